"""The zones that Windows names, as CLDR has them (by Babel), and clock times that no clock shows, in every format."""
import datetime
import json
import pathlib
import re
import tempfile
import unittest
import xml.etree.ElementTree as ET
import zoneinfo

import icalendar
import recurring_ical_events
from babel.core import get_global

from support import UTC, assert_sound, plenary

WINDOWS = get_global("windows_zone_mapping")
MOMENTS = [datetime.datetime(2027, month, 15, 9) for month in range(1, 13)]


class WindowsZonesTest(unittest.TestCase):
    def test_every_name_has_the_clocks_that_cldr_gives_it(self):
        """Without a VTIMEZONE, so that the name alone decides; all through a year, so that the changes of clocks are those of the zone."""
        events = [(f"{zone} {moment:%m}", moment, zone) for zone in WINDOWS for moment in MOMENTS]
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN"]
        for summary, moment, zone in events:
            lines += ["BEGIN:VEVENT", f"UID:{len(lines)}@example.org", "DTSTAMP:20270101T000000Z", f"SUMMARY:{summary}",
                      f'DTSTART;TZID="{zone}":{moment:%Y%m%dT%H%M%S}', "DURATION:PT1H", "END:VEVENT"]
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder, "windows.ics")
            source.write_text("\r\n".join([*lines, "END:VCALENDAR", ""]))
            plenary("convert", source, f"{folder}/plan.yaml")
            read = icalendar.Calendar.from_ical(plenary("export", "calendar", f"{folder}/plan.yaml", "--utc"))
        found = {str(event["SUMMARY"]): event["DTSTART"].dt for event in read.walk("VEVENT")}
        wanted = {summary: moment.replace(tzinfo=zoneinfo.ZoneInfo(WINDOWS[zone])).astimezone(UTC) for summary, moment, zone in events}
        self.assertGreater(len(wanted), 12 * 130)
        self.assertEqual({name: time for name, time in found.items() if wanted[name] != time}, {})
        self.assertEqual(set(found), set(wanted))


PLAN = """
plenary: 1
id: night
title: Night
domain: plans.example.org
timezone: Europe/Paris
revised: 2027-01-01T12:00Z
people: [{id: ana, name: Ana, email: ana@example.org}]
activities:
  - {id: late, kind: meeting, title: Late, when: 2027-03-28T02:30/04:00, roles: {attendee: [ana]}}
  - {id: early, kind: meeting, title: Early, when: 2027-03-28T00:30/02:30}
  - {id: nightly, kind: meeting, title: Nightly, when: 2027-03-27T02:30/05:00, repeat: "FREQ=DAILY;COUNT=3"}
  - {id: since, kind: meeting, title: Since then, when: 2027-03-28T02:30/05:00, repeat: "FREQ=DAILY;COUNT=3"}
"""


def utc(day, start, end):
    return tuple(datetime.datetime.fromisoformat(f"2027-03-{day}T{time}:00+00:00") for time in (start, end))


# In Paris clocks go from 02:00 to 03:00 at 01:00Z on the 28th; what is at 02:30 is read with the offset before (RFC 5545 section 3.3.5).
INSTANTS = sorted([
    ("Late", *utc(28, "01:30", "02:00")), ("Early", utc(27, "23:30", "23:30")[0], utc(28, "01:30", "01:30")[1]), ("Nightly", *utc(27, "01:30", "04:00")),
    ("Nightly", *utc(28, "01:30", "03:00")), ("Nightly", *utc(29, "00:30", "03:00")), ("Since then", *utc(28, "01:30", "03:00")),
    ("Since then", *utc(29, "00:30", "03:00")), ("Since then", *utc(30, "00:30", "03:00"))])


class SkippedTimeTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.plan = self.folder / "plan.yaml"
        self.plan.write_text(PLAN)

    def export(self, *options, kind="calendar"):
        return plenary("export", kind, self.plan, *options)

    def assert_instants(self, calendar):
        found = recurring_ical_events.of(calendar).between((2027, 3, 1), (2027, 5, 1))
        self.assertEqual(sorted((str(event["SUMMARY"]), event["DTSTART"].dt.astimezone(UTC), event["DTEND"].dt.astimezone(UTC)) for event in found),
                         INSTANTS)

    def test_calendars_have_the_instant_that_is_meant(self):
        for options in ([], ["--utc"], ["--series"]):
            with self.subTest(options):
                path = self.folder / "out.ics"
                path.write_bytes(self.export(*options))
                self.assert_instants(icalendar.Calendar.from_ical(path.read_bytes()))
                if "--series" not in options:  # there the time is named that isn't as the rule has it
                    assert_sound(self, path)

    def test_so_have_jcal_and_xcal(self):
        data = self.export("--format", "jcal")
        self.assert_instants(icalendar.Calendar.from_jcal(json.loads(data)))
        for data, name in ((data, "out.jcal"), (self.export("--format", "xcal"), "out.xcal")):
            (self.folder / name).write_bytes(data)
            plenary("convert", self.folder / name, self.folder / "again.yaml")
            self.assert_instants(icalendar.Calendar.from_ical(plenary("export", "calendar", self.folder / "again.yaml")))
        root = ET.parse(self.folder / "out.xcal").getroot()
        starts = [time.text for event in root.iter("{urn:ietf:params:xml:ns:icalendar-2.0}vevent")
                  for time in event.find(".//{urn:ietf:params:xml:ns:icalendar-2.0}dtstart").iter("{urn:ietf:params:xml:ns:icalendar-2.0}date-time")]
        self.assertIn("2027-03-28T03:30:00", starts)
        self.assertNotIn("2027-03-28T02:30:00", starts)

    def test_busy_times_and_schedules_too(self):
        self.assertIn(b"FREEBUSY:20270328T013000Z/20270328T020000Z", self.export("--person", "ana", kind="freebusy"))
        plenary("convert", self.plan, self.folder / "schedule.xml")
        plenary("convert", self.plan, self.folder / "schedule.json", "--schedule")
        schedule = json.loads((self.folder / "schedule.json").read_text())["schedule"]["conference"]
        as_json = [(event["title"], event["date"], event["duration"]) for day in schedule["days"] for room in day["rooms"].values() for event in room]
        as_xml = [(event.findtext("title"), event.findtext("date"), event.findtext("duration"))
                  for event in ET.parse(self.folder / "schedule.xml").getroot().iter("event")]
        for found in (as_json, as_xml):
            times = sorted((title, datetime.datetime.fromisoformat(date).astimezone(UTC), length) for title, date, length in found)
            minutes = [(name, start, int((end - start).total_seconds()) // 60) for name, start, end in INSTANTS]
            self.assertEqual(times, [(name, start, f"{length // 60:02}:{length % 60:02}") for name, start, length in minutes])

    def test_the_report_says_the_instant_and_on_which_clock(self):
        conflicts = json.loads(plenary("check", self.plan, "--format", "json", expect=1))["conflicts"]
        found = sorted((conflict["activities"], conflict["from"], conflict["to"]) for conflict in conflicts if conflict["rule"] == "nonexistent-time")
        self.assertEqual(found, [
            (["early"], "2027-03-27T23:30:00Z", "2027-03-28T01:30:00Z"), (["late"], "2027-03-28T01:30:00Z", "2027-03-28T02:00:00Z"),
            (["nightly.2027-03-28"], "2027-03-28T01:30:00Z", "2027-03-28T03:00:00Z"),
            (["since.2027-03-28"], "2027-03-28T01:30:00Z", "2027-03-28T03:00:00Z")])
        messages = [conflict["message"] for conflict in conflicts if conflict["rule"] == "nonexistent-time"]
        self.assertTrue(all(re.search(r"02:30.*03:30", message) for message in messages), messages)


if __name__ == "__main__":
    unittest.main()
