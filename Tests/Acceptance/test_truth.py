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
AWAITED = {
    "room-overlap": "whole days, and rooms inside a hall",
    "vehicle-overlap": "whole days",
    "over-capacity": "layouts that a room doesn't list",
    "person-overlap": "the minutes of each presenter by themselves",
    "interpreter-overlap": "the minutes of each presenter by themselves",
    "before-arrival": "the arrival of each member by itself",
    "after-departure": "the departure of each member by itself",
    "host-overlap": "one delegation in two parts is one",
    "unsocial-hours": "who is there in one capacity and joins from afar in another",
    **{name: "the rules about transfers" for name, kind in rules.OF.items() if kind == "journeys"},
}


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

    def test_the_plans_break_every_rule_that_is_compared(self):
        broken = set()
        for seed in SEEDS:
            broken |= {finding.rule for finding in rules.findings(reading.Plan(plans.drawn(seed)))[0]}
        self.assertEqual(set(rules.RULES) - broken, set())


if __name__ == "__main__":
    unittest.main()
