"""What a check reports against what Tests/Truth works out by itself from the documents, over plans drawn by lot.

`make truth` does the same at length.
"""
import concurrent.futures
import json
import os
import sys
import unittest

from support import PLENARY, ROOT

sys.path.append(str(ROOT / "Tests/Truth"))
import compare  # noqa: E402
import plans  # noqa: E402
import reading  # noqa: E402
import rules  # noqa: E402

SEEDS = range(1, 97)
# Rules that the documents have and the program doesn't follow yet, each with what is missing.
AWAITED: dict[str, str] = {}


class TruthTest(unittest.TestCase):
    def test_a_check_reports_what_it_has_to_and_nothing_else(self):
        compared = set(rules.RULES) - set(AWAITED)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = pool.map(lambda seed: compare.difference(PLENARY, plans.drawn(seed), compared), SEEDS)
        for seed, lines in zip(SEEDS, found):
            if lines:
                small = compare.smallest(PLENARY, plans.drawn(seed), lines)
                with self.subTest(seed=seed):
                    self.fail("\n".join(["the program lacks what has -, and reports too much what has +", *lines, json.dumps(small)]))

    def test_an_hour_of_which_clocks_show_none_is_outside_opening_hours(self):
        # From 02:45 to 02:45, an hour later: clocks in Paris go back at 03:00.
        record = {
            "plenary": 1, "id": "fold", "title": "Fold", "domain": "plans.example.org", "timezone": "Europe/Paris",
            "revised": "2027-01-01T12:00Z",
            "places": [{"id": "centre", "kind": "venue", "name": "Centre", "country": "FR", "hours": "07:30-21:00"}],
            "activities": [{"id": "watch", "kind": "meeting", "title": "Watch", "when": "2027-10-31T02:45/PT60M", "place": "centre"}]}
        must, _ = rules.findings(reading.Plan(record), {"outside-hours"})
        self.assertEqual([finding.activities for finding in must], [("watch",)])
        self.assertEqual(compare.difference(PLENARY, record, {"outside-hours"}), [])

    def test_the_plans_break_every_rule_that_is_compared(self):
        broken = set()
        for seed in SEEDS:
            broken |= {finding.rule for finding in rules.findings(reading.Plan(plans.drawn(seed)))[0]}
        self.assertEqual(set(rules.RULES) - broken, set())


if __name__ == "__main__":
    unittest.main()
