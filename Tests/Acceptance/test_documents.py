"""Documents of the example, in a real browser and as text."""
import csv
import html
import html.parser
import io
import json
import pathlib
import re
import subprocess
import tempfile
import unittest

from support import EXAMPLE, PLENARY, example, plenary

THEMES = [
    "E-Government Global/Regional Trends and Emerging Issues", "Collaborative Leadership for Whole-of-Government",
    "Policies and Strategies for Innovative Service Delivery", "E-Government for Sustainable Development in Small Island Developing States"]


def chromium(*arguments, folder):
    done = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile", *arguments], capture_output=True, timeout=120)
    if done.returncode:
        raise AssertionError(done.stderr.decode())
    return done.stdout.decode()


def printed(page, folder):
    """The words on the A4 pages that a browser prints, spaces and line ends alike."""
    source, pdf = pathlib.Path(folder, "page.html"), pathlib.Path(folder, "page.pdf")
    source.write_bytes(page)
    chromium("--no-pdf-header-footer", f"--print-to-pdf={pdf}", str(source), folder=folder)
    return " ".join(subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True).stdout.decode().split())


def overflow(page, width, folder):
    """By how many pixels a page is wider than a window of this width."""
    frame = pathlib.Path(folder, "frame.html")
    frame.write_text(
        f'<iframe id=f width={width} height=800 style="border:0" srcdoc="{html.escape(page.decode(), quote=True)}"></iframe>'
        "<script>f.onload = () => { const e = f.contentDocument.documentElement; document.title = 'wide ' + (e.scrollWidth - e.clientWidth) }</script>",
        encoding="utf-8")
    dom = chromium("--virtual-time-budget=3000", "--dump-dom", str(frame), folder=folder)
    return int(re.search(r"<title>wide (-?\d+)</title>", dom).group(1))


def axe(page):
    """How many rules of axe-core a page keeps, and those that it breaks, with where."""
    import axe_core_python
    script = pathlib.Path(axe_core_python.__file__).parent / "axe.min.js"
    judge = f"<script>{script.read_text()}</script>" + (
        "<script>axe.run().then(r => document.documentElement.innerHTML = '<pre id=\"axe\">' + JSON.stringify("
        "[r.passes.length, r.violations.map(v => [v.id, v.nodes.map(n => n.target)])]).replace(/</g, '&lt;') + '</pre>')</script>")
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "page.html")
        source.write_text(page.decode().replace("</body>", judge + "</body>"), encoding="utf-8")
        dom = chromium("--virtual-time-budget=20000", "--dump-dom", str(source), folder=folder)
    return json.loads(re.search(r'<pre id="axe">(.*?)</pre>', dom, re.DOTALL).group(1).replace("&gt;", ">"))


class PageTest(unittest.TestCase):
    def test_axe_finds_nothing_to_complain_of_in_any_document(self):
        for arguments in (("agenda", "--activity", "ws-egov"), ("roster", "--delegation", "oman"), ("itinerary", "--delegation", "oman"),
                          ("digest",), ("timetable", "--activity", "forum-2014"), ("agenda", "--activity", "study-visit-oman"), ("agenda",)):
            for language in ("en", "ar"):
                with self.subTest(arguments[0], language=language):
                    passes, violations = axe(plenary("export", arguments[0], EXAMPLE, *arguments[1:], "--language", language))
                    self.assertGreater(passes, 10)
                    self.assertEqual(violations, [])


class AgendaTest(unittest.TestCase):
    def agenda(self, *options):
        return plenary("export", "agenda", EXAMPLE, "--activity", "ws-egov", *options)

    def test_the_four_themes_are_printed_in_order_with_presenters(self):
        with tempfile.TemporaryDirectory() as folder:
            text = printed(self.agenda(), folder)
        places = [text.find(theme) for theme in THEMES]
        self.assertNotIn(-1, places)
        self.assertEqual(places, sorted(places))
        for start, end in zip(places, places[1:] + [len(text)]):
            self.assertIn("E-Government Branch", text[start:end])
            self.assertIn("United Nations Project Office on Governance", text[start:end])

    def test_no_page_is_wider_than_a_phone_or_a_sheet(self):
        with tempfile.TemporaryDirectory() as folder:
            for language in ("en", "ar", "ko"):
                for width in (360, 794):
                    with self.subTest(language=language, width=width):
                        self.assertEqual(overflow(self.agenda("--language", language), width, folder), 0)

    def test_arabic_runs_from_right_to_left_and_english_does_not(self):
        self.assertRegex(self.agenda("--language", "ar").decode(), r'<html lang="ar" dir="rtl"')
        self.assertRegex(self.agenda("--language", "en").decode(), r'<html lang="en" dir="ltr"')

    def test_markdown_has_the_themes_too(self):
        text = self.agenda("--format", "md").decode()
        places = [text.find(theme) for theme in THEMES]
        self.assertNotIn(-1, places)
        self.assertEqual(places, sorted(places))

    def test_every_activity_has_its_agenda(self):
        with tempfile.TemporaryDirectory() as folder:
            plenary("export", "agenda", EXAMPLE, "--each", "activity", "-o", folder)
            self.assertEqual({path.name for path in pathlib.Path(folder).glob("*.html")}, {f"{activity.id}.html" for activity in example().activities})

    def test_a_template_that_names_what_there_is_not_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            template = pathlib.Path(folder, "agenda.html.mustache")
            template.write_text("<h1>{{title}}</h1>\n<p>{{plaice}}</p>\n")
            done = subprocess.run(
                [PLENARY, "export", "agenda", EXAMPLE, "--activity", "ws-egov", "--templates", folder, "-o", f"{folder}/out.html"],
                capture_output=True, text=True)
            self.assertEqual(done.returncode, 2)
            self.assertRegex(done.stderr, r"agenda\.html\.mustache:2:\d+: .*'plaice'.*'place'")
            self.assertFalse(pathlib.Path(folder, "out.html").exists())
            template.write_text("<h1>{{title}}</h1>\n")
            page = plenary("export", "agenda", EXAMPLE, "--activity", "ws-egov", "--templates", folder)
            self.assertEqual(page.decode(), "<h1>Innovation and E-Government for Sustainable Development</h1>\n")


class RosterTest(unittest.TestCase):
    def test_the_delegation_has_thirteen_places_with_its_head_first(self):
        rows = list(csv.reader(io.StringIO(plenary("export", "roster", EXAMPLE, "--delegation", "oman", "--format", "csv").decode())))[1:]
        self.assertEqual([row[0] for row in rows], [str(number) for number in range(1, 14)])
        self.assertEqual(rows[0][1], "Deputy CEO of the Information Technology Authority")
        self.assertIn("Head of delegation", rows[0])
        self.assertEqual({row[1] for row in rows[1:]}, {"To be named"})

    def test_the_page_has_the_same_rows(self):
        class Rows(html.parser.HTMLParser):
            count = 0

            def handle_starttag(self, tag, attributes):
                self.count += tag == "tr"

        parser = Rows()
        parser.feed(plenary("export", "roster", EXAMPLE, "--delegation", "oman").decode())
        self.assertEqual(parser.count, 1 + 13)

    def test_the_byte_order_mark_is_for_those_who_ask(self):
        mark = b"\xef\xbb\xbf"
        options = ("export", "roster", EXAMPLE, "--delegation", "oman", "--format", "csv")
        self.assertTrue(plenary(*options, "--bom").startswith(mark))
        self.assertFalse(plenary(*options).startswith(mark))


if __name__ == "__main__":
    unittest.main()
