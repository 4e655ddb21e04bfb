"""What the acceptance tests share: the program under test, the example, and a reading of plans that is not the program's own."""
import datetime
import functools
import os
import pathlib
import re
import subprocess
import sys
import unittest
import zoneinfo

import yaml

import calendar_judge

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The program under test: that of this tree, or the one that the environment names.
PLENARY = pathlib.Path(os.environ.get("PLENARY", ROOT / ".build/release/plenary"))
EXAMPLE = ROOT / "Calendars/dpadm-2014-06/plan.yaml"
# Files of the kinds that other programs write, made for these tests.
CALENDARS = sorted((ROOT / "Tests/Fixtures/calendars").glob("*.ics"))
SCHEDULES = sorted((ROOT / "Tests/Fixtures/schedules").glob("*.xml"))
# Material that is kept beside the project and not in it. Each test has data of its own; with this it has more.
SHARED = ROOT.parent / "shared"
CORPUS = SHARED / "ics-corpus"
PROGRAMMES = SHARED / "programmes"
LINTER = SHARED / "tools/ics_check.py"
UTC = datetime.timezone.utc


def plenary(*arguments, expect=0, **options):
    """Runs the program and gives its standard output as bytes; another exit code than expected fails the test."""
    done = subprocess.run([PLENARY, *map(str, arguments)], capture_output=True, **options)
    if done.returncode != expect:
        raise AssertionError(f"plenary {' '.join(map(str, arguments))} ended with {done.returncode}:\n{done.stderr.decode()}")
    return done.stdout


def needs(path):
    """For a test of material beside the project: skipped, with the reason, where that isn't there."""
    return unittest.skipUnless(path.exists(), f"../{path.relative_to(ROOT.parent)} is absent")


def assert_sound(test, *paths, profile="export", previous=None):
    """Fails where a calendar isn't sound: each file of `paths`, or in one of those folders, by our judge and the one beside the project."""
    files = [file for path in map(pathlib.Path, paths) for file in ([path] if path.is_file() else sorted(path.rglob("*.i[cf][sb]")))]
    test.assertTrue(files, "there is no calendar to judge")
    old = pathlib.Path(previous).read_bytes() if previous else None
    wrong = {file.name: found for file in files if (found := calendar_judge.problems(file.read_bytes(), profile, old))}
    test.assertEqual(wrong, {})
    if LINTER.exists():
        command = [sys.executable, LINTER, "--profile", profile, *(["--previous", previous] if previous else []), *files]
        checked = subprocess.run(command, capture_output=True, text=True)
        errors = "\n".join(line for line in checked.stdout.splitlines() if " E " in line)
        test.assertEqual(checked.returncode, 0, errors[:3000] or checked.stderr)


def edited(folder, *edits, revised="2014-07-03T12:00Z"):
    """The example with some edits, each a text and its replacement, in a file."""
    text = EXAMPLE.read_text().replace("../holidays", str(ROOT / "Calendars/holidays"))
    for old, new in (("revised: 2014-07-03T12:00Z", f"revised: {revised}"), *edits):
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    path = pathlib.Path(folder, "plan.yaml")
    path.write_text(text)
    return path


class Activity:
    """An activity of a plan file with what it inherits, worked out from the YAML alone."""

    def __init__(self, record, parent, places, default_zone):
        self.record, self.parent, self.id = record, parent, record["id"]
        self.place = record.get("place") or (parent.place if parent else None)
        own_zone = zone_of(record.get("place"), places)
        self.zone = record.get("timezone") or own_zone or (parent.zone if parent else default_zone)
        self.end_zone = zone_of(record.get("to"), places) or self.zone
        self.status = "cancelled" if parent and parent.status == "cancelled" else record.get("status", "confirmed")

    @property
    def is_scheduled(self):
        return "when" in self.record

    @property
    def span(self):
        """Start and end: aware datetimes in UTC, or dates with the end exclusive."""
        start, _, end = str(self.record["when"]).partition("/")
        if "T" not in start:
            first = datetime.date.fromisoformat(start)
            if re.fullmatch(r"\d\d", end):
                last = first.replace(day=int(end))
            else:
                last = datetime.date.fromisoformat(end) if end else first
            return first, last + datetime.timedelta(days=1)
        begin = datetime.datetime.fromisoformat(start)
        if end.startswith("PT"):
            first = begin.replace(tzinfo=zoneinfo.ZoneInfo(self.zone)).astimezone(UTC)
            return first, first + datetime.timedelta(minutes=int(end[2:-1]))
        if "T" in end:
            finish = datetime.datetime.fromisoformat(end)
        else:
            finish = datetime.datetime.combine(begin.date(), datetime.time.fromisoformat(end))
        return tuple(
            local.replace(tzinfo=zoneinfo.ZoneInfo(zone)).astimezone(UTC)
            for local, zone in ((begin, self.zone), (finish, self.end_zone)))

    @property
    def participants(self):
        """The ids in its roles and beside its agenda items."""
        found = set()
        for entries in self.record.get("roles", {}).values():
            for entry in entries if isinstance(entries, list) else [entries]:
                found.add(entry["who"] if isinstance(entry, dict) else entry)
        for item in self.record.get("agenda", []):
            presenters = item.get("by", []) if isinstance(item, dict) else []
            found.update(presenters if isinstance(presenters, list) else [presenters])
        return found


def zone_of(place, places):
    while place:
        record, around = places[place]
        if "timezone" in record:
            return record["timezone"]
        place = around
    return None


def all_places(records, around=None):
    """Every place by id, with the id of the place around it."""
    found = {}
    for record in records:
        found[record["id"]] = (record, around)
        found.update(all_places(record.get("places", []), record["id"]))
    return found


def all_activities(records, places, zone, parent=None):
    for record in records:
        activity = Activity(record, parent, places, zone)
        yield activity
        yield from all_activities(record.get("activities", []), places, zone, activity)


class Plan:
    def __init__(self, path):
        # Without the resolver for dates and numbers: a plan's own reading of scalars is text.
        self.record = yaml.load(pathlib.Path(path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        self.places = all_places(self.record["places"])
        self.activities = list(all_activities(self.record["activities"], self.places, self.record["timezone"]))
        self.scheduled = {self.uid(activity): activity for activity in self.activities if activity.is_scheduled}

    def uid(self, activity):
        return activity.record.get("uid", f"{activity.id}@{self.record['id']}.{self.record['domain']}")

    def title(self, activity):
        title = activity.record["title"]
        return title["en"] if isinstance(title, dict) else title


@functools.cache
def example():
    return Plan(EXAMPLE)
