"""Runs every measurement once, one after the other, and prints the table: `table.py WORK OURS`."""
import json
import pathlib
import statistics
import subprocess
import sys

WORK, OURS = sys.argv[1:]
FILE, LARGE = f"{WORK}/10000.ics", f"{WORK}/100000.ics"
PYTHON = [sys.executable, str(pathlib.Path(__file__).with_name("python_libraries.py"))]
LIBRARIES = ["icalendar", "ical", "vobject", "ics"]


def measured(*command):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if done.returncode:
        print(f"bench: {' '.join(map(str, command))} failed: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
        return None
    result = json.loads(done.stdout)
    return statistics.median(result["seconds"]), result["megabytes"]


def main():
    rows = {"Plenary": (measured(OURS, "write", 10000), measured(OURS, "read", FILE))}
    rows["libical (C)"] = (measured(f"{WORK}/libical", "write", FILE), measured(f"{WORK}/libical", "read", FILE))
    for name in LIBRARIES:
        print(f"bench: {name}", file=sys.stderr)
        rows[name] = tuple(measured(*PYTHON, name, action, FILE) for action in ("write", "read"))
    ours = rows["Plenary"]
    megabytes = pathlib.Path(FILE).stat().st_size / 1e6
    print(f"10,000 events with five attendees, {megabytes:.1f} MB; medians, and how many times as long as Plenary\n")
    print(f"{'':14}{'write':>10}{'ratio':>9}{'read':>11}{'ratio':>9}{'peak of reading':>19}")
    for name, results in rows.items():
        text = f"{name:14}"
        for result, own in zip(results, ours):
            text += f"{result[0]:9.3f}s{result[0] / own[0]:8.1f}×" + " " if result else f"{'–':>10}{'–':>9} "
        print(text + (f"{results[1][1]:>13} MB" if results[1] else ""))
    print("\n100,000 events, read part by part and handed on")
    for name, command in (("Plenary", (OURS, "stream", LARGE)), ("libical (C)", (f"{WORK}/libical", "read", LARGE))):
        result = measured(*command)
        print(f"{name:14}{result[0]:>10.2f}s{result[1]:>10} MB peak")


def checks():
    print("\nPlans of activities with ten resources each, once they are read and resolved: overlap rules (median of five), all rules, and one"
          " edit,\nbeside a sweep over arrays in C, which only counts what it finds\n")
    print(f"{'activities':>10}{'C sweep':>11}{'overlaps':>11}{'ratio':>9}{'all rules':>12}{'ratio':>9}{'growth':>9}{'edit':>11}{'99 %':>11}"
          f"{'found':>9}{'peak':>11}")
    before = None
    for count in (1_000, 10_000, 100_000, 1_000_000):
        swept, swept_mb = measured(f"{WORK}/sweep", f"{WORK}/{count}.arrays")
        done = subprocess.run([OURS, "check", str(count)], capture_output=True, text=True, check=True)
        own = json.loads(done.stdout)
        growth = f"{own['whole'] / before:8.1f}×" if before else f"{'–':>9}"
        print(f"{count:>10,}{swept:>10.4f}s{own['overlaps']:>10.3f}s{own['overlaps'] / swept:>8.1f}×{own['whole']:>11.3f}s"
              f"{own['whole'] / swept:>8.1f}×{growth}{own['edit'] * 1000:>9.2f}ms{own['edit99'] * 1000:>9.2f}ms{own['all']:>9}"
              f"{own['megabytes']:>8} MB")
        before = own["whole"]


main()
checks()
