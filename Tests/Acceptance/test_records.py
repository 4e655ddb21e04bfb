"""Parts of delegations, groups, those who don't come, and fields of a plan's own: in checks, documents, calendars and lists."""
import csv
import datetime
import io
import json
import pathlib
import subprocess
import tempfile
import unittest

import openpyxl
import yaml

from support import PLENARY, plenary

PLAN = """plenary: 1
id: forum-2027
title: Forum
domain: plans.example.org
timezone: Europe/Paris
phase: provisional
revised: 2027-01-15T12:00Z
fields:
  - {id: visa, name: {en: Visa number, fr: Numéro de visa}, of: people, sensitive: true}
  - {id: shirt, name: Shirt, type: choice, of: people, choices: [s, {id: l, name: Large}]}
  - {id: until, name: Stays until, type: date, of: [people, delegations]}
  - {id: budget, name: Budget line, type: number, of: activities}
places:
  - {id: paris, kind: city, name: Paris, country: FR, places: [{id: hall, kind: room, name: Hall, capacity: 40}]}
people:
  - {id: ana, name: Ana Silva, country: KE, email: ana@example.org, fields: {visa: K1, shirt: l, until: 2027-05-13}}
  - {id: ben, name: Ben Otieno, country: KE, email: ben@example.org}
  - {id: eva, name: Eva Horn, country: FR, email: eva@example.org}
  - {id: kim, name: Kim Minji, country: KR, email: kim@example.org}
delegations:
  - {id: kenya, name: Delegation of Kenya, country: KE, head: ana, members: [ben], size: 5}
  - {id: korea, name: Delegation of Korea, country: KR, head: kim}
  - {id: fiji, name: Delegation of Fiji, country: FJ, size: 6, fields: {until: 2027-05-12}}
groups:
  - {id: heads, name: Heads of delegation, heads: all}
  - {id: delegations, all: delegations}
vehicles: [{id: van, name: Van, seats: 4}]
activities:
  - {id: opening, kind: plenary, title: Opening, when: 2027-05-11T09:00/10:00, place: hall, roles: {chair: eva, attendee: delegations}}
  - {id: dinner, kind: meal, title: Dinner, when: 2027-05-12T19:00/21:00, place: hall, roles: {host: eva, attendee: heads}}
  - {id: ride, kind: transfer, title: Ride, when: 2027-05-11T12:00/13:00, place: hall, vehicles: van, roles: {attendee: {who: fiji, size: 3}}}
"""


class RecordsTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def plan(self, *edits, name="plan.yaml"):
        text = PLAN
        for old, new in edits:
            self.assertIn(old, text)
            text = text.replace(old, new, 1)
        path = self.folder / name
        path.write_text(text)
        return path

    def found(self, path, *rules):
        done = subprocess.run([PLENARY, "check", path, "--format", "json"], capture_output=True)
        self.assertIn(done.returncode, (0, 1), done.stderr.decode())
        return [conflict for conflict in json.loads(done.stdout)["conflicts"] if conflict["rule"] in rules]

    def rows(self, path, *arguments):
        table = plenary("export", "roster", path, "--format", "csv", *arguments).decode()
        return list(csv.DictReader(io.StringIO(table)))

    def names(self, path, *arguments):
        return sorted(row["Name"] for row in self.rows(path, *arguments))

    def failure(self, *arguments):
        done = subprocess.run([PLENARY, *map(str, arguments)], capture_output=True)
        self.assertNotEqual(done.returncode, 0)
        return done.stderr.decode()

    # Parts of a delegation

    def test_a_part_counts_as_many_as_come(self):
        self.assertEqual(self.found(self.plan(), "vehicle-capacity", "delegation-too-small"), [])
        crowded = self.plan(("{who: fiji, size: 3}", "{who: fiji, size: 5}"))
        self.assertEqual([c["facts"] for c in self.found(crowded, "vehicle-capacity")], [{"expected": 5, "seats": 4}])
        self.assertEqual(len(self.rows(self.plan(), "--activity", "ride")), 3)
        self.assertIn("3 people", plenary("export", "itinerary", self.plan(), "--delegation", "fiji", "--format", "md").decode())
        too_many = self.plan(("{who: fiji, size: 3}", "{who: fiji, size: 7}"))
        self.assertEqual([c["resources"] for c in self.found(too_many, "delegation-too-small")], [[{"id": "fiji", "kind": "delegation"}]])

    # Groups

    def test_a_group_stands_for_its_members_everywhere(self):
        plan = self.plan()
        self.assertEqual(self.names(plan, "--activity", "dinner"), ["Ana Silva", "Eva Horn", "Kim Minji"])
        self.assertEqual(len(self.rows(plan, "--activity", "opening")), 1 + 5 + 1 + 6)
        self.assertIn("Dinner", plenary("export", "itinerary", plan, "--person", "kim", "--format", "md").decode())
        calendar = plenary("export", "calendar", plan, "--person", "ana").decode()
        self.assertIn("SUMMARY:Dinner", calendar)
        double = self.plan(("kind: transfer, title: Ride, when: 2027-05-11T12:00/13:00", "kind: meeting, title: Ride, when: 2027-05-12T20:00/20:30"),
                           ("{who: fiji, size: 3}", "kim"))
        self.assertEqual([c["resources"] for c in self.found(double, "person-overlap")], [[{"id": "kim", "kind": "person"}]])

    def test_whoever_is_also_named_keeps_that_part(self):
        plan = self.plan(("{host: eva, attendee: heads}", "{host: kim, attendee: heads}"))
        self.assertEqual([(row["Name"], row["Role"]) for row in self.rows(plan, "--activity", "dinner")],
                         [("Kim Minji", "Host"), ("Ana Silva", "Participant")])

    def test_the_plan_keeps_its_groups_when_it_is_converted_and_edited(self):
        for name in ("copy.json", "copy.yaml"):
            copy = self.folder / name
            plenary("convert", self.plan(), copy)
            self.assertEqual(yaml.safe_load(copy.read_text())["activities"][1]["roles"]["attendee"], ["heads"])
            plenary("diff", self.plan(), copy)  # fails where there is a difference

    # Whoever doesn't come

    def test_whoever_does_not_come_is_nowhere_and_a_part_left_is_a_conflict(self):
        plan = self.plan(("name: Eva Horn,", "name: Eva Horn, status: notComing, reason: Ill,"), ("head: kim}", "head: kim, status: notComing}"))
        self.assertEqual(sorted((c["activities"][0], c["severity"], c["resources"][0]["id"]) for c in self.found(plan, "not-coming")),
                         [("dinner", "error", "eva"), ("opening", "error", "eva")])
        self.assertEqual(self.names(plan), ["Ana Silva", "Ben Otieno", *["To be named"] * 9])
        self.assertEqual(self.names(plan, "--activity", "dinner"), ["Ana Silva"])
        for person in ("eva", "kim"):
            self.failure("export", "calendar", plan, "--person", person)
            self.failure("export", "itinerary", plan, "--person", person)
        plenary("export", "calendar", plan, "--each", "person", "-o", self.folder / "calendars")
        self.assertEqual(sorted(file.stem for file in (self.folder / "calendars").glob("*.ics")), ["ana", "ben"])
        everything = plenary("export", "agenda", plan, "--format", "md") + plenary("export", "calendar", plan, "--attendees")
        for private in (b"Eva", b"Minji", b"Ill"):
            self.assertNotIn(private, everything)

    def test_a_replacement_has_the_parts_from_its_day_on(self):
        plan = self.plan(("name: Ana Silva,", "name: Ana Silva, replacedBy: eva, since: 2027-05-12,"), ("{host: eva, attendee", "{host: ben, attendee"))
        self.assertEqual(self.names(plan, "--activity", "dinner"), ["Ben Otieno", "Eva Horn", "Kim Minji"])
        opening = self.rows(plan, "--activity", "opening")
        self.assertEqual([row["Name"] for row in opening if row["Role"].startswith("Head")], ["Ana Silva", "Kim Minji"])
        self.assertEqual(len(opening), 13)
        self.assertIn("SUMMARY:Opening", plenary("export", "calendar", plan, "--person", "ana").decode())
        self.assertNotIn("SUMMARY:Dinner", plenary("export", "calendar", plan, "--person", "ana").decode())
        self.assertEqual(self.found(plan, "not-coming"), [])
        changes = plenary("diff", self.plan(("{host: eva, attendee", "{host: ben, attendee"), name="old.yaml"), plan, expect=1).decode()
        self.assertIn("replacedBy", changes)
        self.assertIn("Dinner", changes)

    def test_a_circle_of_replacements_is_a_problem_with_its_line(self):
        plan = self.plan(("name: Ana Silva,", "name: Ana Silva, replacedBy: ben,"), ("name: Ben Otieno,", "name: Ben Otieno, replacedBy: ana,"))
        message = self.failure("check", plan)
        self.assertIn("plan.yaml:16:", message)
        self.assertIn("'ana' would be replaced by somebody whom 'ana' replaces", message)

    # Fields of the plan's own

    def test_a_roster_has_the_fields_that_are_asked_for(self):
        rows = self.rows(self.plan(), "--field", "shirt", "--field", "until", "--activity", "opening")
        self.assertEqual([(row["Name"], row["Shirt"], row["Stays until"]) for row in rows if row["Shirt"]], [("Ana Silva", "Large", "13 May 2027")])
        self.assertEqual({row["Stays until"] for row in rows if row["Organization"] == "Delegation of Fiji"}, {"12 May 2027"})
        for format in ("html", "md"):
            page = plenary("export", "roster", self.plan(), "--field", "shirt", "--format", format).decode()
            self.assertIn("Shirt", page)
            self.assertIn("Large", page)

    def test_a_sensitive_field_is_written_only_on_request(self):
        plan = self.plan()
        self.assertIn("add --sensitive", self.failure("export", "roster", plan, "--field", "visa"))
        self.assertNotIn(b"K1", plenary("export", "roster", plan, "--sensitive", "--format", "csv"))
        self.assertEqual([row["Visa number"] for row in self.rows(plan, "--field", "visa", "--sensitive") if row["Name"] == "Ana Silva"], ["K1"])
        for what in ("agenda", "timetable", "digest"):
            self.assertNotIn(b"K1", plenary("export", what, plan))
        self.assertNotIn(b"K1", plenary("export", "calendar", plan))
        changed = self.plan(("visa: K1", "visa: K2"), name="new.yaml")
        changes = plenary("diff", self.plan(), changed, expect=1).decode()
        self.assertIn("visa", changes)
        self.assertNotIn("K1", changes)
        self.assertNotIn("K2", changes)

    def test_an_unknown_field_is_refused_with_a_suggestion(self):
        self.assertIn("did you mean 'shirt'?", self.failure("export", "roster", self.plan(), "--field", "shirts"))
        self.assertIn("which have no column here", self.failure("export", "roster", self.plan(), "--field", "budget"))

    def test_lists_are_imported_by_the_headings_of_the_fields(self):
        plan = self.plan()
        people = self.folder / "people.csv"
        people.write_text("Name,Country,Numéro de visa,Shirt,Stays until\nBen Otieno,KE,B7,Large,14 May 2027\nNew Person,FR,N9,tiny,\n")
        done = subprocess.run([PLENARY, "import", people, "--into", plan], capture_output=True)
        self.assertIn(b"the shirt 'tiny' can't be read and is not kept; write one of s, l", done.stderr + done.stdout)
        read = {person["name"]: person.get("fields") for person in yaml.safe_load(plan.read_text())["people"]}
        self.assertEqual(read["Ben Otieno"], {"visa": "B7", "shirt": "l", "until": "2027-05-14"})
        self.assertEqual(read["New Person"], {"visa": "N9"})
        self.assertTrue(plan.read_text().startswith(PLAN[:200]))

    def test_what_a_roster_exports_can_be_imported_again(self):
        plan, sheet = self.plan(), self.folder / "people.xlsx"
        plenary("export", "roster", plan, "--activity", "dinner", "--field", "visa", "--field", "shirt", "--field", "until", "--sensitive",
                "-o", sheet)
        book = openpyxl.load_workbook(sheet)
        cells = book.active
        heads = {cell.value: cell.column for row in cells.iter_rows(max_row=5) for cell in row}
        row = next(row[0].row for row in cells.iter_rows() for cell in row if cell.value == "Eva Horn")
        cells.cell(row, heads["Visa number"]).value = "E5"
        book.save(sheet)
        subprocess.run([PLENARY, "import", sheet, "--into", plan, "--duplicates", "likely"], capture_output=True)
        read = {person["id"]: person.get("fields") for person in yaml.safe_load(plan.read_text())["people"]}
        self.assertEqual(read["eva"], {"visa": "E5"})
        self.assertEqual(read["ana"], {"visa": "K1", "shirt": "l", "until": datetime.date(2027, 5, 13)})

    def test_a_programme_is_imported_with_the_fields_of_activities(self):
        plan, sheet = self.plan(), self.folder / "programme.csv"
        sheet.write_text("Day,Start,End,Title,Budget line\n11 May 2027,14:00,15:00,Ports,2027\n")
        plenary("import", sheet, "--into", plan)
        ports = [activity for activity in yaml.safe_load(plan.read_text())["activities"] if activity["title"] == "Ports"]
        self.assertEqual([str(activity["fields"]["budget"]) for activity in ports], ["2027"])

    def test_two_who_edit_the_same_plan_keep_both_edits(self):
        base = self.plan(name="base.yaml")
        ours = self.plan(("name: Eva Horn,", "name: Eva Horn, replacedBy: ben,"), name="ours.yaml")
        theirs = self.plan(("{visa: K1, shirt: l,", "{visa: K1, shirt: s,"), ("heads: all}", "heads: all, country: KE}"), name="theirs.yaml")
        merged = self.folder / "merged.yaml"
        plenary("merge", base, ours, theirs, "-o", merged)
        plan = yaml.safe_load(merged.read_text())
        self.assertEqual((plan["people"][2]["replacedBy"], plan["people"][0]["fields"]["shirt"], plan["groups"][0]["country"]), ("ben", "s", "KE"))


if __name__ == "__main__":
    unittest.main()
