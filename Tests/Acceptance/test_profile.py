"""The whole profile of a calendar: people, delegations, rooms, calls, alarms, colours, styled text, milestones."""
import datetime
import pathlib
import re
import tempfile
import unittest

import icalendar
import yaml

from support import EXAMPLE, assert_sound, plenary

PLAN = """
plenary: 1
id: forum
title: Forum
domain: plans.example.org
timezone: Europe/Paris
revised: 2027-01-01T00:00Z
places:
  - {id: centre, kind: venue, name: Centre, address: "1 rue de la Paix", location: [48.87, 2.33], places: [
      {id: hall, kind: hall, name: "Hall; A, B", email: hall@example.org}]}
  - {id: web, kind: online, name: Web}
people:
  - {id: ana, name: 'Ana "Annie" Müller, Dr', email: ana@example.org}
  - {id: ben, name: Ben, email: ben@example.org}
  - {id: sec, name: Secretariat, email: sec@example.org}
delegations: [{id: oman, name: Oman, head: ben, email: oman@example.org}]
activities:
  - id: opening
    kind: ceremony
    title: Opening
    description: "<b>Bring</b> your badge & smile"
    when: 2027-05-11T09:00/10:00
    place: hall
    alarm: 30
    roles: {chair: {who: ana, status: accepted}, organizer: sec, attendee: [{who: oman, required: false}]}
    agenda: [{title: "Welcome <script>alert(1)</script>", minutes: 10, by: ana}]
  - {id: call, kind: call, title: Call, when: 2027-05-11T14:00/15:00, place: web, url: "https://meet.example.org/a?b=c&d=e", roles: {organizer: sec, attendee: ana}}
  - {id: deadline, kind: milestone, title: Papers due, when: 2027-05-12/2027-05-13, status: tentative}
"""


