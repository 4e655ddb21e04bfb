"""Plan files as users write them, good and bad."""
import json
import pathlib
import re
import subprocess
import tempfile
import unittest

import yaml
from support import EXAMPLE, PLENARY, plenary

MISTAKES = """\
plenary: 1
id: trial
title: Trial
domain: plans.example.org
timezone: Europe/Pariss
phase: drafty
colour: blue
places:
  - {id: hall, kind: hall, name: Hall, capacity: many}
  - {id: hall, name: Other hall}
people:
  - {id: ana, nmae: Ana}
activities:
  - {id: opening, kind: ceremony, title: Opening, when: 2027-05-11 09:30, place: hal}
  - {id: closing, kind: session, title: Closing, roles: {chairman: ana}}
"""


class MistakesTest(unittest.TestCase):
    def test_ten_mistakes_are_told_at_once_and_nothing_is_written(self):
        with tempfile.TemporaryDirectory() as folder:
            plan = pathlib.Path(folder, "plan.yaml")
            plan.write_text(MISTAKES)
            for command in (["check", plan], ["export", "calendar", plan, "-o", f"{folder}/out.ics"], ["convert", plan, f"{folder}/out.json"]):
                done = subprocess.run([PLENARY, *command], capture_output=True, text=True)
                self.assertEqual(done.returncode, 2)
                self.assertEqual(done.stdout, "")
                told = re.findall(rf"^{re.escape(str(plan))}:(\d+):(\d+): error: (.+)", done.stderr, re.M)
                lines = [int(line) for line, _, _ in told]
                self.assertEqual(lines, [5, 6, 7, 9, 10, 12, 12, 14, 14, 15])
                for _, _, message in told:
                    self.assertRegex(message, r"; |did you mean|write ")  # each says what to do
                self.assertEqual([path.name for path in pathlib.Path(folder).iterdir()], ["plan.yaml"])


class ConvertTest(unittest.TestCase):
    def test_yaml_and_json_hold_the_same_for_other_readers(self):
        with tempfile.TemporaryDirectory() as folder:
            plenary("convert", EXAMPLE, f"{folder}/plan.json")
            plenary("convert", f"{folder}/plan.json", f"{folder}/plan.yaml")
            plenary("convert", f"{folder}/plan.yaml", f"{folder}/again.json")
            first = pathlib.Path(folder, "plan.json").read_text()
            self.assertEqual(pathlib.Path(folder, "again.json").read_text(), first)
            texts = yaml.load(pathlib.Path(folder, "plan.yaml").read_text(), Loader=yaml.BaseLoader)

            def as_text(value):
                if isinstance(value, dict):
                    return {key: as_text(part) for key, part in value.items()}
                if isinstance(value, list):
                    return [as_text(part) for part in value]
                return {True: "true", False: "false"}.get(value, str(value)) if isinstance(value, bool) else str(value)

            self.assertEqual(texts, as_text(json.loads(first)))

    def test_a_new_plan_is_readable(self):
        with tempfile.TemporaryDirectory() as folder:
            plenary("new", f"{folder}/forum")
            plenary("check", f"{folder}/forum/plan.yaml", expect=1)
            before = pathlib.Path(folder, "forum/plan.yaml").read_text()
            plenary("new", f"{folder}/forum", expect=64)
            self.assertEqual(pathlib.Path(folder, "forum/plan.yaml").read_text(), before)


if __name__ == "__main__":
    unittest.main()
