"""Prints 130 delegations' booklets of 20 entries with Plenary, and the same values and pages with Typst alone, Chromium and WeasyPrint.

`booklets.py WORK PLENARY MODULES`, the last the folder of the `typst` module: wall-clock seconds, pages and peak memory, in a table.
"""
import json
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import time

WORK, PLENARY, MODULES = pathlib.Path(sys.argv[1], "booklets").resolve(), sys.argv[2], sys.argv[3]
ROOT = pathlib.Path(__file__).resolve().parents[1]
NAMES = ("Delegation of Norway", "وفد سلطنة عُمان", "대한민국 대표단", "საქართველოს დელეგაცია", "Делегация Казахстана")


def plan():
    activities, delegations, people = [], [], []
    for number in range(130):
        head = f"head-{number}"
        people.append({"id": head, "name": f"Representative {number}", "phone": f"+82 2 {number:04}"})
        delegations.append({"id": f"d{number}", "name": f"{NAMES[number % 5]} {number}", "head": head, "hotel": "hotel"})
        for entry in range(20):
            day, hour = 11 + entry // 10, 8 + entry % 10
            activities.append({
                "id": f"a{number}-{entry}", "kind": "bilateral", "title": f"Meeting {entry} of delegation {number}",
                "when": f"2027-05-{day}T{hour:02}:00/{hour:02}:45", "place": f"room-{number}",
                "description": "Cooperation in the next two years, and what each side brings to it.",
                "roles": {"counterpart": [f"d{number}"], "host": ["ministry"]}})
    places = [{"id": f"room-{number}", "kind": "room", "name": f"Room {number}"} for number in range(130)]
    return {
        "plenary": 1, "id": "booklets", "title": "Forum", "domain": "plans.example.org", "timezone": "Asia/Seoul", "languages": ["en"],
        "revised": "2027-01-01T00:00Z", "organizations": [{"id": "ministry", "name": "Ministry of Foreign Affairs"}],
        "places": [{"id": "centre", "kind": "venue", "name": "Centre", "country": "KR", "places": places},
                   {"id": "hotel", "kind": "hotel", "name": "Hotel", "country": "KR"}],
        "people": people, "delegations": delegations, "activities": activities}


def timed(*command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    start = time.monotonic()
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    seconds = time.monotonic() - start
    if done.returncode:
        print(f"bench: {command[0]} failed: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
        return None
    return seconds, max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024


def pages(*files):
    return sum(int(re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", file], capture_output=True, text=True).stdout)[1]) for file in files)


def main():
    shutil.rmtree(WORK, ignore_errors=True)
    (WORK / "typst/data").mkdir(parents=True)
    file = WORK / "plan.json"
    file.write_text(json.dumps(plan(), ensure_ascii=False))
    rows = {}
    made = timed(PLENARY, "export", "itinerary", file, "--each", "delegation", "--format", "pdf", "-o", WORK / "pdf")
    rows["Plenary"] = made, pages(*(WORK / "pdf").glob("*.pdf"))

    for ending in ("json", "html"):
        subprocess.run([PLENARY, "export", "itinerary", file, "--each", "delegation", "--format", ending, "-o", WORK / ending], check=True,
                       capture_output=True)
    values = sorted(path for path in (WORK / "json").glob("d*.json"))
    for number, path in enumerate(values):
        shutil.copy(path, WORK / f"typst/data/{number}.json")
    for template in ("style.typ", "itinerary.typ"):
        shutil.copy(ROOT / "Templates" / template, WORK / "typst" / template)
    jobs = [{"template": "itinerary.typ", "data": f"data/{number}.json", "date": 0} for number in range(len(values))]
    (WORK / "typst/jobs.json").write_text(json.dumps({"format": "pdf", "paper": "a4", "standards": ["ua-1", "a-2a"], "families": [], "fonts": [], "jobs": jobs}))
    script = ROOT / "Sources/Documents/Typesetting/typeset.py"
    made = timed("/usr/bin/python3", script, MODULES, WORK / "typst", 0, 1)
    rows["Typst, one process"] = made, pages(*(WORK / "typst").glob("*.pdf"))

    bodies = []
    for path in sorted((WORK / "html").glob("d*.html")):
        head, body = re.fullmatch(r"(?s)(.*?<body[^>]*>)(.*)</body>\s*</html>\s*", path.read_text()).groups()
        bodies.append(f'<div style="break-after: page">{body}</div>')
    page = WORK / "all.html"
    page.write_text(head + "".join(bodies) + "</body></html>")
    made = timed("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={WORK}/chromium.pdf",
                 f"file://{page}")
    rows["Chromium"] = made, pages(WORK / "chromium.pdf") if made else 0
    made = timed(pathlib.Path(sys.executable).with_name("weasyprint"), "--pdf-variant", "pdf/ua-1", page, WORK / "weasyprint.pdf")
    rows["WeasyPrint"] = made, pages(WORK / "weasyprint.pdf") if made else 0

    print("\n130 booklets of 20 entries as PDF; Chromium and WeasyPrint print one page of them all\n")
    print(f"{'':22}{'seconds':>10}{'ratio':>9}{'pages':>8}{'peak so far':>14}")
    base = rows["Typst, one process"][0][0]
    for name, (made, count) in rows.items():
        print(f"{name:22}" + (f"{made[0]:>10.2f}{made[0] / base:>8.2f}×{count:>8}{made[1]:>11} MB" if made else f"{'–':>10}"))


main()
