"""Runs every file of tests beside this one, as many at once as there are processors, and sums up as unittest does.

Says nothing of what passes; of what fails, all that unittest says; of what is skipped, why. `python Tests/Acceptance test_check.py` runs one.
"""
import collections
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent


def run(path):
    """The end of unittest's report on one file, and what there is to say of it."""
    done = subprocess.run([sys.executable, "-m", "unittest", "-v", path.stem], cwd=path.parent, capture_output=True, text=True)
    closing = re.search(r"^Ran (\d+) tests? in .*\n\n(OK|FAILED|NO TESTS RAN)(?: \((.*)\))?", done.stderr, re.M)
    if not closing:
        return 0, {"errors": 1}, f"{path.name} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
    counts = {name: int(count) for name, count in re.findall(r"(\w[\w ]*)=(\d+)", closing[3] or "")}
    skipped = "".join(f"{line}\n" for line in done.stderr.splitlines() if re.search(r"\.\.\. skipped '|: skipped '", line))
    wrong = done.returncode and done.stderr[done.stderr.find("=" * 70):closing.start()]
    return int(closing[1]), counts, skipped + (wrong or "")


def main(names):
    began = time.monotonic()
    files = [HERE / name for name in names] or sorted(HERE.glob("test_*.py"), key=lambda path: -path.stat().st_size)
    total, counts = 0, collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for number, found, report in pool.map(run, files):
            total += number
            counts.update(found)
            print(report, end="", file=sys.stderr)
    bad = counts["failures"] or counts["errors"] or counts["unexpected successes"] or not total
    listed = ", ".join(f"{name}={count}" for name, count in sorted(counts.items()))
    print(f"{'-' * 70}\nRan {total} tests in {time.monotonic() - began:.3f}s\n\n{'FAILED' if bad else 'OK'}{f' ({listed})' if listed else ''}",
          file=sys.stderr)
    return 1 if bad else 0


sys.exit(main(sys.argv[1:]))