class ProfileTest(unittest.TestCase):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.plan = pathlib.Path(self.folder, "plan.yaml")
        self.plan.write_text(PLAN)

    def events(self, *options):
        calendar = icalendar.Calendar.from_ical(plenary("export", "calendar", self.plan, *options))
        return calendar, {str(event["UID"]).split("@")[0]: event for event in calendar.walk("VEVENT")}

    def test_who_comes_is_told_with_role_reply_and_group(self):
        _, events = self.events("--attendees")
        attendees = {str(user): user.params for user in events["opening"]["ATTENDEE"]}
        self.assertEqual(attendees["mailto:ana@example.org"]["ROLE"], "CHAIR")
        self.assertEqual(attendees["mailto:ana@example.org"]["PARTSTAT"], "ACCEPTED")
        self.assertEqual(attendees["mailto:ana@example.org"]["CN"], "Ana “Annie” Müller, Dr")
        self.assertEqual(attendees["mailto:oman@example.org"]["CUTYPE"], "GROUP")
        member = attendees["mailto:ben@example.org"]["MEMBER"]
        self.assertIn("mailto:oman@example.org", member if isinstance(member, list) else [member])
        self.assertEqual(attendees["mailto:ben@example.org"]["ROLE"], "OPT-PARTICIPANT")
        self.assertEqual(attendees["mailto:hall@example.org"]["CUTYPE"], "ROOM")
        self.assertEqual(str(events["opening"]["ORGANIZER"]), "mailto:sec@example.org")
        for event in self.events()[1].values():
            self.assertFalse({"ATTENDEE", "ORGANIZER"} & set(event))

    def test_a_call_tells_its_address_everywhere(self):
        _, events = self.events()
        address = "https://meet.example.org/a?b=c&d=e"
        self.assertEqual(str(events["call"]["URL"]), address)
        self.assertIn(address, str(events["call"]["DESCRIPTION"]))
        self.assertEqual(str(events["call"]["CONFERENCE"]), address)
        self.assertEqual(events["call"]["CONFERENCE"].params["FEATURE"], "VIDEO")
        self.assertNotIn("CONFERENCE", events["opening"])

    def test_alarms_are_in_what_is_somebodys_own_and_where_they_are_asked_for(self):
        def alarms(*options):
            return {
                name: [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
                for name, event in self.events(*options)[1].items()}

        minutes = lambda number: [datetime.timedelta(minutes=-number)]
        self.assertEqual(alarms(), {"opening": [], "call": [], "deadline": []})
        self.assertEqual(alarms("--person", "ana"), {"opening": minutes(30), "call": []})
        self.assertEqual(alarms("--alarm", "5"), {"opening": minutes(30), "call": minutes(5), "deadline": []})

    def test_styled_text_is_safe_html(self):
        _, events = self.events("--styled")
        for name in ("X-ALT-DESC", "STYLED-DESCRIPTION"):
            html = re.sub(r"\\([;,])", r"\1", str(events["opening"][name]))  # Python leaves escapes in what it doesn't know
            self.assertIn("&lt;b&gt;Bring&lt;/b&gt; your badge &amp; smile", html)
            self.assertNotIn("<script", html)
        self.assertIn("<b>Bring</b> your badge & smile", str(events["opening"]["DESCRIPTION"]))

    def test_colours_are_names_of_css(self):
        calendar, events = self.events()
        for component in (calendar, *events.values()):
            self.assertRegex(str(component["COLOR"]), "^[a-z]+$")

    def test_milestones_are_tasks_or_notes_on_request(self):
        todo, = icalendar.Calendar.from_ical(plenary("export", "calendar", self.plan, "--milestones", "todo")).walk("VTODO")
        self.assertEqual((todo["DUE"].dt, str(todo["STATUS"])), (datetime.date(2027, 5, 13), "NEEDS-ACTION"))
        note, = icalendar.Calendar.from_ical(plenary("export", "calendar", self.plan, "--milestones", "journal")).walk("VJOURNAL")
        self.assertEqual((note["DTSTART"].dt, str(note["STATUS"])), (datetime.date(2027, 5, 12), "DRAFT"))
        _, events = self.events()
        self.assertEqual((events["deadline"]["DTEND"].dt, str(events["deadline"]["TRANSP"])), (datetime.date(2027, 5, 14), "TRANSPARENT"))

    def test_what_is_told_comes_back(self):
        calendar = pathlib.Path(self.folder, "forum.ics")
        plenary("export", "calendar", self.plan, "--attendees", "--alarm", "5", "-o", calendar)
        made = pathlib.Path(self.folder, "made.yaml")
        plenary("convert", calendar, made)
        opening, call, deadline = yaml.safe_load(made.read_text())["activities"]
        self.assertEqual((opening["kind"], opening["alarm"]), ("ceremony", 30))
        self.assertEqual((call["kind"], call["alarm"], call["url"]), ("call", 5, "https://meet.example.org/a?b=c&d=e"))
        self.assertEqual((deadline["kind"], deadline["status"]), ("milestone", "tentative"))
        delegation, = yaml.safe_load(made.read_text())["delegations"]
        self.assertEqual((delegation["email"], delegation["members"]), ("oman@example.org", ["ben"]))

    def test_every_variant_of_every_scope_is_as_the_standard_has_it(self):
        variants = [
            [], ["--utc"], ["--series"], ["--attendees"], ["--styled", "--alarm", "10"], ["--attendees", "--styled", "--alarm", "10", "--language", "ar"],
            ["--milestones", "todo"], ["--milestones", "journal"]]
        for number, options in enumerate(variants):
            for source in (self.plan, EXAMPLE):
                plenary("export", "calendar", source, *options, "-o", f"{self.folder}/{number}-{source.parent.name}.ics")
        for kind in ("activity", "person", "delegation", "organization", "place"):
            plenary("export", "calendar", EXAMPLE, "--each", kind, "--attendees", "-o", f"{self.folder}/{kind}")
        files = [str(path) for path in pathlib.Path(self.folder).rglob("*.ics")]
        self.assertGreater(len(files), 100)
        assert_sound(self, *files)


if __name__ == "__main__":
    unittest.main()
