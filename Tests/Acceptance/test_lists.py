"""Participants and programmes from CSV and XLSX: the plan has what somebody typed into a spreadsheet, and each person once."""
import csv
import datetime
import difflib
import io
import pathlib
import random
import re
import resource
import subprocess
import tempfile
import unicodedata
import unittest
import zipfile

import openpyxl
import yaml

from support import PLENARY, edited, plenary

EMPTY = """plenary: 1
id: forum-2027
title: Forum
domain: plans.example.org
timezone: Europe/Paris
"""
LATIN = (["María", "José", "Zoë", "François", "Jürgen", "Ana", "Peter", "Noémie", "Åsa", "Lucía", "Håkon", "Renée"],
         ["García", "Müller", "Lefèvre", "Smith", "Núñez", "Okafor", "Bjørnstad", "Dubois", "Käfer", "Rossi", "Tanaka", "Mbeki"])
CYRILLIC = (["Александр", "Мария", "Дмитрий", "Ольга", "Сергей", "Наталья", "Иван", "Елена"],
            ["Иванов", "Кузнецова", "Попов", "Соколова", "Лебедев", "Морозова", "Волков", "Зайцева"])
ARABIC = (["محمد", "فاطمة", "أحمد", "خالد", "سالم", "مريم"], ["العلي", "الهاشمي", "الكندي", "البلوشي", "الحارثي", "المنصوري"])
LETTERS = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
                   "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch . y . e yu ya".replace(".", "").split(" ")))
COUNTRIES = {"ES": ["Spain", "España", "ESP", "es"], "FR": ["France", "Frankreich", "FRA"], "DE": ["Germany", "Allemagne", "Deutschland"],
             "KR": ["Korea, Republic of", "Republic of Korea", "South Korea", "대한민국"], "RU": ["Russia", "Россия", "Russian Federation"],
             "OM": ["Oman", "عُمان", "OMN"], "NO": ["Norway", "Norvège", "NO"], "JP": ["Japan", "日本", "Japon"]}


def plain(text):
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def latin(text):
    return "".join(LETTERS.get(letter.lower(), letter) for letter in text).title()


def written_name(random, given, family):
    return random.choice([f"{given} {family}", f"{family}, {given}", f"{family.upper()}, {given}", f"Dr. {given} {family.upper()}"])


def written_moment(random, moment):
    return random.choice([f"{moment:%Y-%m-%d %H:%M}", f"{moment.day}.{moment.month}.{moment.year} {moment:%H:%M}",
                          f"{moment:%B} {moment.day}, {moment.year} {moment.hour % 12 or 12}:{moment:%M} {'AM' if moment.hour < 12 else 'PM'}"])


