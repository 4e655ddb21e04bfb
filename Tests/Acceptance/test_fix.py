"""Ways out of conflicts, taken in the plan file."""
import difflib
import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from support import EXAMPLE, PLENARY, plenary

OVERLAP = "delegation-overlap:forum-opening+visit-hira"


class FixTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        shutil.copytree(EXAMPLE.parent, pathlib.Path(folder.name, "plans"))
        shutil.copytree(EXAMPLE.parent.parent / "holidays", pathlib.Path(folder.name, "holidays"))
        self.plan = pathlib.Path(folder.name, "plans", EXAMPLE.name)

    def conflicts(self):
        done = subprocess.run([PLENARY, "check", self.plan, "--format", "json"], stdout=subprocess.PIPE)
        return {c["id"]: c for c in json.loads(done.stdout)["conflicts"]}

    def test_a_way_out_that_is_chosen_keeps_its_word_and_changes_one_line(self):
        before, text = self.conflicts(), self.plan.read_text()
        listed = plenary("fix", self.plan, OVERLAP).decode()
        self.assertIn("1  ", listed)
        self.assertEqual(self.plan.read_text(), text, "listing changes nothing")
        plenary("fix", self.plan, OVERLAP, "--choose", "1")
        after = self.conflicts()
        self.assertNotIn(OVERLAP, after)
        self.assertLessEqual(set(after), set(before))
        changed = [line for line in difflib.ndiff(text.splitlines(), self.plan.read_text().splitlines()) if line[0] in "+-"]
        self.assertEqual([line[0] for line in changed], ["-", "+"])
        self.assertTrue(all("when:" in line for line in changed), changed)

    def test_an_acceptance_holds_until_the_facts_change(self):
        plenary("fix", self.plan, OVERLAP, "--accept", "half go: \"yes\" # really", "--by", "armstrong")
        accepted = self.conflicts()[OVERLAP]["accepted"]
        self.assertEqual((accepted["reason"], accepted["by"]), ("half go: \"yes\" # really", "armstrong"))
        text = self.plan.read_text()
        self.plan.write_text(text.replace("when: 2014-06-23T10:00/11:30", "when: 2014-06-23T10:00/11:45"))
        self.assertNotEqual(self.plan.read_text(), text)
        conflicts = self.conflicts()
        self.assertIsNone(conflicts[OVERLAP]["accepted"])
        self.assertIn(f"stale-acceptance:{OVERLAP}", conflicts)

    def test_a_new_conflict_is_listed_with_the_change_that_brought_it(self):
        old = self.plan.with_name("old.yaml")
        old.write_text(self.plan.read_text())
        self.plan.write_text(old.read_text().replace("when: 2014-06-24T14:30/16:30", "when: 2014-06-24T11:00/13:00"))
        done = subprocess.run([PLENARY, "check", self.plan, "--since", old, "--format", "json"], stdout=subprocess.PIPE)
        conflicts = {c["id"]: c for c in json.loads(done.stdout)["conflicts"]}
        self.assertIsNone(conflicts[OVERLAP]["since"])
        expected = conflicts["delegation-overlap:visit-keis+visit-mospa"]["since"]
        self.assertEqual(len(expected), 1)
        self.assertIn("14:30–16:30 → Tue, 24 Jun 2014, 11:00–13:00", expected[0])

    def test_what_cannot_be_done_is_reported_and_changes_nothing(self):
        text = self.plan.read_bytes()
        for arguments, expected in (
            (["no-such-rule:x"], b"there is no conflict"), (["delegation-overlap"], b"it is the beginning of 3"),
            ([OVERLAP, "--choose", "99"], b"choose 1 to"),
            ([OVERLAP, "--accept", "x", "--until", "soon"], b"'soon' is no day"),
        ):
            done = subprocess.run([PLENARY, "fix", self.plan, *arguments], capture_output=True)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn(expected, done.stderr)
        self.assertEqual(self.plan.read_bytes(), text)

    def test_every_rule_is_explained(self):
        listed = plenary("rules").decode()
        ids = [line.split()[0] for line in listed.splitlines() if line.startswith("  ") and line[2] != " "]
        self.assertGreater(len(ids), 50)
        for id in ids:
            self.assertIn("Ways out:", plenary("rules", id).decode())
            self.assertIn(f"### {id}\n", plenary("rules", "--all").decode())


if __name__ == "__main__":
    unittest.main()
