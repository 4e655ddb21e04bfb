"""Cards, plates, badges and seats with names that are hard to fit, measured in the PDF."""
import pathlib
import re
import subprocess
import tempfile
import unittest

from support import plenary

# Long names in several scripts, by country: the name, its form in the person's own script, the family name.
NAMES = [
    ("KE", "Maximiliana Montgomery-Fitzwilliam-Featherstonehaugh", None, "Montgomery-Fitzwilliam-Featherstonehaugh"),
    ("GB", "Ekaterina Konstantinovna Rozhdestvenskaya-Preobrazhenskaya", ("ru", "Екатерина Константиновна Рождественская-Преображенская"),
     "Rozhdestvenskaya-Preobrazhenskaya"),
    ("KW", "Abdulrahman bin Abdulaziz bin Mohammed Al-Mutlaq Al-Sabah", ("ar", "عبد الرحمن بن عبد العزيز بن محمد المطلق الصباح"), "Al-Mutlaq Al-Sabah"),
    ("KR", "Namgung Minsoo-Alexander", ("ko", "남궁민수알렉산더"), "Namgung"),
    ("CN", "Ouyang Zhengdaoguang", ("zh", "欧阳正道光明磊落"), "Ouyang"),
    ("GE", "Nino Kapanadze-Chkheidze", ("ka", "ნინო კაპანაძე-ჩხეიძე"), None),
    ("TH", "Krungthepmahanakhonamonrattanakosinmahintharaayuthaya", None, None),
    ("LA", "Li", None, "Li"),
]
GIVEN = "Amina Juma Wanjiru Otieno Kamau Njoroge Achieng Mwangi Chebet Kiprotich".split()


def nasty():
    """A plan with a delegation of 60, and a meeting for each way to sit."""
    lines = ["plenary: 1", "id: cards", "title: Seventeenth Intergovernmental Conference on the Comprehensive Modernisation of Public Administration",
             "domain: plans.example.org", "timezone: Asia/Seoul", "languages: [en, ar, ko]", "phase: published", "revised: 2027-01-15T12:00Z",
             "places: [{id: hall, kind: hall, name: 'Grand Hall of the Harbour Authority, North Wing', country: KR}]",
             "organizations: [{id: ministry, name: Ministry of Communications and Public Administration}]", "people:"]
    for index, (country, name, own, family) in enumerate(NAMES):
        name = f'{{en: "{name}"' + (f', {own[0]}: "{own[1]}"' if own else "") + "}"
        lines.append(f"  - {{id: p{index}, name: {name}, honorific: H.E. Ms., title: Minister of Communications and Information Technology, "
                     f"organization: ministry, country: {country}" + (f', family: "{family}"' if family else "") + "}")
    for index in range(60):
        lines.append(f"  - {{id: m{index}, name: {GIVEN[index % 10]} {GIVEN[(index * 7 + 3) % 10]}-{GIVEN[(index // 10)]}, "
                     "title: Director, organization: ministry, country: GB}")
    members = ", ".join(f"m{index}" for index in range(60))
    people = ", ".join(f"p{index}" for index in range(len(NAMES)))
    lines += ["  - {id: ina, name: Ina Interpreter}",
              "delegations:", f"  - {{id: uk, name: Delegation of the United Kingdom, country: GB, head: m0, members: [{members}], size: 62}}",
              "  - {id: korea, name: Delegation of the Republic of Korea, country: KR, head: p3, size: 4}", "activities:"]
    for kind, layout, roles in (
            ("plenary", "theatre", f"chair: p0, attendee: [{people}, uk]"), ("bilateral", None, "host: korea, counterpart: uk, interpreter: ina"),
            ("roundTable", None, f"attendee: [{people}, korea]"), ("workshop", "uShape", f"attendee: [{people}, korea]"),
            ("session", "hollowSquare", f"attendee: [{people}, uk]"), ("meal", "banquet", f"attendee: [{people}, uk]")):
        lines.append(f"  - {{id: {kind.lower()}, kind: {kind}, title: Exchange of views on the reform of administrations, when: 2027-03-09T09:00/10:00, place: hall, "
                     + (f"layout: {layout}, " if layout else "") + f"roles: {{{roles}}}}}")
    return "\n".join(lines) + "\n"


class CardsTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.path = pathlib.Path(folder.name)
        (cls.path / "plan.yaml").write_text(nasty())

    def made(self, form, activity, *options):
        path = self.path / f"{form}.pdf"
        plenary("export", "roster", self.path / "plan.yaml", "--activity", activity, "--as", form, *options, "-o", path)
        return path

    def pages(self, path):
        """For each page its words with the middle of their boxes, where the ink is, in millimetres: (left, top, right, bottom, word)."""
        text = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
        found = []
        for page in text.split("<page ")[1:]:
            words = re.findall(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', page)
            boxes = [(*(float(number) / 72 * 25.4 for number in word[:4]), word[4]) for word in words]
            found.append([(l, t + (b - t) / 4, r, b - (b - t) / 4, word) for l, t, r, b, word in boxes])
        return found

    def assert_apart(self, pages):
        for number, words in enumerate(pages, 1):
            words = sorted(words, key=lambda word: word[1])
            for index, a in enumerate(words):
                for b in words[index + 1:]:
                    if b[1] >= a[3]:
                        break
                    self.assertFalse(min(a[2], b[2]) - max(a[0], b[0]) > 0.3 and min(a[3], b[3]) - max(a[1], b[1]) > 0.3, (number, a, b))

    def assert_inside(self, pages, frames):
        for number, words in enumerate(pages, 1):
            for l, t, r, b, word in words:
                self.assertTrue(any(x <= l and y <= t and r <= x + w and b <= y + h for x, y, w, h in frames), (number, l, t, r, b, word))

    def smallest(self, path):
        """The size of the smallest letters, in points."""
        text = subprocess.run(["pdftohtml", "-xml", "-i", "-stdout", "-zoom", "3", path], capture_output=True, text=True, check=True).stdout
        return min(int(size) for size in re.findall(r'<fontspec id="\d+" size="(\d+)"', text)) / 3

    def test_cards_and_badges_keep_their_words(self):
        grid = lambda x, y, w, h, columns, rows, across=0, down=0: [
            (x + i * (w + across), y + j * (h + down), w, h) for i in range(columns) for j in range(rows)]
        for language in ("en", "ar", "ko"):
            for form, options, frames in (
                    ("name-cards", (), grid(15, 13.5, 90, 54, 2, 5)), ("badges", (), grid(0, .5, 105, 148, 2, 2)),
                    ("badges", ("--stock", "cr80"), grid(19.4, 13.5, 85.6, 54, 2, 5)),
                    ("badges", ("--stock", "l7160"), grid(7.2, 15.1, 63.5, 38.1, 3, 7, 2.5)),
                    ("badges", ("--stock", "l4785"), grid(17.5, 13.5, 80, 50, 2, 5, 15, 5)),
                    ("country-plates", (), grid(10, 13.5, 190, 45, 1, 6)), ("nameplates", (), [(15, 15, 267, 90), (15, 105, 267, 90)])):
                with self.subTest(form, options=options, language=language):
                    path = self.made(form, "roundtable" if form == "nameplates" else "plenary", "--language", language, *options)
                    pages = self.pages(path)
                    self.assertTrue(any(pages))
                    self.assert_apart(pages)
                    self.assert_inside(pages, frames)
                    self.assertGreaterEqual(self.smallest(path), 9)

    def test_seats_keep_their_words(self):
        for activity in ("plenary", "bilateral", "roundtable", "workshop", "session", "meal"):
            for language in ("en", "ar", "ko"):
                with self.subTest(activity, language=language):
                    path = self.made("seating", activity, "--language", language)
                    self.assert_apart(self.pages(path))
                    self.assertGreaterEqual(self.smallest(path), 8)
                    # The drawing is on the first page, below the head.
                    self.assertGreater(max(word[1] for word in self.pages(path)[0] if word[1] < 190), 60)

    def test_a_given_name_of_few_letters_has_at_least_40_points(self):
        path = self.made("badges", "roundtable")
        tall = re.search(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">Maximiliana<', subprocess.run(
            ["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout)
        # The box of a word is as high as the font's ascent and descent, in Noto Serif 1.36 of the size.
        self.assertGreaterEqual((float(tall[2]) - float(tall[1])) / 1.362, 40)

    def test_badges_begin_at_the_place_that_is_free_and_have_their_backs_behind_them(self):
        path = self.made("badges", "roundtable", "--stock", "cr80", "--start", "4")
        first, back = self.pages(path)[:2]
        # The fourth place is the second of the second row; its back is the first of that row.
        self.assertTrue(all(word[0] > 105 or word[1] > 13.5 + 2 * 54 for word in first) and min(word[1] for word in first) > 13.5 + 54)
        for page, other in ((first, back), (back, first)):
            self.assertEqual(sorted(word[4] for word in page), sorted(word[4] for word in other))
        plenary("export", "roster", self.path / "plan.yaml", "--as", "badges", "--stock", "cr80", "--start", "11", "-o", path, expect=64)


if __name__ == "__main__":
    unittest.main()