class Registrations:
    """5,000 rows of whom 200 are registered twice, from a seed, and who they really are."""
    HEAD = ["Participant", "Organisation", "Pays", "E-mail", "Date of arrival", "Diet"]

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.people, rows = [], []
        for number in range(4800):
            scripts, encoding = self.random.choice([(LATIN, "cp1252")] * 4 + [(CYRILLIC, "cp1251"), (ARABIC, "cp1256")])
            given, family = map(self.random.choice, scripts)
            moment = datetime.datetime(2027, 5, 1) + datetime.timedelta(minutes=30 * self.random.randrange(48 * 30))
            country = self.random.choice(sorted(COUNTRIES))
            person = {"name": (given, family), "organization": f"Institute {number}", "country": country,
                      "email": f"p{number}@example.org", "arrival": moment, "encoding": encoding}
            self.people.append(person)
            rows.append(self.row(person))
        for person in self.random.sample(self.people, 200):
            rows.insert(self.random.randrange(len(rows)), self.second(person))
        self.rows = rows

    def row(self, person, **other):
        person = {**person, **other}
        cells = [written_name(self.random, *person["name"]), person["organization"], self.random.choice(COUNTRIES[person["country"]]),
                 person["email"], written_moment(self.random, person["arrival"]), self.random.choice(["", "none", "vegan"])]
        return [cells, person["encoding"]]

    def second(self, person):
        """The person once more, as people register twice."""
        given, family = person["name"]
        kind = self.random.randrange(4)
        if kind == 0:
            cells, encoding = self.row(person, name=(plain(given).lower(), plain(family).lower()), email=person["email"].upper())
        elif kind == 1:
            cells, encoding = self.row(person, name=(family, given), email="")
            cells[0] = f"{family} {given}"
        elif kind == 2:
            cells, encoding = self.row(person, name=(latin(given), latin(family)))
        else:
            cells, encoding = self.row(person)
            cells[4] = ""
        cells[5] = ""
        return [cells, encoding]

    def csv(self, comma):
        """Each line in UTF-8 or in a code page that has its letters, as in files that were put together."""
        lines = []
        for cells, encoding in [[self.HEAD, "ascii"]] + self.rows:
            text = io.StringIO()
            csv.writer(text, delimiter=comma).writerow(cells)
            try:
                lines.append(text.getvalue().encode(self.random.choice([encoding, "utf-8"])))
            except UnicodeEncodeError:
                lines.append(text.getvalue().encode("utf-8"))
        return b"".join(lines)

    def truth(self):
        return sorted((plain(" ".join(sorted(person["name"]))).lower(), person["email"], person["country"], person["organization"],
                       f"{person['arrival']:%Y-%m-%dT%H:%M}") for person in self.people)


def read_people(path):
    plan = yaml.safe_load(path.read_text())
    bodies = {body["id"]: body["name"] for body in plan["organizations"]}
    found = []
    for person in plan["people"]:
        name = person["name"]
        # The form in the script of the first row counts; a second one is kept beside it.
        names = [name] if isinstance(name, str) else list(name.values())
        own = next((text for text in names if any(ord(letter) > 0x24F for letter in text)), names[0])
        key = plain(" ".join(sorted(own.replace(",", "").split()))).lower()
        found.append((" ".join(sorted(key.split())), person.get("email", "").lower(), person["country"], bodies[person["organization"]],
                      f"{person['arrival']}".replace(" ", "T")[:16]))
    return sorted(found)


