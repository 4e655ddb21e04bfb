"""Draws plans by lot and compares what the program reports with what it has to report.

`NUMBER=1000 SEED=1 python Tests/Truth` prints each difference with the seed of its plan and the smallest plan that shows it.
"""
import concurrent.futures
import json
import os
import pathlib
import sys
import time

import plans
from compare import difference, smallest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("PLENARY", ROOT / ".build/release/plenary")


def main():
    number, first = int(os.environ.get("NUMBER", 1000)), int(os.environ.get("SEED", 1))
    most = int(os.environ.get("MOST", 5))
    began, wrong = time.monotonic(), []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        seeds = range(first, first + number)
        for seed, lines in zip(seeds, pool.map(lambda seed: difference(PROGRAM, plans.drawn(seed)), seeds)):
            if lines:
                wrong.append((seed, lines))
            if (seed - first + 1) % 100 == 0:
                print(f"truth: {seed - first + 1} of {number} plans, {time.monotonic() - began:.0f} s, {len(wrong)} differ", file=sys.stderr)
    for seed, lines in wrong[:most]:
        print(f"\nseed {seed}: the program lacks what has -, and reports too much what has +")
        print(*lines, sep="\n")
        small = smallest(PROGRAM, plans.drawn(seed), lines)
        print(json.dumps(small), *difference(PROGRAM, small), sep="\n")
    print(f"\ntruth: {number} plans from seed {first}: {len(wrong)} differ")
    return 1 if wrong else 0


sys.exit(main())
