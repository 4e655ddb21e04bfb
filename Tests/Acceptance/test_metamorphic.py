"""What may change in a plan file without changing what a check reports: the order of lists, the ids, the format, the week."""
import copy
import datetime
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unittest
import zoneinfo

from support import EXAMPLE, PLENARY, ROOT, plenary

sys.path.append(str(ROOT / "Tests/Truth"))
import plans  # noqa: E402

SEEDS = range(1, 13)
MANY_SEEDS = range(1, 41)  # where most plans are no case
# Lists whose order says something: protocol order, the order of speaking, the preferred language.
ORDERED = {"members", "agenda", "languages", "by", "speaker", "presenter", "panellist", "weekend"}
# Lists of what a plan is made of.
RECORDS = {"places", "organizations", "people", "delegations", "vehicles", "travel", "activities", "accepted"}
# Maps whose order may say something, or nothing that a reader of maps keeps.
TEXTS = {"name", "title", "description", "theme", "notes", "address", "remarks", "acronym"}


def check(path, *options):
    """What a check prints, conflicts or none."""
    done = subprocess.run([PLENARY, "check", path, *options], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise AssertionError(done.stderr)
    return done.stdout


def both(path):
    return check(path) + check(path, "--format", "json")


def as_json(folder):
    """The example as JSON, with its calendars found from anywhere."""
    source, target = pathlib.Path(folder, "example.yaml"), pathlib.Path(folder, "example.json")
    source.write_text(EXAMPLE.read_text().replace("../holidays", str(ROOT / "Calendars/holidays")))
    plenary("convert", source, target)
    return json.loads(target.read_text())


class MetamorphicTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def plans(self, example=1, seeds=SEEDS):
        """The example, as often as it is asked for, and plans drawn by lot; each with chance of its own."""
        for number in range(example):
            yield f"example, {number}", as_json(self.folder), random.Random(f"example {number}")
        for seed in seeds:
            yield f"seed {seed}", plans.drawn(seed), random.Random(seed)

    def written(self, record, name="plan.json"):
        path = self.folder / name
        path.write_text(json.dumps(record, ensure_ascii=False))
        return path

    def assert_same(self, changed, original):
        """As assertEqual, and quick for long texts: shows the first lines that differ."""
        if changed == original:
            return
        now, before = (
            (value.decode() if isinstance(value, bytes) else value if isinstance(value, str) else json.dumps(value, indent=1, ensure_ascii=False))
            .splitlines() for value in (changed, original))
        at = next((number for number, (a, b) in enumerate(zip(now, before)) if a != b), min(len(now), len(before)))
        first = max(0, at - 3)
        self.fail("\n".join(["changed:", *now[first:at + 4], "original:", *before[first:at + 4]]))

    def test_the_order_of_lists_changes_nothing(self):
        for label, record, chance in self.plans(example=3):
            with self.subTest(label):
                expected = both(self.written(record))
                self.assert_same(both(self.written(reordered(record, chance))), expected)

    def test_the_order_of_lists_changes_no_calendar(self):
        for label, record, chance in self.plans():
            with self.subTest(label):
                expected = events(plenary("export", "calendar", self.written(record)))
                # Who is in one role is printed as the plan lists them: there the order says something.
                changed = reordered(record, chance, only=RECORDS)
                self.assert_same(events(plenary("export", "calendar", self.written(changed))), expected)

    def test_other_ids_change_nothing_but_ids(self):
        for label, record, chance in self.plans():
            with self.subTest(label):
                # A letter before each keeps their alphabetical order, by which findings of one time are listed.
                names = {identity: f"x-{identity}" for identity in ids(record)}
                path = self.written(renamed(record, names))
                text, report = check(path), check(path, "--format", "json")
                self.assert_same(comparable(json.loads(mapped_back(report, names))), comparable(json.loads(check(self.written(record), "--format", "json"))))
                self.assert_same(without_ids(text), without_ids(check(self.written(record))))

    def test_ids_in_another_order_change_no_finding(self):
        for label, record, chance in self.plans():
            with self.subTest(label):
                known = sorted(ids(record))
                names = dict(zip(known, (f"id{number:04}" for number in chance.sample(range(1000, 1000 + len(known)), len(known)))))
                report = json.loads(mapped_back(check(self.written(renamed(record, names)), "--format", "json"), names))
                self.assert_same(findings(report), findings(json.loads(check(self.written(record), "--format", "json"))))

    def test_a_plan_as_json_and_as_yaml_is_the_same_plan(self):
        for label, record, chance in self.plans():
            with self.subTest(label):
                path = self.written(record)
                plenary("convert", path, self.folder / "plan.yaml")
                self.assert_same(both(self.folder / "plan.yaml"), both(path))
                plenary("convert", self.folder / "plan.yaml", self.folder / "back.json")
                self.assert_same(both(self.folder / "back.json"), both(path))

    def test_weeks_later_with_the_same_offsets_everything_is_weeks_later(self):
        moved = 0
        for label, record, chance in self.plans(seeds=MANY_SEEDS):
            record.pop("calendars", None)  # holidays stay where they are
            weeks = next((weeks for weeks in chance.sample(range(1, 27), 26) if same_offsets(record, weeks)), None)
            if not weeks:
                continue
            moved += 1
            with self.subTest(label, weeks=weeks):
                later = check(self.written(shifted(record, weeks)), "--format", "json")
                self.assert_same(
                    comparable(json.loads(shifted(later, -weeks)), "message"),
                    comparable(json.loads(check(self.written(record), "--format", "json")), "message"))
        self.assertGreater(moved, 10)


def events(calendar):
    """The events of a calendar, whose order says nothing (RFC 5545, 3.6)."""
    return sorted(re.findall(r"BEGIN:VEVENT.*?END:VEVENT", calendar.decode(), re.S))


def reordered(value, chance, key=None, only=None):
    if isinstance(value, dict):
        names = list(value)
        if key not in TEXTS:
            chance.shuffle(names)
        return {name: reordered(value[name], chance, name, only) for name in names}
    if isinstance(value, list):
        changed = [reordered(entry, chance, None, only) for entry in value]
        if key not in ORDERED and (not only or key in only) and not all(isinstance(entry, (int, float)) for entry in value):
            chance.shuffle(changed)
        return changed
    return value


def records_with_ids(value):
    if isinstance(value, dict):
        if "id" in value and "plenary" not in value:
            yield value
        for entry in value.values():
            yield from records_with_ids(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from records_with_ids(entry)


def ids(record):
    return {entry["id"] for entry in records_with_ids(record)}


# Where ids stand; a title that happens to be one stays as it is.
REFERENCES = {
    "id", "place", "to", "from", "who", "members", "lead", "head", "liaison", "hotel", "organization", "parent", "driver", "vehicles",
    "equipment", "what", "by", "after", "apart", "combines", "busy", "activities", "resources", "chair", "moderator", "speaker",
    "panellist", "presenter", "rapporteur", "host", "counterpart", "headOfDelegation", "interpreter", "liaison", "organizer", "attendee"}


def renamed(value, names, key=None):
    if isinstance(value, dict):
        return {name: renamed(entry, names, name) if name != "id" or "plenary" not in value else entry for name, entry in value.items()}
    if isinstance(value, list):
        return [renamed(entry, names, key) for entry in value]
    return names.get(value, value) if key in REFERENCES and isinstance(value, str) else value


def mapped_back(text, names):
    back = {new: old for old, new in names.items()}
    return re.sub("|".join(map(re.escape, sorted(back, key=len, reverse=True))), lambda found: back[found[0]], text)


def without_ids(text):
    """The report for the terminal without the ids of findings, of whatever length: words only, lines put together."""
    return " ".join(re.sub(r"\[[a-z-]+:[^\]]*\]", "", text).split())


def comparable(report, *left_out):
    """A report without what is made of ids or of dates."""
    report = copy.deepcopy(report)
    for conflict in report["conflicts"]:
        for key in ("fingerprint", *left_out):
            conflict.pop(key)
    return report


def findings(report):
    return sorted(
        (c["rule"], c["severity"], sorted(c["activities"]), sorted(r["id"] for r in c["resources"]), str(c["from"]), str(c["to"]))
        for c in report["conflicts"])


ZONES = zoneinfo.available_timezones()
DATE = re.compile(r"\b(\d{4}-\d\d-\d\d)(?=$|[^\d-])")


def shifted(value, weeks):
    if isinstance(value, dict):
        return {key: entry if key == "revised" else shifted(entry, weeks) for key, entry in value.items()}
    if isinstance(value, list):
        return [shifted(entry, weeks) for entry in value]
    if not isinstance(value, str):
        return value
    later = datetime.timedelta(weeks=weeks)
    return DATE.sub(lambda found: str(datetime.date.fromisoformat(found[1]) + later), value)


def texts(value):
    if isinstance(value, dict):
        for key, entry in value.items():
            if key != "revised":
                yield from texts(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from texts(entry)
    elif isinstance(value, str):
        yield value


def same_offsets(record, weeks):
    """Whether all clocks of the plan show, over all its days and those weeks later, one and the same offset."""
    everything = list(texts(record))
    zones = set(everything) & ZONES
    days = [datetime.date.fromisoformat(found) for text in everything for found in DATE.findall(text)]
    if not days:
        return False
    first, last = min(days) - datetime.timedelta(2), max(days) + datetime.timedelta(20)
    for zone in map(zoneinfo.ZoneInfo, zones):
        for number in range((last - first).days):
            noon = datetime.datetime.combine(first, datetime.time(12), zone) + datetime.timedelta(number)
            if noon.utcoffset() != (noon + datetime.timedelta(weeks=weeks)).utcoffset():
                return False
    return True


if __name__ == "__main__":
    unittest.main()
