"""PDFs as other programs see them: tagged, with their fonts, every time, place and name of the plan in them, and the same each time."""
import html
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import tempfile
import time
import unicodedata
import unittest
import xml.etree.ElementTree
import zipfile

from support import EXAMPLE, PLENARY, edited, plenary

LANGUAGES = ("ar", "en", "es", "fr", "ko", "ru", "zh")
# What is said of a document or steers its template, but isn't printed.
SILENT = {"edition", "headings", "columns", "labels", "datetime", "anchor", "text", "weight", "url", "partOf"}
INVISIBLE = {ord(character): None for character in "\u2066\u2067\u2068\u2069\u200e\u200f\u202a\u202b\u202c\u00ad"}


def info(path):
    text = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return dict(re.split(r":\s+", line, maxsplit=1) for line in text.splitlines() if ": " in line)


def squeezed(text):
    """Without blanks, marks of direction and forms of presentation: what is left doesn't depend on how lines are broken."""
    return re.sub(r"[\s\-]", "", unicodedata.normalize("NFKC", text).translate(INVISIBLE))


def printed(path):
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
    return squeezed(text)


def words(value, key=None):
    """The texts of a document value that are to be printed."""
    if key in SILENT:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from words(item, key)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from words(item, name)


def is_plain(text):
    """In letters that are laid out from left to right and stay one by one."""
    return all(unicodedata.bidirectional(character) not in ("R", "AL", "AN") for character in text)


def arabic(text):
    """The Arabic words without vowel signs."""
    plain = unicodedata.normalize("NFKC", text).translate(INVISIBLE)
    return re.findall(r"(?<![\u064b-\u0652\u0621-\u064a])[\u0621-\u064a]+(?![\u064b-\u0652\u0621-\u064a])", plain)


class PDFTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def made(self, name, *arguments):
        plenary("export", *arguments, "-o", self.path / f"{name}.pdf")
        return self.path / f"{name}.pdf"

    def test_documents_are_tagged_titled_and_have_their_fonts(self):
        for kind, *which in (("agenda", "--activity", "forum-2014"), ("roster", "--delegation", "oman"), ("digest",),
                             ("itinerary", "--delegation", "oman")):
            with self.subTest(kind):
                path = self.made(f"look-{kind}", kind, EXAMPLE, *which)
                about = info(path)
                self.assertEqual(about["Tagged"], "yes")
                said = subprocess.run(["pdfinfo", "-meta", path], capture_output=True, text=True, check=True).stdout
                self.assertRegex(said, r"pdfuaid:part\W+1\b")
                self.assertRegex(said, r"pdfaid:part\W+2\b")
                self.assertTrue(about["Title"])
                self.assertIn("A4", about["Page size"])
                self.assertIn("2014", about["CreationDate"])
                fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
                self.assertTrue(fonts)
                for font in fonts:
                    self.assertRegex(font, r" yes (yes|no)  ?yes +\d+ +\d+$", "embedded, and its letters known")

    def test_signs_that_the_text_font_lacks_come_from_the_same_font_on_each_machine(self):
        fonts = {}
        for name, title in (("plain", "Delegation of Oman"), ("minus", "Delegation of Oman: 5 − 3")):
            plan = edited(self.path, ("en: Delegation of Oman", f'en: "{title}"'))
            path = self.made(name, self.ROSTER[0], plan, *self.ROSTER[1:], "--language", "en")
            listed = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
            fonts[name] = {re.sub(r"^[A-Z]{6}\+|-(Regular|Identity-H).*", "", line.split()[0]) for line in listed}
        self.assertEqual(fonts["minus"] - fonts["plain"], {"NotoSansMath"})

    def test_every_arabic_word_of_the_value_is_printed(self):
        """Compared by letters, since readers of PDFs give ligatures in either order and split words with vowel signs."""
        for kind, *which in (("agenda", "--activity", "forum-2014"), ("itinerary", "--delegation", "oman"), ("digest",)):
            with self.subTest(kind):
                path = self.made(f"letters-{kind}", kind, EXAMPLE, *which, "--language", "ar")
                raw = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
                printed = {"".join(sorted(word)) for word in arabic(raw)}
                value = json.loads(plenary("export", kind, EXAMPLE, *which, "--language", "ar", "--format", "json"))
                # Somebody printed with an affiliation is printed without a country.
                wanted = {word for it in words(value) for word in arabic(it)} - {"البرازيل"}
                self.assertGreater(len(wanted), 90)
                self.assertEqual({word for word in wanted if "".join(sorted(word)) not in printed}, set())

    def test_right_to_left_text_is_there_and_stands_on_the_right(self):
        path = self.made("arabic", "itinerary", EXAMPLE, "--delegation", "oman", "--language", "ar")
        boxes = subprocess.run(["pdftotext", "-bbox", "-f", "1", "-l", "1", path, "-"], capture_output=True, text=True, check=True).stdout
        found = [(float(x), unicodedata.normalize("NFKC", word).translate(INVISIBLE))
                 for x, word in re.findall(r'xMin="([\d.]+)"[^>]*>([^<]+)</word>', boxes)]
        label = [x for x, word in found if word in ("البلد", "دلبلا")]
        self.assertTrue(label and all(x > 400 for x in label), found[:20])

    def test_the_language_is_set_for_programs_that_read_aloud(self):
        for language in LANGUAGES:
            path = self.made(f"spoken-{language}", "roster", EXAMPLE, "--delegation", "oman", "--language", language)
            self.assertEqual(re.findall(rb"/Lang ?\(([\w-]+)\)", path.read_bytes())[:1], [language.encode()])

    def test_a_plan_without_a_stamp_prints_no_date_and_gives_the_same_bytes(self):
        plan = edited(self.path)
        plan.write_text(re.sub(r"(?m)^revised: .*\n", "", plan.read_text()))
        first = self.made("undated", "roster", plan, "--delegation", "oman")
        self.assertNotIn("CreationDate", info(first))
        self.assertEqual(first.read_bytes(), self.made("undated-again", "roster", plan, "--delegation", "oman").read_bytes())

    def test_no_text_is_lost_however_long_and_none_runs_off_the_paper(self):
        speech = " ".join(f"word{number}" for number in range(600))
        address = "https://meet.example.org/" + "a1B2" * 60
        plan = self.path / "long.yaml"
        plan.write_text(
            "plenary: 1\nid: long\ntitle: Long\ndomain: plans.example.org\ntimezone: Asia/Seoul\nlanguages: [en]\n"
            "organizations:\n  - {id: office, name: Office, country: KR}\n"
            f"people:\n  - {{id: ana, name: {'Wolfe' * 16}, title: {speech}, organization: office, country: PT}}\n"
            "activities:\n  - id: forum\n    kind: forum\n    title: Forum\n    when: 2027-05-11T09:00/17:00\n"
            f"    url: {address}\n    roles: {{speaker: ana}}\n    activities:\n"
            "      - id: talk\n        kind: session\n        title: Talk\n        when: 2027-05-11T09:00/10:00\n"
            f"        description: {speech}\n        url: {address}\n")
        for kind in ("agenda", "roster"):
            for language in ("en", "ar"):
                with self.subTest(kind, language=language):
                    path = self.made(f"long-{kind}-{language}", kind, plan, "--activity", "forum", "--language", language)
                    boxes = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
                    found = re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]+)<', boxes)
                    self.assertEqual({f"word{number}" for number in range(600)} - {word for *_, word in found}, set())
                    for *box, word in found:
                        left, top, right, bottom = map(float, box)
                        self.assertTrue(0 < left < right < 596 and 0 < top < bottom < 842, (word, box))

    def test_the_same_plan_gives_the_same_bytes(self):
        first = self.made("first", "itinerary", EXAMPLE, "--delegation", "oman").read_bytes()
        self.assertEqual(first, self.made("second", "itinerary", EXAMPLE, "--delegation", "oman").read_bytes())

    def test_hostile_texts_are_only_texts(self):
        hostile = '#read("/etc/passwd") $x$ *b* _i_ @ref <label> \\\\ #eval("1+1") // no comment `raw` #import "style.typ"'
        plan = edited(self.path, ("      en: Visit of a Delegation of the City Government of Tbilisi", f"      en: '{hostile}'"))
        path = self.path / "hostile.pdf"
        plenary("export", "itinerary", plan, "--delegation", "tbilisi", "-o", path)
        text = printed(path)
        self.assertIn(squeezed(hostile), text)
        self.assertNotIn("root:x:0", text)

    def refused(self, document, template, plan=EXAMPLE, **options):
        """What is said where a template of the user's can't be set, and nothing is written."""
        templates = self.path / "templates"
        templates.mkdir(exist_ok=True)
        (templates / f"{document[0]}.typ").write_text(template)
        done = subprocess.run(
            [PLENARY, "export", document[0], plan, *document[1:], "--templates", templates, "-o", self.path / "refused.pdf"],
            capture_output=True, text=True, **options)
        self.assertEqual(done.returncode, 2)
        self.assertFalse((self.path / "refused.pdf").exists())
        return done.stderr

    ROSTER = ("roster", "--delegation", "oman")

    def test_a_template_reads_nothing_outside_its_folder(self):
        for attempt in ('#read("/etc/hostname")', '#read("../../etc/hostname")', '#import "nothing.typ": *'):
            with self.subTest(attempt):
                said = self.refused(self.ROSTER, f'#import "style.typ": *\n{attempt}\n')
                self.assertIn("roster.typ:2:", said)
                self.assertNotIn(tempfile.gettempdir(), said)

    def test_packages_are_neither_found_nor_fetched(self):
        own = self.path / "packages/local/mine/0.1.0"
        own.mkdir(parents=True)
        (own / "typst.toml").write_text('[package]\nname = "mine"\nversion = "0.1.0"\nentrypoint = "lib.typ"\n')
        (own / "lib.typ").write_text("#let greeting = [Hello]\n")
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.settimeout(0.2)
            # Whatever leads to the network leads to us.
            way = f"http://127.0.0.1:{server.getsockname()[1]}"
            surroundings = {
                **os.environ, "HTTPS_PROXY": way, "https_proxy": way, "ALL_PROXY": way, "NO_PROXY": "", "XDG_DATA_HOME": str(self.path),
                "TYPST_PACKAGE_PATH": str(self.path / "packages")}
            for package in ("@preview/cetz:0.3.0", "@local/mine:0.1.0"):
                with self.subTest(package):
                    said = self.refused(self.ROSTER, f'#import "{package}"\n', env=surroundings)
                    self.assertIn("roster.typ:1:8: packages aren't downloaded", said)
            with self.assertRaises(TimeoutError):
                server.accept()

    def test_a_logo_among_the_templates_is_printed(self):
        templates = self.path / "letterhead"
        templates.mkdir()
        (templates / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="2" y="20">UNO</text></svg>')
        (templates / "roster.typ").write_text(
            '#import "style.typ": *\n#show: sheet.with("x")\n#image("logo.svg", alt: "Our logo", width: 3cm)\n#document-value.title\n')
        path = self.path / "logo.pdf"
        plenary("export", "roster", EXAMPLE, "--delegation", "oman", "--templates", templates, "-o", path)
        self.assertIn("UNO", printed(path))

    def test_a_mistake_in_a_template_is_reported_where_it_is(self):
        agenda = ("agenda", "--activity", "ws-egov")
        # The font that isn't there is only warned of; its place isn't that of the mistake.
        said = self.refused(agenda, '#import "style.typ": *\n#set text(font: "Nowhere")\n#show: sheet.with("x")\n#document-value.titel\n')
        self.assertRegex(said, r"agenda\.typ:4:\d+: .*\"titel\"; did you mean 'title'\?")
        self.assertIn("agenda.typ:3:3: unknown variable: nosuch", self.refused(agenda, '#import "style.typ": *\n#show: sheet.with("x")\n#[#nosuch]\n'))

    def test_letters_that_no_font_has_are_printed_as_a_sign_and_reported_with_their_place(self):
        for letters, name in (("\U0010fffd", "U+10FFFD"), ("\u0378", "U+0378"), ("\ue000", "U+E000")):
            with self.subTest(name):
                plan = edited(self.path, ("en: Delegation of Oman", f'en: "Delegation {letters} of Oman"'))
                line = next(number for number, text in enumerate(plan.read_text().split("\n"), 1) if letters in text)
                path = self.path / "boxes.pdf"
                done = subprocess.run(
                    [PLENARY, "export", *self.ROSTER[:1], plan, *self.ROSTER[1:], "-o", path], capture_output=True, text=True)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn(name, done.stderr)
                self.assertIn(f"{plan.name}:{line} (oman)", done.stderr)
                self.assertIn("Delegation□ofOman".replace("□", "\u25a1"), printed(path))

    def test_without_typst_it_says_what_to_do(self):
        done = subprocess.run(
            [PLENARY, "export", "digest", EXAMPLE, "-o", self.path / "z.pdf"], capture_output=True, text=True,
            env={**os.environ, "PLENARY_TYPST": "/nowhere/typst"})
        self.assertEqual(done.returncode, 2)
        self.assertIn("PLENARY_TYPST", done.stderr)
        self.assertFalse((self.path / "z.pdf").exists())

    def test_only_what_changed_is_printed_again(self):
        folder = self.path / "itineraries"
        plenary("export", "itinerary", EXAMPLE, "--each", "delegation", "--format", "pdf", "-o", folder)
        before = {path.name: path.read_bytes() for path in folder.glob("*.pdf")}
        self.assertGreater(len(before), 5)
        manifest = folder / "manifest.json"
        # Another stamp alone makes no other document; another room of one meeting makes one.
        later = edited(self.path, revised="2014-07-04T12:00Z")
        again = ("export", "itinerary", later, "--each", "delegation", "--format", "pdf", "-o", folder, "--changed-since", manifest)
        self.assertEqual(plenary(*again), b"")
        self.assertEqual({path.name: path.read_bytes() for path in folder.glob("*.pdf")}, before)
        text = later.read_text()
        at = text.index("id: bilateral-oman")
        later.write_text(text[:at] + text[at:].replace("when: 2014-06-26T14:00/14:30", "when: 2014-06-26T14:00/14:30\n            place: kintex-room-2", 1))
        self.assertEqual(plenary(*again), b"oman.pdf\n")
        changed = {name for name, content in before.items() if (folder / name).read_bytes() != content}
        self.assertEqual(changed, {"oman.pdf"})
        self.assertIn(squeezed("Meeting Room 2"), printed(folder / "oman.pdf"))
        self.assertEqual(plenary(*again), b"")

    def test_killed_half_way_it_leaves_nothing_half_written(self):
        folder = self.path / "killed"
        for delay in (0.1, 0.3, 0.6, 0.9):
            process = subprocess.Popen(
                [PLENARY, "export", "itinerary", EXAMPLE, "--each", "delegation", "--format", "pdf", "-o", folder],
                stderr=subprocess.DEVNULL)
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
            process.wait()
            for path in folder.glob("*.pdf") if folder.is_dir() else ():
                self.assertTrue(path.read_bytes().rstrip().endswith(b"%%EOF"), path)

    def test_ended_while_it_sets_it_leaves_nothing_behind(self):
        for ending in (signal.SIGKILL, signal.SIGINT):
            with self.subTest(ending):
                temporary = self.path / f"temporary-{ending}"
                temporary.mkdir()
                process = subprocess.Popen(
                    [PLENARY, "export", "agenda", EXAMPLE, "--each", "activity", "--format", "pdf", "-o", self.path / "cut"],
                    stderr=subprocess.DEVNULL, env={**os.environ, "TMPDIR": str(temporary)}, process_group=0)
                while process.poll() is None and not list(temporary.glob("*/*.pdf")):
                    time.sleep(0.01)
                # As the terminal does, to all that take part; a kill reaches one alone.
                (os.killpg if ending == signal.SIGINT else os.kill)(process.pid, ending)
                self.assertEqual(process.wait(), -ending)
                deadline = time.monotonic() + 20
                while list(temporary.glob("plenary-*")) and time.monotonic() < deadline:
                    time.sleep(0.05)
                self.assertEqual(list(temporary.glob("plenary-*")), [])
                self.assertFalse((self.path / "cut").exists())

    def test_forms_for_paper_have_everybody_who_is_named(self):
        roster = json.loads(plenary("export", "roster", EXAMPLE, "--activity", "forum-2014", "--format", "json"))
        for form in ("sign-in", "name-cards", "nameplates", "badges", "seating"):
            with self.subTest(form):
                text = printed(self.made(form, "roster", EXAMPLE, "--activity", "forum-2014", "--as", form))
                for row in roster["rows"]:
                    is_of_people = form in ("sign-in", "name-cards", "badges")
                    # Nobody sits for an organization of which somebody is there.
                    is_represented = form == "seating" and row["name"] in {it.get("organization") for it in roster["rows"]}
                    if not row["isToBeNamed"] and not (row["isOrganization"] and (is_of_people or is_represented)):
                        self.assertIn(squeezed(row["name"]), text)
        plenary("export", "roster", EXAMPLE, "--activity", "forum-2014", "--as", "sign-in", expect=64)

    def test_timetables_and_door_signs_have_a_page_for_each_day_and_room(self):
        value = json.loads(plenary("export", "timetable", EXAMPLE, "--activity", "forum-2014", "--format", "json"))
        path = self.made("timetable", "timetable", EXAMPLE, "--activity", "forum-2014")
        self.assertEqual(int(info(path)["Pages"]), len(value["grids"]))
        text, doors = printed(path), self.made("doors", "timetable", EXAMPLE, "--activity", "forum-2014", "--door-signs")
        rooms = {(grid["datetime"], name) for grid in value["grids"]
                 for name in [column["name"] for column in grid["columns"]] + [it["block"].get("place") for it in grid["across"]] if name}
        self.assertEqual(int(info(doors)["Pages"]), len(rooms))
        for grid in value["grids"]:
            for block in (block for column in grid["columns"] for block in column["blocks"]):
                for page in (text, printed(doors)):
                    self.assertIn(squeezed(block["title"]), page)
                    self.assertIn(squeezed(block["time"]["start"]["text"] + "–" + block["time"]["end"]["text"]), page)
        picture = self.path / "tuesday.svg"
        plenary("export", "timetable", EXAMPLE, "--activity", "forum-2014", "--day", "2014-06-24", "-o", picture)
        self.assertEqual(xml.etree.ElementTree.parse(picture).getroot().tag, "{http://www.w3.org/2000/svg}svg")
        plenary("export", "timetable", EXAMPLE, "--activity", "forum-2014", "-o", self.path / "all.svg", expect=64)
        a3 = self.made("a3", "timetable", EXAMPLE, "--activity", "forum-2014", "--paper", "a3")
        self.assertIn("A3", info(a3)["Page size"])

    def test_a_word_processor_gets_the_same_texts(self):
        for language in ("en", "ar"):
            with self.subTest(language=language):
                arguments = ("agenda", EXAMPLE, "--activity", "ws-egov", "--language", language)
                path = self.path / f"agenda-{language}.docx"
                plenary("export", *arguments, "-o", path)
                with zipfile.ZipFile(path) as parts:
                    document = parts.read("word/document.xml").decode()
                paragraphs = [html.unescape("".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", it))) for it in document.split("</w:p>")]
                text = squeezed(" ".join(paragraphs))
                value = json.loads(plenary("export", *arguments, "--format", "json"))
                for it in words({**value, "time": [entry.get("time") for day in value["days"] for entry in day["entries"]]}):
                    self.assertIn(squeezed(it), text)
                self.assertEqual("<w:bidi" in document, language == "ar")
                again = self.path / "again.docx"
                plenary("export", *arguments, "-o", again)
                self.assertEqual(path.read_bytes(), again.read_bytes())

    def test_the_report_of_conflicts_has_each_one(self):
        path = self.path / "conflicts.pdf"
        plenary("check", EXAMPLE, "--format", "pdf", "-o", path, expect=1)
        text = printed(path)
        for conflict in json.loads(plenary("check", EXAMPLE, "--format", "json", expect=1))["conflicts"]:
            self.assertIn(squeezed(conflict["message"]), text)
        self.assertEqual(info(path)["Tagged"], "yes")

    def test_the_digest_has_the_reports_in_order_with_their_figures(self):
        text = printed(self.made("june", "digest", EXAMPLE))
        order = ["MDGs 1 and 7", "Cybersecurity and Cybercrime", "City Government of Tbilisi", "Technical Mission to Ecuador",
                 "E-Government for the Future We Want", "World Summit on the Information Society", "Women Empowerment",
                 "European Dialogue on Internet Governance", "Courtesy Call of the Minister for Environment of Benin",
                 "President of the Central Officials Training Institute", "International Congress of the International Institute",
                 "2014 United Nations Public Service Forum",
                 "International Visitor Leadership Program", "Citizen Engagement and Preventing Corruption"]
        items = json.loads(plenary("export", "digest", EXAMPLE, "--format", "json"))["groups"][0]["items"]
        self.assertEqual([item["number"] for item in items], [str(number) for number in range(1, 15)])
        for item, title in zip(items, order, strict=True):
            self.assertIn(title, item["title"])
        self.assertIn("Study Visit of the Delegation of Oman to the Republic of Korea", [part["title"] for part in items[11]["parts"]])
        places = [text.index(squeezed(f"{item['number']}.{item['title']}")) for item in items]
        self.assertEqual(places, sorted(places))
        for figure in ("1,800 participants from nearly 129 Member States", "300 participants from 42 countries",
                       "19 institutions from 14 countries", "11 countries", "7,790 Facebook users"):
            self.assertIn(squeezed(figure), text)


if __name__ == "__main__":
    unittest.main()
