"""A plan of 100,000 activities is read, checked and exported."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

from support import ROOT, plenary

COUNT = 100_000


class SizeTest(unittest.TestCase):
    def test_a_hundred_thousand_activities(self):
        with tempfile.TemporaryDirectory() as folder:
            plan = pathlib.Path(folder, "plan.yaml")
            with plan.open("wb") as file:
                subprocess.run([sys.executable, ROOT / "Tests/Acceptance/large_plan.py", str(COUNT)], stdout=file, check=True)
            report = json.loads(plenary("check", plan, "--format", "json", expect=1))
            self.assertGreater(report["summary"]["error"], 1000)
            plenary("export", "calendar", plan, "-o", f"{folder}/plan.ics")
            self.assertEqual(pathlib.Path(folder, "plan.ics").read_bytes().count(b"\r\nBEGIN:VEVENT\r\n"), COUNT)
            plenary("convert", plan, f"{folder}/plan.json")
            self.assertEqual(len(json.loads(pathlib.Path(folder, "plan.json").read_bytes())["people"]), COUNT // 5)


if __name__ == "__main__":
    unittest.main()
