"""Two people's changes of one plan are merged: each change is there, and where both changed a field, both values are listed."""
import copy
import json
import pathlib
import random
import subprocess
import tempfile
import unittest

import yaml

from support import EXAMPLE, PLENARY, ROOT, plenary


def walk(records):
    for record in records:
        yield record
        yield from walk(record.get("activities", []))


def holder(plan, identifier):
    """The list that has the activity."""
    lists = [plan["activities"]] + [record["activities"] for record in walk(plan["activities"]) if "activities" in record]
    return next(found for found in lists if any(record["id"] == identifier for record in found))


class Editor:
    """Random edits of a plan. Each gives the fields that it touches, and can be made on any state that has what it changes."""

    def __init__(self, random, plan, prefix):
        self.random, self.prefix, self.count = random, prefix, 0
        self.activities = [record["id"] for record in walk(plan["activities"])]
        text = json.dumps(plan)
        self.free = [record["id"] for record in walk(plan["activities"])
                     if "activities" not in record and text.count(f'"{record["id"]}"') == 1]
        self.people = [record["id"] for record in plan["people"]]

    def new_id(self):
        self.count += 1
        return f"{self.prefix}-{self.count}"

    def edit(self):
        return self.random.choice([self.retitle, self.expect, self.invite, self.write, self.add_person, self.add_activity, self.move,
                                   self.remove, self.resize])()

    def on_activity(self, identifier, field, change):
        def apply(plan):
            change(next(record for record in walk(plan["activities"]) if record["id"] == identifier))
        return {("activity", identifier, field)}, apply

    def retitle(self):
        title = f"Title {self.random.random()}"
        return self.on_activity(self.random.choice(self.activities), "title", lambda record: record.update(title=title))

    def expect(self):
        number = self.random.randrange(1000)
        return self.on_activity(self.random.choice(self.activities), "expected", lambda record: record.update(expected=number))

    def invite(self):
        person, identifier = self.random.choice(self.people), self.random.choice(self.activities)

        def change(record):
            present = record.setdefault("roles", {}).get("attendee", [])
            present = present if isinstance(present, list) else [present]
            if person not in [who["who"] if isinstance(who, dict) else who for who in present]:
                record["roles"]["attendee"] = present + [person]
        return self.on_activity(identifier, f"attendee {person}", change)

    def write(self):
        person, field = self.random.choice(self.people), self.random.choice(["email", "phone"])
        value = f"{self.random.randrange(10 ** 9)}@example.org"
        return {("person", person, field)}, lambda plan: next(
            record for record in plan["people"] if record["id"] == person).update({field: value})

    def add_person(self):
        identifier = self.new_id()
        return {("person", identifier, "")}, lambda plan: plan["people"].append({"id": identifier, "name": f"Somebody {identifier}"})

    def add_activity(self):
        identifier, parent = self.new_id(), self.random.choice(self.activities)
        return self.on_activity(parent, f"child {identifier}", lambda record: record.setdefault("activities", []).append(
            {"id": identifier, "kind": "meeting", "title": f"Meeting {identifier}"}))

    def move(self):
        identifier = self.random.choice(self.free)

        def apply(plan):
            inside = holder(plan, identifier)
            record = next(record for record in inside if record["id"] == identifier)
            inside.remove(record)
            plan["activities"].append(record)
        return {("activity", identifier, "*")}, apply

    def remove(self):
        identifier = self.random.choice(self.free)

        def apply(plan):
            inside = holder(plan, identifier)
            inside.remove(next(record for record in inside if record["id"] == identifier))
        return {("activity", identifier, "*")}, apply

    def resize(self):
        number = self.random.randrange(1, 90)
        return {("delegation", "oman", "size")}, lambda plan: next(
            record for record in plan["delegations"] if record["id"] == "oman").update(size=number)


def touch(one, other):
    return any(a[:2] == b[:2] and (a[2] == b[2] or "*" in (a[2], b[2])) for a in one for b in other)


