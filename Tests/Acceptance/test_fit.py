"""Whether what is printed fits: measured by the boxes of the words in PDFs, not by looking."""
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

from nasty_plan import nasty_plan
from support import PLENARY

LEAST = 6.5


def pages(path):
    """Of each page its size, and its words with their boxes: (left, top, right, bottom, text)."""
    text = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True).stdout.decode(errors="replace")
    # The title before it may be no XML.
    body = re.search(r"<doc>.*</doc>", text, re.DOTALL)[0]
    for page in xml.etree.ElementTree.fromstring(body):
        boxes = [(*(float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")), word.text or "") for word in page]
        # The boxes of emoji are those of their font of pictures, several lines high.
        yield float(page.get("width")), float(page.get("height")), [box for box in boxes if max(box[4], default="") < "\U0001f000"]


def letter_sizes(path):
    """The sizes of the letters that the file shows, in points; they come three times as large, rounded."""
    text = subprocess.run(
        ["pdftohtml", "-xml", "-i", "-stdout", "-zoom", "3", path], capture_output=True, check=True).stdout.decode(errors="replace")
    return {int(size) / 3 for size in re.findall(r'<fontspec id="\d+" size="(\d+)"', text)}


def ink(box):
    """The middle of a word's box is where its letters are; the rest is room above and below."""
    left, top, right, bottom, text = box
    free = (bottom - top) * 0.3
    return left, top + free, right, bottom - free, text


def overlapping(boxes):
    """Pairs of words that are printed over each other."""
    boxes = sorted(map(ink, boxes))
    for index, a in enumerate(boxes):
        for b in boxes[index + 1:]:
            if b[0] > a[2] - 1:
                break
            if min(a[2], b[2]) - max(a[0], b[0]) > 1 and min(a[3], b[3]) - max(a[1], b[1]) > 1:
                yield a, b


class FitTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        self.plan = self.path / "nasty.json"
        self.plan.write_text(nasty_plan())

    def export(self, *arguments, name):
        done = subprocess.run([PLENARY, "export", *map(str, arguments), "-o", self.path / name], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return self.path / name

    def check(self, path, margin=10):
        count = 0
        for number, (width, height, boxes) in enumerate(pages(path), 1):
            count += len(boxes)
            self.assertEqual(list(overlapping(boxes)), [], f"page {number}")
            for box in boxes:
                left, top, right, bottom, _ = ink(box)
                self.assertTrue(margin <= left and right <= width - margin and margin <= top and bottom <= height - margin, (number, box))
        self.assertGreater(count, 100)
        self.assertGreaterEqual(min(letter_sizes(path)), LEAST - 1 / 3)

    def test_nothing_of_a_timetable_overlaps_or_leaves_its_page(self):
        day = ("--day", "2027-05-04")
        for options in ((), (*day, "--portrait"), (*day, "--rows"), (*day, "--paper", "a3", "--language", "ar")):
            with self.subTest(options):
                self.check(self.export("timetable", self.plan, *options, name="timetable.pdf"))

    def test_nothing_of_door_signs_overlaps_or_leaves_its_page_and_each_has_room_and_day(self):
        path = self.export("timetable", self.plan, "--day", "2027-05-04", "--door-signs", name="doors.pdf")
        self.check(path)
        for *_, boxes in pages(path):
            text = " ".join(word for *_, word in boxes)
            self.assertIn("Tuesday, 4 May 2027", text)

    @unittest.skipUnless(shutil.which("chromium"), "no Chromium here")
    def test_a_browser_prints_it_as_well(self):
        for options in ((), ("--rows",)):
            with self.subTest(options):
                self.export("timetable", self.plan, "--day", "2027-05-04", *options, name="grid.html")
                subprocess.run(
                    ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=grid.pdf",
                     f"--user-data-dir={self.path / 'browser'}", "grid.html"], cwd=self.path, capture_output=True, timeout=120, check=True)
                self.check(self.path / "grid.pdf")


if __name__ == "__main__":
    unittest.main()
