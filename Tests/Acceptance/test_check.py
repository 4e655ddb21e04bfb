"""The conflicts of the example, and the report's shape."""
import csv
import datetime
import io
import json
import pathlib
import subprocess
import tempfile
import unittest

from support import EXAMPLE, PLENARY, UTC, edited, example, plenary


class CheckTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = plenary("check", EXAMPLE, "--format", "json", expect=1)
        cls.report = json.loads(cls.text)

    def test_the_delegation_of_oman_is_in_two_places_at_once(self):
        overlaps = [conflict for conflict in self.report["conflicts"] if conflict["rule"] == "delegation-overlap"]
        self.assertTrue(overlaps)
        # Every two timed activities of the delegation that share time, worked out from the plan file.
        timed = [a for a in example().scheduled.values() if "oman" in a.participants and isinstance(a.span[0], datetime.datetime)]
        expected = {
            frozenset((a.id, b.id)): (max(a.span[0], b.span[0]), min(a.span[1], b.span[1]))
            for a in timed for b in timed if a.id < b.id and max(a.span[0], b.span[0]) < min(a.span[1], b.span[1])}
        actual = {
            frozenset(conflict["activities"]): tuple(datetime.datetime.fromisoformat(conflict[key]).astimezone(UTC) for key in ("from", "to"))
            for conflict in overlaps}
        self.assertEqual(actual, expected)
        for conflict in overlaps:
            self.assertEqual(conflict["severity"], "error")
            self.assertEqual(conflict["resources"], [{"kind": "delegation", "id": "oman"}])
            self.assertTrue(conflict["fixes"])

    def test_the_report_has_its_shape_and_order(self):
        self.assertEqual(set(self.report), {"plan", "conflicts", "summary"})
        self.assertEqual(self.report["plan"], "dpadm-2014-06")
        keys = {"id", "fingerprint", "since", "rule", "severity", "activities", "resources", "from", "to", "message", "facts", "fixes", "accepted"}
        ids = {activity.id for activity in example().activities}
        for conflict in self.report["conflicts"]:
            self.assertEqual(set(conflict), keys)
            self.assertLessEqual(set(conflict["activities"]), ids)
        order = [conflict["from"] or "9999" for conflict in self.report["conflicts"]]
        self.assertEqual(order, sorted(order))
        counted = {name: sum(conflict["severity"] == name for conflict in self.report["conflicts"]) for name in ("error", "warning", "note")}
        self.assertEqual(self.report["summary"], {**counted, "accepted": 0})

    def test_two_runs_are_the_same(self):
        self.assertEqual(plenary("check", EXAMPLE, "--format", "json", expect=1), self.text)

    def test_other_formats_say_the_same(self):
        rows = list(csv.DictReader(io.StringIO(plenary("check", EXAMPLE, "--format", "csv", expect=1).decode())))
        self.assertEqual([row["message"] for row in rows], [conflict["message"] for conflict in self.report["conflicts"]])
        text = " ".join(plenary("check", EXAMPLE, expect=1).decode().split())
        for conflict in self.report["conflicts"]:
            self.assertIn(conflict["message"], text)
        self.assertNotIn("\x1b", text)

    def test_what_matters_less_can_be_left_out(self):
        report = json.loads(plenary("check", EXAMPLE, "--format", "json", "--at-least", "error", expect=1))
        self.assertEqual([c["severity"] for c in report["conflicts"]], ["error"] * self.report["summary"]["error"])

    def reported(self, *options):
        done = subprocess.run([PLENARY, "check", EXAMPLE, "--format", "json", *options], capture_output=True)
        self.assertEqual(done.returncode, 1, done.stderr.decode())
        return json.loads(done.stdout)["conflicts"]

    def test_only_the_rules_and_subjects_that_are_asked_for_are_reported(self):
        conflicts = self.report["conflicts"]
        rules = {"room-overlap", "weekend", "delegation-overlap"}
        self.assertEqual(
            self.reported(*(part for rule in sorted(rules) for part in ("--rule", rule))), [c for c in conflicts if c["rule"] in rules])
        of_oman = self.reported("--delegation", "oman")
        self.assertTrue(of_oman)
        self.assertLess(len(of_oman), len(conflicts))
        for conflict in conflicts:
            if {"kind": "delegation", "id": "oman"} in conflict["resources"]:
                self.assertIn(conflict, of_oman)
        both = [c for c in self.reported("--delegation", "oman", "--rule", "delegation-overlap")]
        self.assertEqual(both, [c for c in of_oman if c["rule"] == "delegation-overlap"])
        of_visit = self.reported("--activity", "visit-hira")
        self.assertLessEqual({c["id"] for c in conflicts if "visit-hira" in c["activities"]}, {c["id"] for c in of_visit})
        self.assertTrue(self.reported("--place", "kintex"))

    def test_what_is_asked_for_and_not_there_is_an_error_with_a_guess(self):
        for option, typed, meant in (("--rule", "room-overlp", "room-overlap"), ("--delegation", "omann", "oman"), ("--place", "kintx", "kintex")):
            done = subprocess.run([PLENARY, "check", EXAMPLE, option, typed], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stdout), (64, ""))
            self.assertIn(f"did you mean '{meant}'?", done.stderr)

    def test_accepted_conflicts_stay_listed_and_do_not_count(self):
        errors = [conflict for conflict in self.report["conflicts"] if conflict["severity"] == "error"]
        accepted = "accepted:\n" + "".join(
            f"  - {{rule: {c['rule']}, activities: [{', '.join(c['activities'])}], reason: 'Seen, and meant so'}}\n" for c in errors)
        with tempfile.TemporaryDirectory() as folder:
            path = edited(folder)
            path.write_text(path.read_text() + "\n" + accepted)
            report = json.loads(plenary("check", path, "--format", "json", "--at-least", "error"))
        self.assertEqual(report["summary"], {"error": 0, "warning": 0, "note": 0, "accepted": len(errors)})
        self.assertEqual({c["accepted"]["reason"] for c in report["conflicts"]}, {"Seen, and meant so"})

    def test_an_unknown_rule_is_reported(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "plan.yaml")
            path.write_text(
                "plenary: 1\nid: a\ntitle: A\ndomain: a.example\ntimezone: UTC\nrules: {weekends: note}\n"
                "activities: [{id: m, kind: call, title: M, duration: 10}]\naccepted: [{rule: no-tiem, activities: [m], reason: later}]\n")
            done = subprocess.run([PLENARY, "check", path], capture_output=True, text=True)
        self.assertEqual(done.returncode, 2)
        self.assertIn(f"{path}:6:19: error: there is no rule 'weekends'; did you mean 'weekend'?", done.stderr)
        self.assertIn(f"{path}:8:19: error: there is no rule 'no-tiem'; did you mean 'no-time'?", done.stderr)

    def test_a_missing_calendar_is_reported_at_its_line(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "plans", "plan.yaml")
            path.parent.mkdir()
            path.write_text(EXAMPLE.read_text())
            done = subprocess.run([PLENARY, "check", path], capture_output=True, text=True)
        self.assertEqual(done.returncode, 2)
        line = EXAMPLE.read_text().split("../holidays/BJ-2014.ics")[0].count("\n") + 1
        self.assertIn(f"{path}:{line}:12: error: the calendar '../holidays/BJ-2014.ics' can't be read: No such file or directory", done.stderr)


if __name__ == "__main__":
    unittest.main()