class Merging(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = EXAMPLE.read_text().replace("../holidays", str(ROOT / "Calendars/holidays"))

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return path

    def merge(self, base, ours, theirs, *options):
        paths = [self.file(name, content) for name, content in (("base", base), ("ours", ours), ("theirs", theirs))]
        return subprocess.run([PLENARY, "merge", *paths, *options], capture_output=True, text=True)

    def as_plan(self, content):
        """What the file says, in the order in which the program writes it, lists of names as sets."""
        out = self.folder / "normal.json"
        plenary("convert", self.file("any", content), out)
        return json.loads(out.read_text())

    def test_edits_that_touch_other_fields_merge_to_all_of_them(self):
        base = json.loads(json.dumps(yaml.safe_load(self.text), default=str))
        base = self.as_plan(base)
        for seed in range(60):
            chance = random.Random(seed)
            ours, theirs, both = copy.deepcopy(base), copy.deepcopy(base), copy.deepcopy(base)
            touched = set()
            for editor, side in ((Editor(chance, base, "our"), ours), (Editor(chance, base, "their"), theirs)):
                mine = set()
                for _ in range(chance.randrange(1, 9)):
                    fields, apply = editor.edit()
                    # A second edit of what was moved or removed on the same side, or of what the other side touched, is left out.
                    if touch(fields, touched) or touch(fields, mine):
                        continue
                    mine |= fields
                    apply(side)
                    apply(both)
                touched |= mine
            with self.subTest(seed=seed):
                done = self.merge(base, ours, theirs)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(self.as_plan(done.stdout), self.as_plan(both))

    def edited(self, *edits):
        text = self.text
        for old, new in edits:
            self.assertEqual(text.count(old), 1, old)
            text = text.replace(old, new)
        return text

    def test_a_field_that_both_changed_is_listed_with_both_values_and_lines(self):
        ours = self.edited(("size: 13", "size: 14"))
        theirs = self.edited(("size: 13", "size: 15"))
        done = self.merge(self.text, ours, theirs)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, ours)
        self.assertRegex(done.stderr, r"delegations: oman: size: both changed it; it was '13', is '14' in \S+ours:\d+ and '15' in \S+theirs:\d+")
        line = int(done.stderr.split("ours:")[1].split(" ")[0])
        self.assertIn("size: 14", ours.splitlines()[line - 1])
        self.assertEqual(self.merge(self.text, ours, theirs, "--prefer", "theirs").stdout, theirs)

    def test_comments_of_both_sides_stay(self):
        ours = self.edited(("phase: ", "# ours: the phase\nphase: "))
        theirs = self.edited(("delegations:\n", "delegations:\n  # theirs: protocol order\n"), ("size: 13", "size: 14"))
        done = self.merge(self.text, ours, theirs)
        self.assertEqual(done.returncode, 0, done.stderr)
        expected = theirs.replace("phase: ", "# ours: the phase\nphase: ", 1)
        self.assertEqual(done.stdout, expected)

    def test_line_ends_and_a_mark_of_windows_stay(self):
        def windows(text):
            return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
        ours = windows(self.edited(("phase: ", "# ours: the phase\nphase: ")))
        theirs = windows(self.edited(("delegations:\n", "delegations:\n  # theirs: protocol order\n"), ("size: 13", "size: 14")))
        paths = [self.folder / name for name in ("base", "ours", "theirs")]
        for path, content in zip(paths, (windows(self.text), ours, theirs)):
            path.write_bytes(content)
        merged = subprocess.run([PLENARY, "merge", *paths], capture_output=True, check=True).stdout
        self.assertEqual(merged, theirs.replace(b"phase: ", b"# ours: the phase\r\nphase: ", 1))

    def test_what_one_removed_and_the_other_changed_is_kept_and_listed(self):
        base = {"plenary": 1, "id": "p", "title": "P", "domain": "plans.example.org", "timezone": "UTC",
                "activities": [{"id": "a", "kind": "meeting", "title": "A"}, {"id": "b", "kind": "meeting", "title": "B"}]}
        ours, theirs = copy.deepcopy(base), copy.deepcopy(base)
        ours["activities"].pop(0)
        theirs["activities"][0]["title"] = "AA"
        done = self.merge(base, ours, theirs)
        self.assertEqual(done.returncode, 1)
        self.assertIn("activities: a: both changed it", done.stderr)
        self.assertEqual(sorted(record["title"] for record in json.loads(done.stdout)["activities"]), ["AA", "B"])

    def test_one_that_uses_what_the_other_removed_is_refused(self):
        base = {"plenary": 1, "id": "p", "title": "P", "domain": "plans.example.org", "timezone": "UTC",
                "people": [{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}], "activities": [{"id": "a", "kind": "meeting", "title": "A"}]}
        ours, theirs = copy.deepcopy(base), copy.deepcopy(base)
        ours["people"].pop(0)
        theirs["activities"][0]["roles"] = {"chair": ["x"]}
        done = self.merge(base, ours, theirs, "-o", self.folder / "out")
        self.assertEqual(done.returncode, 2)
        self.assertIn("'x'", done.stderr)
        self.assertFalse((self.folder / "out").exists())

    def test_git_merges_plans_with_it(self):
        def git(*arguments, expect=0):
            done = subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments], cwd=self.folder, capture_output=True,
                                  text=True)
            self.assertEqual(done.returncode, expect, done.stdout + done.stderr)
            return done.stdout + done.stderr

        plan = self.folder / "plan.yaml"
        git("init", "-q", "-b", "main")
        git("config", "merge.plenary.driver", f"{PLENARY} merge %O %A %B -o %A")
        (self.folder / ".gitattributes").write_text("*.yaml merge=plenary\n")
        plan.write_text(self.text)
        git("add", ".")
        git("commit", "-qm", "base")
        git("checkout", "-qb", "theirs")
        # The same line on both sides: git alone would give up.
        line = next(line for line in self.text.splitlines() if "id: kauzya" in line)
        plan.write_text(self.text.replace(line, line.replace("title: Branch Chief", "title: Chief of Branch")))
        git("commit", "-qam", "theirs")
        git("checkout", "-q", "main")
        plan.write_text(self.text.replace(line, line.replace("organization: dpadm}", "organization: dpadm, phone: \"1\"}")))
        git("commit", "-qam", "ours")
        git("merge", "-q", "theirs", "-m", "both")
        merged = plan.read_text()
        self.assertIn("title: Chief of Branch, organization: dpadm, phone: \"1\"}", merged)
        self.assertEqual(len(merged.splitlines()), len(self.text.splitlines()))
        git("checkout", "-qb", "third", "theirs~1")
        plan.write_text(self.text.replace(line, line.replace("title: Branch Chief", "title: Head")))
        git("commit", "-qam", "third")
        self.assertIn("title: both changed it", git("merge", "main", expect=1))


if __name__ == "__main__":
    unittest.main()
