"""Calendars of the example, judged by programs that know nothing of Plenary."""
import datetime
import os
import pathlib
import subprocess
import tempfile
import unittest

import icalendar
from support import EXAMPLE, UTC, assert_sound, example, plenary


def events(stream):
    """The events of a stream by UID, read strictly."""
    calendar = icalendar.Calendar.from_ical(stream)
    found = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    assert len(found) == len(calendar.walk("VEVENT")), "two events have one UID"
    assert not calendar.errors and not any(event.errors for event in found.values())
    return found


def instant(value):
    return value.astimezone(UTC) if isinstance(value, datetime.datetime) else value


class EverythingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.stream = plenary("export", "calendar", EXAMPLE)
        cls.events = events(cls.stream)

    def test_every_scheduled_activity_is_an_event_at_its_instants(self):
        expected = {uid: activity.span for uid, activity in example().scheduled.items()}
        actual = {uid: (instant(event.decoded("DTSTART")), instant(event.decoded("DTEND"))) for uid, event in self.events.items()}
        self.assertGreater(len(expected), 40)
        self.assertEqual(actual, expected)

    def test_titles_and_statuses_are_the_plans(self):
        for uid, activity in example().scheduled.items():
            with self.subTest(uid):
                self.assertEqual(str(self.events[uid]["SUMMARY"]), example().title(activity))
                self.assertEqual(str(self.events[uid]["STATUS"]), activity.status.upper())

    def test_children_are_related_to_their_parents(self):
        for uid, activity in example().scheduled.items():
            if activity.parent and activity.parent.is_scheduled:
                self.assertEqual(str(self.events[uid]["RELATED-TO"]), example().uid(activity.parent))

    def test_every_zone_in_use_is_defined(self):
        calendar = icalendar.Calendar.from_ical(self.stream)
        defined = [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")]
        used = {event[name].params["TZID"] for event in self.events.values() for name in ("DTSTART", "DTEND") if "TZID" in event[name].params}
        self.assertEqual(sorted(defined), sorted(used))
        self.assertGreater(len(used), 4)

    def test_the_bytes_are_as_rfc_5545_has_them(self):
        lines = self.stream.split(b"\r\n")
        self.assertEqual(lines.pop(), b"")
        for line in lines:
            self.assertLessEqual(len(line), 75)
            self.assertNotIn(b"\n", line)
            line.decode("utf-8")  # fails where a character is split

    def test_two_runs_give_the_same_bytes(self):
        self.assertEqual(plenary("export", "calendar", EXAMPLE), self.stream)

    def test_utc_gives_the_same_instants_without_a_zone(self):
        stream = plenary("export", "calendar", EXAMPLE, "--utc")
        self.assertNotIn(b"TZID", stream)
        written = {uid: (event.decoded("DTSTART"), event.decoded("DTEND")) for uid, event in events(stream).items()}
        self.assertEqual(written, {uid: activity.span for uid, activity in example().scheduled.items()})

    def test_the_linter_finds_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "programme.ics").write_bytes(self.stream)
            pathlib.Path(folder, "utc.ics").write_bytes(plenary("export", "calendar", EXAMPLE, "--utc"))
            for kind in ("delegation", "person", "place", "activity", "organization"):
                plenary("export", "calendar", EXAMPLE, "--each", kind, "-o", f"{folder}/{kind}")
            assert_sound(self, folder)

    def test_khal_lists_the_same_events(self):
        with tempfile.TemporaryDirectory() as folder:
            home = pathlib.Path(folder)
            (home / "programme.ics").write_bytes(self.stream)
            (home / "config").write_text(
                f"[calendars]\n[[plan]]\npath = {home}/plan\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
                "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
                f"longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {home}/khal.db\n")
            (home / "plan").mkdir()
            khal = ["khal", "--config", home / "config"]
            environment = dict(os.environ, LC_ALL="C.UTF-8", HOME=folder)
            environment.pop("PYENV_ROOT", None)
            imported = subprocess.run([*khal, "import", "--batch", home / "programme.ics"], env=environment, capture_output=True, text=True)
            self.assertEqual(imported.returncode, 0, imported.stderr)
            listed = subprocess.run(
                [*khal, "list", "--once", "--notstarted", "--day-format", "", "--format", "{uid}|{start-long-full}|{end-long-full}|{title}",
                 "2014-05-01", "2014-12-31"], env=environment, capture_output=True, text=True)
            self.assertEqual(listed.returncode, 0, listed.stderr)
            actual = {line.split("|", 1)[0]: line.split("|")[1:] for line in listed.stdout.splitlines() if "|" in line}
        expected = {}
        for uid, activity in example().scheduled.items():
            start, end = activity.span
            if isinstance(start, datetime.datetime):
                span = [f"{start:%Y-%m-%d %H:%M}", f"{end:%Y-%m-%d %H:%M}"]
            else:
                span = [f"{start} 00:00", f"{end - datetime.timedelta(days=1)} 00:00"]
            expected[uid] = span + [example().title(activity)]
        self.assertEqual(actual, expected)


