"""The findings that an officer names by hand for the example, and nothing that one would call noise."""
import json
import unittest

import yaml
from support import EXAMPLE, ROOT, plenary


class ExpertTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.conflicts = json.loads(plenary("check", EXAMPLE, "--format", "json", expect=1))["conflicts"]
        cls.expected = yaml.safe_load((ROOT / "Tests/ConflictsTests/Expert/expected.yaml").read_text())

    def test_every_finding_is_there(self):
        for finding in self.expected["findings"]:
            if "needs" in finding:  # what the plan doesn't say, no rule can know
                continue
            with self.subTest(rule=finding["rule"], activities=finding["activities"]):
                found = [c for c in self.conflicts
                         if c["rule"] == finding["rule"] and set(finding["activities"]) <= set(c["activities"])]
                self.assertEqual([c["severity"] for c in found], [finding["severity"]])

    def test_nothing_is_noise(self):
        named = [(f["rule"], set(f["activities"])) for f in self.expected["findings"]]
        for conflict in self.conflicts:
            activities = set(conflict["activities"])
            if any(rule == conflict["rule"] and wanted <= activities for rule, wanted in named):
                continue
            for noise in self.expected["noise"]:
                covers = noise["activities"] == "all" or activities <= set(noise["activities"])
                self.assertFalse(noise["rule"] == conflict["rule"] and covers, f"{conflict['id']}: {noise['why']}")
            self.fail(f"nobody has named {conflict['id']}; see whether it belongs to the findings or to the noise")


if __name__ == "__main__":
    unittest.main()
