"""Forms for paper, and several documents in one file, as other programs see them."""
import pathlib
import re
import subprocess
import tempfile
import unittest

import icalendar

from support import EXAMPLE, PLENARY, edited, plenary


def pages(path):
    """The text of each page."""
    return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout.split("\f")[:-1]


def info(path):
    text = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return dict(re.split(r":\s+", line, maxsplit=1) for line in text.splitlines() if ": " in line)


class FormsTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)

    def test_the_codes_on_badges_lead_to_the_calendars_of_those_who_wear_them(self):
        plenary("publish", EXAMPLE, self.path / "calendars")
        badges = self.path / "badges.pdf"
        plenary("export", "roster", EXAMPLE, "--activity", "ws-egov", "--as", "badges", "--calendars", self.path / "calendars",
                "--at", "https://forum.example.org/cal", "-o", badges)
        subprocess.run(["pdftoppm", "-r", "150", "-png", badges, self.path / "badge"], check=True)
        read = subprocess.run(["zbarimg", "--quiet", "--raw", *sorted(self.path.glob("badge*.png"))], capture_output=True, text=True).stdout
        addresses = read.split()
        self.assertTrue(addresses)
        for address in addresses:
            self.assertTrue(address.startswith("https://forum.example.org/cal/"), address)
            calendar = icalendar.Calendar.from_ical((self.path / "calendars" / address.rsplit("/", 1)[1]).read_bytes())
            owner = str(calendar["X-WR-CALNAME"])
            text = " ".join("\n".join(pages(badges)).split())
            self.assertTrue(any(part in text for part in (owner, owner.split(" – ")[0])), owner)
        # On both sides of each badge, however it hangs.
        self.assertEqual({addresses.count(address) for address in addresses}, {2})

    def test_only_people_wear_badges(self):
        badges = self.path / "badges.pdf"
        plenary("export", "roster", EXAMPLE, "--activity", "ws-egov", "--as", "badges", "-o", badges)
        self.assertNotIn("E-Government Branch", " ".join("\n".join(pages(badges)).split()))

    def test_the_second_sits_to_the_right_of_the_first_and_the_third_to_the_left(self):
        seats = self.path / "seats.pdf"
        plenary("export", "roster", EXAMPLE, "--delegation", "oman", "--as", "seating", "-o", seats)
        boxes = subprocess.run(["pdftotext", "-bbox", seats, "-"], capture_output=True, text=True, check=True).stdout
        place = {}
        for x, word in re.findall(r'<word xMin="([\d.]+)"[^>]*>(\d+)</word>', boxes):
            place.setdefault(word, float(x))  # the foot of the page has numbers too
        # Seen from above with the backs up, the right hand is on the left of the page.
        self.assertEqual(sorted("12345", key=place.get), ["4", "2", "1", "3", "5"])

    def test_documents_that_share_a_file_have_their_own_pages_and_begin_on_the_front_of_a_sheet(self):
        merged = self.path / "all.pdf"
        plenary("export", "itinerary", EXAMPLE, "--each", "delegation", "--merge", "-o", merged)
        plenary("export", "itinerary", EXAMPLE, "--each", "delegation", "--format", "pdf", "-o", self.path / "each")
        self.assertEqual(info(merged)["Tagged"], "yes")
        lengths = {path.stem: int(info(path)["Pages"]) for path in (self.path / "each").glob("*.pdf")}
        found = [re.search(r"Page (\d+) of (\d+)", page) for page in pages(merged)]
        starts = [number for number, match in enumerate(found, 1) if match and match[1] == "1"]
        self.assertTrue(all(start % 2 == 1 for start in starts), starts)
        self.assertEqual(sorted(int(found[start - 1][2]) for start in starts), sorted(lengths.values()))
        self.assertEqual(sum(match is not None for match in found), sum(lengths.values()))

    def test_one_file_in_several_languages(self):
        both = self.path / "both.pdf"
        plenary("export", "itinerary", EXAMPLE, "--delegation", "oman", "--language", "en,ar", "--multilingual", "-o", both)
        alone = {}
        for language in ("en,ar", "ar,en"):
            path = self.path / f"{language}.pdf"
            plenary("export", "itinerary", EXAMPLE, "--delegation", "oman", "--language", language, "-o", path)
            alone[language] = [page for page in pages(path)]
        self.assertEqual([page for page in pages(both) if page.strip()], alone["en,ar"] + alone["ar,en"])

    def test_interpreters_have_a_sheet_for_each_room_and_day(self):
        plan = edited(
            self.path,
            ("\npeople:\n", "\npeople:\n  - {id: kim, name: {en: Kim Min-jun, ko: 김민준}, languages: [en, ko]}\n  - {id: haddad, name: Layla Haddad, languages: [ar, en]}\n"),
            ("- id: ws-egov-1\n", "- id: ws-egov-1\n            languages: [en, ko]\n            interpretation: [ar]\n"),
            ("            layout: classroom\n            roles:\n", "            layout: classroom\n            roles:\n              interpreter: [kim, haddad]\n"))
        sheets = self.path / "booths.pdf"
        plenary("export", "timetable", plan, "--activity", "forum-2014", "--booths", "-o", sheets)
        found = pages(sheets)
        self.assertEqual(len(found), 1)
        text = " ".join(found[0].split())
        for it in ("Hall A", "Tuesday, 24 June 2014", "09:30–12:30", "E-Government Workshop: First Session", "Languages: English and Korean",
                   "Interpretation: Arabic", "Kim Min-jun (English and Korean)", "Layla Haddad (Arabic and English)"):
            self.assertIn(it, text)
        plenary("export", "timetable", EXAMPLE, "--booths", "-o", sheets, expect=64)

    def test_the_letterhead_stands_above_documents_and_its_logo_is_in_them(self):
        letterhead = "letterhead:\n  name: Office of the Games\n  address: |\n    1 Main Street\n    Goyang\n  logo: logo.svg\n  color: '#7a1f5c'\n"
        plan = edited(self.path, ("\nplaces:\n", f"\n{letterhead}\nplaces:\n"))
        agenda = ("export", "agenda", plan, "--activity", "ws-egov")
        said = subprocess.run([PLENARY, *map(str, agenda)], capture_output=True)
        self.assertEqual((said.returncode, b"logo.svg, can't be printed" in said.stderr), (2, True), said.stderr)
        (self.path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><rect width="60" height="40" fill="#7a1f5c"/></svg>')
        plenary(*agenda, "-o", self.path / "agenda.pdf")
        first = " ".join(pages(self.path / "agenda.pdf")[0].split("\n")[:3])
        self.assertIn("Office of the Games", first)
        self.assertEqual(info(self.path / "agenda.pdf")["Author"], "Office of the Games")
        picture = subprocess.run(["pdftoppm", "-r", "30", "-l", "1", self.path / "agenda.pdf"], capture_output=True, check=True).stdout
        self.assertIn(bytes((0x7A, 0x1F, 0x5C)) * 8, picture)
        page = plenary(*agenda, "--format", "html").decode()
        self.assertIn("--accent: #7a1f5c;", page)
        self.assertIn('<img src="data:image/svg+xml;base64,', page)
        # Another picture under the same name is another document.
        booklets = ("export", "itinerary", plan, "--each", "delegation", "--format", "md", "-o", self.path / "booklets")
        plenary(*booklets)
        since = ("--changed-since", self.path / "booklets/manifest.json")
        self.assertEqual(plenary(*booklets, *since), b"")
        (self.path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>')
        self.assertIn(b"oman.md", plenary(*booklets, *since))

    def test_every_export_takes_changed_since_and_writes_nothing_where_nothing_changed(self):
        plan = pathlib.Path(EXAMPLE).read_text()
        (self.path / "plan.yaml").write_text(plan)
        exports = {
            "doors.pdf": ("timetable", "--door-signs"), "grid.html": ("timetable",), "agenda.md": ("agenda",), "digest.html": ("digest",),
            "oman.html": ("itinerary", "--delegation", "oman"), "list.csv": ("roster",), "all.ics": ("calendar",),
            "oman.ifb": ("freebusy", "--delegation", "oman")}
        for name, (document, *options) in exports.items():
            with self.subTest(name):
                path = self.path / name
                command = ("export", document, self.path / "plan.yaml", *options, "--changed-since", self.path / f"{name}.json", "-o", path)
                self.assertNotEqual(plenary(*command), b"")
                path.unlink()
                self.assertEqual(plenary(*command), b"")
                self.assertFalse(path.exists())

    def test_help_shows_only_options_that_a_document_takes(self):
        def options(document):
            return set(re.findall(r"--[a-z-]+", plenary("export", document, "--help").decode()))

        self.assertFalse({"--each", "--merge", "--bom", "--person"} & options("timetable"))
        self.assertFalse({"--each", "--merge", "--bom", "--place"} & options("digest"))
        self.assertFalse({"--bom", "--place", "--activity"} & options("itinerary"))
        self.assertFalse({"--person", "--delegation", "--vehicle"} & options("agenda"))
        for document in ("agenda", "itinerary", "timetable", "digest", "roster", "calendar", "freebusy"):
            self.assertIn("--changed-since", options(document))


if __name__ == "__main__":
    unittest.main()