class WithPlan(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.plan = self.folder / "plan.yaml"
        self.plan.write_text(EMPTY)


class Participants(WithPlan):
    def run_import(self, *arguments):
        return subprocess.run([PLENARY, "import", *map(str, arguments), "--into", self.plan], capture_output=True, text=True)

    def test_a_registration_list_of_5000_rows_gives_exactly_the_known_people(self):
        for seed, comma in ((1, ";"), (2, ","), (3, "\t")):
            with self.subTest(seed=seed):
                self.plan.write_text(EMPTY)
                registrations = Registrations(seed)
                path = self.folder / "registrations.csv"
                path.write_bytes(registrations.csv(comma))
                done = self.run_import(path)
                self.assertIn(done.returncode, (0, 1), done.stderr)
                truth = sorted((" ".join(sorted(name.split())), *rest) for name, *rest in registrations.truth())
                found = read_people(self.plan)
                self.assertEqual(len(found), 4800, done.stderr)
                self.assertEqual([row for row in found if row not in set(truth)], [])
                self.assertEqual(found, truth)
                self.assertIn("5000 rows name somebody: 4800 new to the plan, 200 in the plan already or listed twice", done.stderr)
                self.assertIn("WINDOWS-1251", done.stderr)
                self.assertLess(len(done.stderr.splitlines()), 60, "a report is to be read")

    def test_a_second_import_changes_nothing(self):
        path = self.folder / "people.csv"
        path.write_bytes(Registrations(4).csv(";"))
        self.run_import(path)
        first = self.plan.read_bytes()
        done = self.run_import(path)
        self.assertEqual(self.plan.read_bytes(), first)
        self.assertEqual(done.stdout, "")

    def test_a_dry_run_prints_the_same_and_writes_nothing(self):
        path = self.folder / "people.csv"
        path.write_text("Name,Country\nMaria LOPEZ,Spain\n")
        before = self.plan.read_bytes()
        dry = self.run_import(path, "--dry-run")
        self.assertEqual(self.plan.read_bytes(), before)
        self.assertEqual(self.run_import(path).stdout, dry.stdout)
        self.assertNotEqual(self.plan.read_bytes(), before)

    def test_namesakes_stay_two_and_are_reported(self):
        path = self.folder / "people.csv"
        path.write_text("Name,Country,E-mail\nKim Young Soo,KR,a@kipa.kr\nKim Young Soo,KR,b@nia.kr\n")
        done = self.run_import(path)
        self.assertEqual(len(yaml.safe_load(self.plan.read_text())["people"]), 2)
        self.assertIn(":3: 'Kim Young Soo' may be 'Kim Young Soo' of row 2, because they have the same name", done.stderr)
        self.assertEqual(done.returncode, 1)

    def test_a_day_that_could_be_another_is_not_guessed(self):
        path = self.folder / "people.csv"
        path.write_text("Name,Arrival\nMaria LOPEZ,03/04/2027 10:00\n")
        self.assertIn("whether the day or the month comes first", self.run_import(path, "--dry-run").stderr)
        self.assertEqual(self.run_import(path, "--dates", "mdy").returncode, 0)
        self.assertIn("arrival: 2027-03-04T10:00", self.plan.read_text())

    def test_columns_can_be_mapped(self):
        path = self.folder / "people.csv"
        path.write_text("A,B,Remarks\nLopez,Maria,nothing\n")
        self.assertEqual(self.run_import(path).returncode, 2)
        wrong = self.run_import(path, "--map", "A=famly", "--map", "C=given")
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("did you mean 'family'?", wrong.stderr)
        done = self.run_import(path, "--map", "A=family", "--map", "B=given")
        self.assertEqual(yaml.safe_load(self.plan.read_text())["people"], [{"id": "maria-lopez", "name": "Maria Lopez", "family": "Lopez"}])
        self.assertIn("not read: 'Remarks'", done.stderr)

    def test_the_telephone_in_an_emergency_is_not_the_persons(self):
        path = self.folder / "people.csv"
        path.write_text("Emergency phone,Full name of participant,Date of birth,Country of residence\n+1,Maria Lopez,1970-01-02,Spain\n")
        done = self.run_import(path)
        self.assertEqual(yaml.safe_load(self.plan.read_text())["people"], [{"id": "maria-lopez", "name": "Maria Lopez", "country": "ES"}])
        self.assertIn("not read: 'Emergency phone', 'Date of birth'", done.stderr)

    def test_known_people_are_known_in_every_form_of_their_names(self):
        plan = edited(self.folder)
        path = self.folder / "people.csv"
        path.write_text("Name,Organization,E-mail\n임재홍,UNPOG,lim@example.org\nRaphael EDOU,,\n")
        done = subprocess.run([PLENARY, "import", path, "--into", plan, "--dry-run"], capture_output=True, text=True)
        self.assertEqual(done.stdout.splitlines()[0].split("\t")[:3], ["changed", "person", "lim"])
        self.assertIn("may be 'Raphael Edou' of 'edou' in the plan", done.stderr)

    def test_names_that_are_titles_elsewhere_stay_whole(self):
        path = self.folder / "people.csv"
        path.write_text("Name\nHe Wei\nDon Draper\nEng Chhay\nH.E. Mr. Abdul Karim\n")
        self.run_import(path)
        self.assertEqual([(person["name"], person.get("honorific")) for person in yaml.safe_load(self.plan.read_text())["people"]],
                         [("He Wei", None), ("Don Draper", None), ("Eng Chhay", None), ("Abdul Karim", "H.E. Mr.")])

    def test_a_dash_is_no_organization(self):
        self.plan.write_text(EMPTY + "organizations:\n  - {id: kipa, name: KIPA}\n")
        path = self.folder / "people.csv"
        path.write_text("Name,Organization,Country\nAnna Berg,-,n/a\nBo Lind,—,\nCora Diaz,???,\n")
        self.assertEqual(self.run_import(path).returncode, 0)
        people = yaml.safe_load(self.plan.read_text())["people"]
        self.assertEqual([person.get("organization") for person in people], [None, None, "organization"])

    def test_a_flight_is_added_to_an_arrival(self):
        self.plan.write_text(EMPTY + "people:\n  - {id: anna, name: Anna Berg, email: a@example.org, arrival: 2027-05-10T09:00}\n")
        path = self.folder / "people.csv"
        path.write_text("Name,E-mail,Arrival,Arrival flight\nAnna Berg,a@example.org,2027-05-10 09:00,KE902\n")
        self.assertEqual(self.run_import(path).returncode, 0)
        self.assertIn("by: KE902", self.plan.read_text())

    def test_a_list_from_standard_input_and_a_reply_too(self):
        done = subprocess.run([PLENARY, "import", "-", "--into", self.plan, "--as", "people"], input=b"Name\nAnna Berg\n", capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Anna Berg", self.plan.read_text())
        reply = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:a@b\r\nDTSTAMP:20270101T000000Z\r\n" \
                b"DTSTART:20270511T090000Z\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        done = subprocess.run([PLENARY, "import", "-", "--into", self.plan], input=reply, capture_output=True)
        self.assertEqual(done.returncode, 1)
        self.assertNotIn(b"neither", done.stderr)
        self.assertIn(b"a@b", done.stderr)

    def test_two_of_those_imported_are_double_booked_at_once(self):
        plan = edited(self.folder)
        path = self.folder / "people.xlsx"
        book = openpyxl.Workbook()
        book.active.append(["Name", "E-mail", "Sessions"])
        book.active.append(["Anna Berg", "anna@example.org", "ws-egov-1; ws-audit-1"])
        book.active.append(["Bo Lind", "bo@example.org", "forum-opening"])
        book.active.append(["Cora Diaz", "cora@example.org", "ws-audit-1; ws-egov-1"])
        book.save(path)
        activities = {record["id"]: record for record in walk(yaml.safe_load(plan.read_text())["activities"])}
        self.assertEqual(activities["ws-egov-1"]["when"], activities["ws-audit-1"]["when"], "the example has two workshops at one time")
        before = set(plenary("check", plan, "--format", "csv", expect=1).decode().splitlines())
        plenary("import", path, "--into", plan)
        new = [line for line in plenary("check", plan, "--format", "csv", expect=1).decode().splitlines()
               if line not in before and "person-overlap" in line]
        self.assertEqual(sorted(name for name in ("Anna Berg", "Bo Lind", "Cora Diaz") if any(name in line for line in new)),
                         ["Anna Berg", "Cora Diaz"])

    def test_only_lines_that_had_to_change_are_changed(self):
        plan = edited(self.folder)
        before = plan.read_text().splitlines()
        path = self.folder / "people.csv"
        path.write_text("Name,Organization,E-mail,Delegation,Sessions\nJae-hong Lim,UNPOG,lim@example.org,,\nAnna Berg,,,Oman,ws-audit\n")
        plenary("import", path, "--into", plan, expect=0)
        after = plan.read_text().splitlines()
        changed = [line for line in difflib.ndiff(before, after) if line[0] in "+-"]
        self.assertEqual(sum(line[0] == "-" for line in changed), 1, "\n".join(changed))
        self.assertEqual(sum(line[0] == "+" for line in changed), 4, "\n".join(changed))


    def test_a_programme_adds_lines_and_changes_none(self):
        plan = edited(self.folder)
        before = plan.read_text().splitlines()
        path = self.folder / "grid.csv"
        path.write_text("Title,Day,Start,End,Room,Speakers\nSide event,24/06/2014,18:00,19:00,Meeting Room 2,Wu Hongbo\n")
        plenary("import", path, "--into", plan, "--activity", "forum-2014")
        changed = [line for line in difflib.ndiff(before, plan.read_text().splitlines()) if line[0] in "+-"]
        self.assertEqual([line for line in changed if line[0] == "-"], [])
        self.assertIn("+         when: 2014-06-24T18:00/19:00", changed)
        self.assertIn("roles: {speaker: [wu]}", "\n".join(changed))


def walk(records):
    for record in records:
        yield record
        yield from walk(record.get("activities", []))


class Programmes(WithPlan):
    GRID = [["Day", "Start", "End", "Title", "Room", "Speakers", "Track"],
            ["Tuesday, 11 May 2027", "09:00", "10:30", "Opening", "Hall A", "Wu Hongbo; Maria LOPEZ (UNDP)", "Main"],
            ["", "10:30", "11:00", "Coffee break", "", "", ""],
            ["12.05.2027", "22:00", "01:00", "Night of posters", "Room 210", "Kim, Chul-soo", "Posters"]]

    def whens(self, path):
        plan = yaml.safe_load(plenary("convert", path, self.folder / "out.yaml", "--timezone", "Asia/Seoul")
                              or (self.folder / "out.yaml").read_text())
        return [(record["title"], record["kind"], record["when"], record.get("place")) for record in plan["activities"]]

    EXPECTED = [("Opening", "ceremony", "2027-05-11T09:00/10:30", "hall-a"), ("Coffee break", "break", "2027-05-11T10:30/11:00", None),
                ("Night of posters", "session", "2027-05-12T22:00/2027-05-13T01:00", "room-210")]

    def test_a_grid_is_a_plan(self):
        path = self.folder / "grid.csv"
        with path.open("w", newline="") as file:
            csv.writer(file).writerows(self.GRID)
        self.assertEqual(self.whens(path), self.EXPECTED)

    def test_a_weekday_that_is_not_the_dates_is_reported(self):
        path = self.folder / "grid.csv"
        path.write_text("Day,Start,End,Title\n\"Monday, 11 May 2027\",09:00,10:00,Opening\n")
        done = subprocess.run([PLENARY, "check", path], capture_output=True, text=True)
        self.assertIn("2027-05-11 is another day of the week", done.stderr)

    def test_workbooks_of_three_kinds_read_the_same(self):
        """By openpyxl, which writes strings in the cells; the same by LibreOffice; and with strings apart, as Excel does."""
        def moment(text):
            return datetime.time.fromisoformat(text) if text[2:3] == ":" else text
        book = openpyxl.Workbook()
        for row in self.GRID:
            book.active.append([moment(cell) if cell else None for cell in row])
        book.active["A2"] = datetime.date(2027, 5, 11)
        book.active["A4"] = datetime.datetime(2027, 5, 12)
        ours = self.folder / "openpyxl.xlsx"
        book.save(ours)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", self.folder / "office", ours],
                       capture_output=True, check=True)
        shared = self.folder / "shared.xlsx"
        self.assertGreater(len(shared_strings(ours, shared)), 10)
        for path in (ours, self.folder / "office/openpyxl.xlsx", shared):
            with self.subTest(path.name):
                self.assertEqual(self.whens(path), self.EXPECTED)

    def test_speakers_are_known_whose_names_are_one_in_two_languages(self):
        plan = edited(self.folder)
        path = self.folder / "grid.csv"
        path.write_text("Title,Day,Start,End,Speakers\nSide event,24/06/2014,18:00,19:00,Raphaël Edou\n")
        plenary("import", path, "--into", plan, "--activity", "forum-2014")
        self.assertIn("roles: {speaker: [edou]}", plan.read_text())

    def test_a_cancelled_activity_is_reported_and_taken_on_request(self):
        plan = self.folder / "plan.yaml"
        plan.write_text(EMPTY + "activities:\n  - {id: a, kind: meeting, title: Opening, when: 2027-05-11T09:00/10:00}\n")
        path = self.folder / "grid.csv"
        path.write_text("Title,Day,Start,End,Status\nOpening,2027-05-11,09:00,10:00,cancelled\n")
        done = subprocess.run([PLENARY, "import", path, "--into", plan], capture_output=True, text=True)
        self.assertEqual(done.returncode, 1)
        self.assertIn("'a' is 'cancelled' here and 'confirmed' in the plan", done.stderr)
        plenary("import", path, "--into", plan, "--replace")
        self.assertIn("status: cancelled", plan.read_text())

    def test_a_second_import_completes_and_adds_nothing(self):
        plan = self.folder / "plan.yaml"
        plan.write_text(EMPTY + "activities:\n  - {id: forum, kind: forum, title: Forum, when: 2027-05-11/2027-05-13}\n")
        path = self.folder / "grid.csv"
        path.write_text("Title,Day,Start,End\nOpening,11 May,09:00,10:00\nPanel,11 May,10:00,11:00\n")
        plenary("import", path, "--into", plan, "--activity", "forum")
        path.write_text("Title,Day,Start,End,Room\nOpening,11 May,09:00,10:00,Hall A\nPanel,11 May,14:00,15:00,\n")
        done = subprocess.run([PLENARY, "import", path, "--into", plan, "--activity", "forum"], capture_output=True, text=True)
        self.assertIn("'panel' has the time '2027-05-11T14:00/15:00' here and '2027-05-11T10:00/11:00' in the plan; the plan counts", done.stderr)
        plenary("import", path, "--into", plan, "--activity", "forum", "--replace")
        inside = yaml.safe_load(plan.read_text())["activities"][0]["activities"]
        self.assertEqual([(record["id"], record["when"], record.get("place")) for record in inside],
                         [("opening", "2027-05-11T09:00/10:00", "hall-a"), ("panel", "2027-05-11T14:00/15:00", None)])


def shared_strings(source, target):
    """The workbook as Excel writes it: strings in a part of their own, some in runs of several styles, with how they are pronounced."""
    strings = []

    def share(found):
        if found[2] not in strings:
            strings.append(found[2])
        return f't="s"{found[1]}><v>{strings.index(found[2])}</v>'

    with zipfile.ZipFile(source) as book, zipfile.ZipFile(target, "w") as out:
        parts = {name: book.read(name).decode() for name in book.namelist()}
        for name in parts:
            if name.startswith("xl/worksheets/sheet"):
                parts[name] = re.sub(r't="inlineStr"([^>]*)><is><t[^>]*>([^<]*)</t></is>', share, parts[name])
        runs = "".join(f'<si><r><t xml:space="preserve">{text[:2]}</t></r><r><rPr><b/></rPr><t xml:space="preserve">{text[2:]}</t></r>'
                       f'<rPh sb="0" eb="1"><t>furigana</t></rPh></si>' for text in strings)
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{runs}</sst>'
        relations = "xl/_rels/workbook.xml.rels"
        parts[relations] = parts[relations].replace("</Relationships>", (
            '<Relationship Id="shared" Target="sharedStrings.xml" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/></Relationships>'))
        for name, text in parts.items():
            out.writestr(name, text)
    return strings


def zipped(path, **parts):
    """A workbook of one sheet, with some parts otherwise."""
    spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    usual = {"xl/workbook.xml": f'<workbook xmlns="{spreadsheet}" xmlns:r="{relation}"><sheets><sheet name="1" sheetId="1" r:id="a"/></sheets></workbook>',
             "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="a" Type="{relation}/worksheet" Target="sheet.xml"/></Relationships>',
             "xl/sheet.xml": f'<worksheet xmlns="{spreadsheet}"><sheetData><row><c t="inlineStr"><is><t>Name</t></is></c></row>'
                             '<row><c t="inlineStr"><is><t>Anna Berg</t></is></c></row></sheetData></worksheet>'}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in {**usual, **{key.replace("__", "/") + ".xml": value for key, value in parts.items()}}.items():
            with book.open(name, "w") as part:
                for piece in text if not isinstance(text, str) else [text]:
                    part.write(piece.encode() if isinstance(piece, str) else piece)
    return path


class Hostile(WithPlan):
    """What is made to harm is refused within 20 seconds and 1.4 GB of addresses, and the plan stays as it was."""

    def refused(self, path):
        before = self.plan.read_bytes()
        done = subprocess.run([PLENARY, "import", path, "--into", self.plan], capture_output=True, text=True, timeout=20,
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (1400 << 20, 1400 << 20)))
        self.assertEqual(done.returncode, 2, done.stderr[-300:])
        self.assertEqual(self.plan.read_bytes(), before)
        return done.stderr

    def test_a_zip_bomb(self):
        block = b" " * (1 << 20)
        path = zipped(self.folder / "bomb.xlsx", xl__sheet=(block for _ in range(2000)))
        self.assertLess(path.stat().st_size, 4 << 20)
        self.assertIn("more than 48 MB unpacked", self.refused(path))

    def test_a_size_that_is_claimed(self):
        path = zipped(self.folder / "claim.xlsx")
        plenary("import", path, "--into", self.plan, "--dry-run")  # which is good as it is
        data = bytearray(path.read_bytes())
        # Honest archives may leave sizes out of the local heads, so that both places are changed.
        for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
            start = 0
            while (start := data.find(signature, start)) >= 0:
                data[start + at:start + at + 4] = (2 << 30).to_bytes(4, "little")
                start += 4
        path.write_bytes(data)
        self.assertRegex(self.refused(path), "more than 48 MB unpacked|no workbook")

    def test_more_than_is_claimed(self):
        path = zipped(self.folder / "less.xlsx")
        data = bytearray(path.read_bytes())
        at = data.rfind(b"PK\x01\x02") + 24  # that of the sheet stands last
        data[at:at + 4] = (20).to_bytes(4, "little")
        path.write_bytes(data)
        self.assertRegex(self.refused(path), "damaged|no workbook")

    def test_a_billion_laughs_and_an_external_entity(self):
        laughs = '<!DOCTYPE l [<!ENTITY a "ha">' + "".join(
            f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)) + "]><worksheet>&j;</worksheet>"
        outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>'
        for text in (laughs, outside):
            message = self.refused(zipped(self.folder / "entities.xlsx", xl__sheet=text))
            self.assertIn("a document type declaration is not allowed", message)
            self.assertNotIn("root:", message)

    def test_a_line_of_100_megabytes(self):
        path = self.folder / "line.csv"
        path.write_bytes(b"Name,Country\n\"" + b"x" * (100 << 20))
        self.assertIn("larger than 64 MB", self.refused(path))
        path.write_bytes(b"Name,Country\n\"" + b"x" * (50 << 20))
        self.assertIn(":2:1: the quote that opens here is not closed", self.refused(path))

    def test_columns_without_end(self):
        path = zipped(self.folder / "wide.xlsx", xl__sheet='<worksheet><sheetData><row r="1">' + "".join(
            f'<c r="ZZZ{row}" t="str"><v>Name</v></c>' for row in range(1000)) + "</row></sheetData></worksheet>")
        self.refused(path)

    def test_what_is_no_workbook(self):
        for name, content in (("a.xlsx", b"PK\x03\x04" + b"\0" * 60), ("b.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600), ("c.xlsx", b""),
                              ("d.csv", b""), ("e.csv", b"\0" * 3000)):
            with self.subTest(name):
                path = self.folder / name
                path.write_bytes(content)
                self.refused(path)

    def test_formulas_and_control_characters_stay_text(self):
        path = self.folder / "people.csv"
        path.write_bytes("Name,Position\n=cmd|' /C calc'!A0,\"Chief\x1b[31m: {a: b}\"\nA\u202eB # x,'- y: [\n".encode())
        plenary("import", path, "--into", self.plan)
        people = yaml.safe_load(self.plan.read_text())["people"]
        self.assertEqual([person["name"] for person in people], ["=cmd|' /C calc'!A0", "A\u202eB # x"])
        self.assertEqual([person["title"] for person in people], ["Chief\x1b[31m: {a: b}", "'- y: ["])


if __name__ == "__main__":
    unittest.main()
