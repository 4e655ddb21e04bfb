"""The page of conflicts: what is in it, that it runs no code and loads nothing, and that its pictures show the plan's times."""
import datetime
import html.parser
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

import html5lib

from support import EXAMPLE, PLENARY, ROOT, UTC, Plan, example, plenary
from test_documents import axe, chromium, overflow

CLASHES = ROOT / "Tests/OperationsTests/clashes.yaml"
VOID = {"meta"}
GROUPINGS = ("severity", "day", "person", "delegation", "place", "rule")


class Page(html.parser.HTMLParser):
    """A page's elements, each with its attributes and the text in it; elements left open or crossed fail."""

    def __init__(self, page):
        super().__init__()
        self.elements, self.open = [], []
        self.feed(page.decode())
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        element = {"tag": tag, "attributes": dict(attributes), "text": "", "around": list(self.open)}
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop()["tag"] == tag, tag

    def handle_data(self, data):
        for element in self.open:
            element["text"] += data

    def having(self, tag, key=None, value=None):
        return [e for e in self.elements if e["tag"] == tag and (key is None or value in e["attributes"].get(key, "").split())]


def words(text):
    return " ".join(text.split())


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


class ReportTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pages = {
            (plan, by): plenary("check", plan, "--format", "html", "--by", by, expect=1)
            for plan in (EXAMPLE, CLASHES) for by in GROUPINGS}
        cls.reports = {plan: json.loads(plenary("check", plan, "--format", "json", expect=1)) for plan in (EXAMPLE, CLASHES)}

    def test_every_conflict_is_in_the_page_with_what_it_is_about_and_the_ways_out(self):
        for (plan, by), page in self.pages.items():
            articles = {}
            for article in Page(page).having("article"):
                articles.setdefault(article["attributes"]["data-conflict"], []).append(words(article["text"]))
            self.assertEqual(set(articles), {conflict["id"] for conflict in self.reports[plan]["conflicts"]})
            titles = {activity.id: words(Plan(plan).title(activity)) for activity in Plan(plan).activities}
            for conflict in self.reports[plan]["conflicts"]:
                for article in articles[conflict["id"]]:
                    with self.subTest(by=by, conflict=conflict["id"]):
                        expected = [conflict["message"], conflict["id"], *conflict["fixes"], *(titles[a] for a in conflict["activities"])]
                        if conflict["accepted"]:
                            expected.append(conflict["accepted"]["reason"])
                        for text in expected:
                            self.assertIn(words(text), article)

    def test_the_summary_counts_each_conflict_once(self):
        for (plan, _), page in self.pages.items():
            items = [item for item in Page(page).having("li") if any("summary" in e["attributes"].get("class", "") for e in item["around"])]
            counts = {item["attributes"]["class"]: int(words(item["text"]).split()[0]) for item in items}
            self.assertEqual(counts, self.reports[plan]["summary"])

    def test_what_concerns_several_days_stands_under_each(self):
        groups = {}
        for article in Page(self.pages[CLASHES, "day"]).having("article"):
            section = next(e for e in reversed(article["around"]) if e["tag"] == "section")
            groups.setdefault(article["attributes"]["data-conflict"], []).append(section["attributes"]["id"])
        self.assertEqual(groups["room-overlap:crew+reception"], ["g1", "g2"])
        self.assertEqual(groups["delegation-overlap:opening+visit"], ["g1"])

    def test_a_page_is_well_formed_and_valid_to_a_parser(self):
        for key, page in self.pages.items():
            with self.subTest(key):
                xml.etree.ElementTree.fromstring(page)
                html5lib.HTMLParser(strict=True).parse(page)
                identifiers = [e["attributes"]["id"] for e in Page(page).elements if "id" in e["attributes"]]
                self.assertEqual(len(identifiers), len(set(identifiers)))

    def test_nothing_in_a_page_runs_or_is_fetched_from_elsewhere(self):
        for (plan, by), page in self.pages.items():
            identifiers = {e["attributes"]["id"] for e in Page(page).elements if "id" in e["attributes"]}
            for element in Page(page).elements:
                self.assertNotIn(element["tag"], {"script", "link", "img", "iframe", "object", "embed", "base", "form", "b", "foreignobject"})
                for name, value in element["attributes"].items():
                    self.assertFalse(name.startswith("on"), name)
                    self.assertNotIn(name, {"src", "srcset", "style", "xlink:href", "data"})
                    if name == "href":
                        self.assertIn(value.removeprefix("#"), identifiers)
                    for reference in value.split() if name.startswith("aria-labelledby") else []:
                        self.assertIn(reference, identifiers)
            style = Page(page).having("style")[0]["text"]
            self.assertNotIn("@import", style)
            self.assertEqual({url for url in re.findall(r"url\(([^)]*)\)", style) if not url.startswith("#")}, set())

    def test_titles_that_look_like_markup_are_only_text(self):
        page = Page(self.pages[CLASHES, "severity"])
        titles = [e["text"] for e in page.having("bdi", "class", "title")]
        self.assertIn("Closing <script>alert('x')</script> & \"words\"", titles)
        self.assertTrue(any("<b>moves in</b>" in e["text"] for e in page.having("p", "class", "acceptance")))


class PictureTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.plans = {EXAMPLE: example(), CLASHES: Plan(CLASHES)}
        cls.pages = {
            (plan, language): Page(plenary("check", plan, "--format", "html", "--language", language, expect=1))
            for plan in cls.plans for language in ("en", "ar")}

    def pictures(self, language="en"):
        for plan in self.plans:
            page = self.pages[plan, language]
            for svg in page.having("svg", "role", "img"):
                yield self.plans[plan], svg["attributes"], [e["attributes"] for e in page.having("rect", "class", "bar") if svg in e["around"]]

    def test_bars_are_at_the_plans_times(self):
        for language in ("en", "ar"):
            count = 0
            for plan, svg, bars in self.pictures(language):
                spans = {activity.id: activity.span for activity in plan.scheduled.values()}
                first, last = moment(svg["data-from"]), moment(svg["data-to"])
                left, width = float(svg["data-x"]), float(svg["data-width"])
                for bar in bars:
                    span = tuple(moment(bar[key]) for key in ("data-from", "data-to"))
                    if isinstance(spans[bar["data-activity"]][0], datetime.datetime):
                        self.assertEqual(span, spans[bar["data-activity"]])
                    start, end = (width * ((min(max(instant, first), last) - first) / (last - first)) for instant in span)
                    end = max(start + 4, end)
                    # Where people read from the right, so do the hours run.
                    self.assertAlmostEqual(float(bar["x"]), left + (width - end if language == "ar" else start), delta=0.02)
                    self.assertAlmostEqual(float(bar["width"]), end - start, delta=0.02)
                    count += 1
            self.assertGreater(count, 20)

    def test_nothing_is_drawn_beyond_a_picture(self):
        for page in self.pages.values():
            for svg in page.having("svg", "role", "img"):
                width, height = (float(svg["attributes"][key]) for key in ("width", "height"))
                for shape in (e["attributes"] for e in page.elements if svg in e["around"] and "y" in e["attributes"]):
                    self.assertTrue(0 <= float(shape["x"]) <= width, shape)
                    # Words stand on their y, what else there is hangs from it.
                    self.assertTrue(("height" not in shape) * 10 <= float(shape["y"]) <= height - float(shape.get("height", 0)), shape)

    def test_arabic_runs_from_right_to_left(self):
        root = self.pages[CLASHES, "ar"].having("html")[0]["attributes"]
        self.assertEqual((root["lang"], root["dir"]), ("ar", "rtl"))

    def test_a_delegations_row_has_all_that_it_does_in_those_hours(self):
        plan = self.plans[CLASHES]
        picture = next((svg, bars) for _, svg, bars in self.pictures() if any(bar["data-activity"] == "visit" for bar in bars))
        first, last = (moment(picture[0][key]) for key in ("data-from", "data-to"))
        expected = {
            a.id for a in plan.scheduled.values() if "oman" in a.participants
            and (not isinstance(a.span[0], datetime.datetime) or a.span[0] < last and first < a.span[1])}
        self.assertEqual({bar["data-activity"] for bar in picture[1]}, expected)
        self.assertEqual({bar["data-activity"] for bar in picture[1] if "concerned" in bar["class"]}, {"opening", "visit"})

    def test_marks_are_at_the_conflicts_times(self):
        for plan in self.plans:
            page = self.pages[plan, "en"]
            marks = {(e["attributes"]["data-from"], e["attributes"]["data-to"]) for e in page.having("rect", "class", "span")}
            report = json.loads(plenary("check", plan, "--format", "json", expect=1))
            self.assertTrue(marks)
            self.assertLessEqual(marks, {(c["from"], c["to"]) for c in report["conflicts"]})
            expected = {(c["from"], c["to"]) for c in report["conflicts"] if c["from"] and c["resources"]}
            self.assertLessEqual(expected, marks)

    def test_the_table_beside_a_picture_tells_its_bars(self):
        page = self.pages[CLASHES, "en"]
        for figure in page.having("figure"):
            rows = [e for e in page.having("th", "scope", "row") if figure in e["around"]]
            self.assertEqual(len(rows), len([e for e in page.having("rect", "class", "bar") if figure in e["around"]]))
            self.assertTrue([e for e in page.having("caption") if figure in e["around"]][0]["text"].strip())


