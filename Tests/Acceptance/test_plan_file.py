"""Plan files as users write them, good and bad."""
import json
import pathlib
import re
import subprocess
import tempfile
import unittest

import jsonschema
import yaml
from support import EXAMPLE, PLENARY, ROOT, plenary

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
    def test_ten_mistakes_are_reported_at_once_and_nothing_is_written(self):
        with tempfile.TemporaryDirectory() as folder:
            plan = pathlib.Path(folder, "plan.yaml")
            plan.write_text(MISTAKES)
            for command in (["check", plan], ["export", "calendar", plan, "-o", f"{folder}/out.ics"], ["convert", plan, f"{folder}/out.json"]):
                done = subprocess.run([PLENARY, *command], capture_output=True, text=True)
                self.assertEqual(done.returncode, 2)
                self.assertEqual(done.stdout, "")
                found = re.findall(rf"^{re.escape(str(plan))}:(\d+):(\d+): error: (.+)", done.stderr, re.M)
                lines = [int(line) for line, _, _ in found]
                self.assertEqual(lines, [5, 6, 7, 9, 10, 12, 12, 14, 14, 15])
                for _, _, message in found:
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


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: dates are texts, and only true and false are flags."""


CoreLoader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


class SchemaTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        schema = json.loads(plenary("schema"))
        jsonschema.Draft202012Validator.check_schema(schema)
        cls.validator = jsonschema.Draft202012Validator(schema)

    def problems(self, text):
        return ["/".join(map(str, error.absolute_path)) for error in self.validator.iter_errors(yaml.load(text, CoreLoader))]

    def test_every_plan_there_is_keeps_to_the_schema(self):
        with tempfile.TemporaryDirectory() as folder:
            plenary("new", f"{folder}/forum")
            self.assertEqual(json.loads(pathlib.Path(folder, "forum/plan.schema.json").read_text()), json.loads(plenary("schema")))
            starter = pathlib.Path(folder, "forum/plan.yaml").read_text()
            self.assertTrue(starter.startswith("# yaml-language-server: $schema=plan.schema.json\n"))
            plenary("convert", EXAMPLE, f"{folder}/plan.json")
            plans = [starter, pathlib.Path(folder, "plan.json").read_text()] + [
                path.read_text() for path in (EXAMPLE, ROOT / "Tests/PlanFilesTests/Golden/full.yaml", ROOT / "Tests/OperationsTests/clashes.yaml")]
            for plan in plans:
                self.assertEqual(self.problems(plan), [])

    def test_what_the_program_refuses_by_its_outline_the_schema_refuses_there(self):
        text = EXAMPLE.read_text()
        for old, new, place in (
            ("phase: draft", "phase: drafty", "phase"), ("kind: city", "kind: citty", "places"), ("timezone:", "timezome:", ""),
            ("plenary: 1\n", "", ""), ("layout: classroom", "layout: clasroom", "activities"),
        ):
            self.assertIn(old, text)
            with self.subTest(new), tempfile.TemporaryDirectory() as folder:
                wrong = text.replace(old, new, 1)
                self.assertTrue(any(problem.startswith(place) for problem in self.problems(wrong)))
                pathlib.Path(folder, "plan.yaml").write_text(wrong)
                plenary("check", f"{folder}/plan.yaml", expect=2)


if __name__ == "__main__":
    unittest.main()