class AttendeesTest(unittest.TestCase):
    PLAN = """\
plenary: 1
id: trial
title: Trial
domain: plans.example.org
timezone: Europe/Paris
revised: 2027-01-01T00:00Z
organizations: [{id: office, name: Office, email: office@example.org}]
people:
  - {id: ana, name: 'Müller, "Ana"', email: ana.müller@example.org}
  - {id: ben, name: Ben, email: ben@example.org}
  - {id: cid, name: Cid}
  - {id: dan, name: Dan, email: not an address}
delegations: [{id: oman, name: Oman, head: ben, members: [cid]}]
activities:
  - id: forum
    kind: forum
    title: Forum
    when: 2027-05-11
    roles: {organizer: office}
    activities:
      - id: session
        kind: session
        title: Session
        when: 2027-05-11T09:00/10:00
        roles: {chair: ana, speaker: [{who: ana, status: declined}, dan], attendee: [{who: oman, required: false, status: accepted}]}
  - {id: private, kind: meeting, title: Private, when: 2027-05-12T09:00/10:00, roles: {speaker: [ben]}}
"""

    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.plan = pathlib.Path(self.folder, "plan.yaml")
        self.plan.write_text(self.PLAN)

    def test_people_are_named_on_request_only(self):
        self.assertNotRegex(plenary("export", "calendar", self.plan), rb"ATTENDEE|ORGANIZER|example\.org[^\r]*mailto")
        written = {uid.split("@")[0]: event for uid, event in events(plenary("export", "calendar", self.plan, "--attendees")).items()}
        session = written["session"]
        self.assertEqual(str(session["ORGANIZER"]), "mailto:office@example.org")
        attendees = session["ATTENDEE"]
        self.assertEqual([str(a) for a in attendees], ["mailto:ana.m%C3%BCller@example.org", "mailto:ben@example.org"])
        self.assertEqual([a.params["CN"] for a in attendees], ["Müller, “Ana”", "Ben"])
        self.assertEqual([(a.params["ROLE"], a.params["PARTSTAT"]) for a in attendees], [("CHAIR", "NEEDS-ACTION"), ("OPT-PARTICIPANT", "ACCEPTED")])
        # Nobody organises it, so nobody is invited to it.
        self.assertNotIn("ATTENDEE", written["private"])

    def test_the_linter_finds_nothing_wrong_with_them(self):
        path = pathlib.Path(self.folder, "out.ics")
        path.write_bytes(plenary("export", "calendar", self.plan, "--attendees"))
        assert_sound(self, path, profile="rfc")


class ScopeTest(unittest.TestCase):
    """A calendar of one holds exactly its own events."""

    def assertHolds(self, option, name, belongs):
        expected = {uid for uid, activity in example().scheduled.items() if belongs(activity)}
        self.assertTrue(expected, "there is nothing to compare")
        self.assertLess(len(expected), len(example().scheduled))
        self.assertEqual(set(events(plenary("export", "calendar", EXAMPLE, option, name))), expected)

    def test_of_a_delegation(self):
        self.assertHolds("--delegation", "oman", lambda activity: "oman" in activity.participants)

    def test_of_a_person_with_those_of_the_delegation_they_lead(self):
        self.assertHolds("--person", "ita-deputy-ceo", lambda activity: {"ita-deputy-ceo", "oman"} & activity.participants)

    def test_of_a_place_with_what_is_inside(self):
        def is_inside(place):
            while place:
                if place == "kintex":
                    return True
                place = example().places[place][1]
            return False

        self.assertHolds("--place", "kintex", lambda activity: is_inside(activity.place) or is_inside(activity.record.get("to")))

    def test_of_an_activity_with_its_children(self):
        def is_inside(activity):
            while activity:
                if activity.id == "study-visit-oman":
                    return True
                activity = activity.parent
            return False

        self.assertHolds("--activity", "study-visit-oman", is_inside)


if __name__ == "__main__":
    unittest.main()