class BrowserTest(unittest.TestCase):
    def test_axe_finds_nothing_to_complain_of(self):
        for language in ("en", "ar"):
            page = plenary("check", CLASHES, "--format", "html", "--by", "person", "--language", language, expect=1)
            passes, violations = axe(page)
            self.assertGreater(passes, 20)
            self.assertEqual(violations, [])

    def test_no_page_is_wider_than_a_phone_or_a_sheet(self):
        with tempfile.TemporaryDirectory() as folder:
            for language in ("en", "fr", "ar"):
                page = plenary("check", CLASHES, "--format", "html", "--language", language, expect=1)
                for width in (360, 794):
                    with self.subTest(language=language, width=width):
                        self.assertEqual(overflow(page, width, folder), 0)


class OutputTest(unittest.TestCase):
    def test_a_file_is_written_as_a_whole_or_not_at_all(self):
        with tempfile.TemporaryDirectory() as folder:
            for kind in ("text", "html", "json", "csv"):
                path = pathlib.Path(folder, kind)
                self.assertEqual(plenary("check", CLASHES, "--format", kind, "-o", path, expect=1), b"")
                self.assertEqual(path.read_bytes(), plenary("check", CLASHES, "--format", kind, expect=1))
            templates = pathlib.Path(folder, "templates")
            templates.mkdir()
            (templates / "conflicts.html.mustache").write_text("{{gruops}}")
            path = pathlib.Path(folder, "html")
            before = path.read_bytes()
            plenary("check", CLASHES, "--format", "html", "--templates", templates, "-o", path, expect=2)
            self.assertEqual(path.read_bytes(), before)
            plenary("check", CLASHES, "--format", "html", "-o", f"{folder}/absent/report.html", expect=2)
            self.assertEqual({p.name for p in pathlib.Path(folder).iterdir()}, {"text", "html", "json", "csv", "templates"})

    def test_colours_are_for_a_terminal_only(self):
        def shown(*arguments):
            ours, theirs = pty.openpty()
            with subprocess.Popen([PLENARY, "check", CLASHES, "--by", "day", *arguments], stdout=theirs, env={**os.environ, "TERM": "xterm"}):
                os.close(theirs)
                seen = b""
                try:
                    while chunk := os.read(ours, 65536):
                        seen += chunk
                except OSError:  # what the end of a terminal is on Linux
                    pass
            os.close(ours)
            return seen

        self.assertIn(b"\x1b[1;31m", shown())
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "report.txt")
            self.assertEqual(shown("-o", str(path)), b"")
            self.assertNotIn(b"\x1b", path.read_bytes())

    def test_thousands_of_conflicts_make_a_page_that_says_what_it_leaves_out(self):
        with tempfile.TemporaryDirectory() as folder:
            plan = pathlib.Path(folder, "plan.yaml")
            plan.write_bytes(subprocess.run([sys.executable, ROOT / "Tests/Acceptance/large_plan.py", "2500"], capture_output=True, check=True).stdout)
            report = json.loads(plenary("check", plan, "--format", "json", expect=1))
            page = Page(plenary("check", plan, "--format", "html", expect=1))
        self.assertGreater(len(report["conflicts"]), 500)
        self.assertEqual({e["attributes"]["data-conflict"] for e in page.having("article")}, {c["id"] for c in report["conflicts"]})
        self.assertEqual(len(page.having("figure")), 400)
        self.assertIn("400", page.having("p", "class", "left-out")[0]["text"])

    def test_groups_are_for_what_people_read(self):
        done = subprocess.run([PLENARY, "check", CLASHES, "--by", "day", "--format", "json"], capture_output=True, text=True)
        self.assertNotIn(done.returncode, (0, 1))
        self.assertIn("--by is for text and html", done.stderr)


if __name__ == "__main__":
    unittest.main()
