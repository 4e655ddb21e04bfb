"""Schedules of real conferences (schedule XML), read as plans: what an independent reading has, the plan has."""
import collections
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET
import zoneinfo

import icalendar

from support import PLENARY, UTC, needs_shared, plenary
from test_programmes import PROGRAMMES

BRUSSELS = zoneinfo.ZoneInfo("Europe/Brussels")


def instants(path):
    """The start and end of each event that takes time, in UTC."""
    for day in ET.parse(path).getroot().iter("day"):
        for event in day.iter("event"):
            iso = event.findtext("date")
            hours, minutes = map(int, event.findtext("start").split(":")[:2])
            begin = (datetime.datetime.fromisoformat(iso) if iso and "T" in iso
                     else datetime.datetime.fromisoformat(day.get("date")) + datetime.timedelta(hours=hours, minutes=minutes))
            begin = (begin if begin.tzinfo else begin.replace(tzinfo=BRUSSELS)).astimezone(UTC)
            hours, minutes = map(int, event.findtext("duration").split(":")[-2:])
            if hours or minutes:
                yield begin, begin + datetime.timedelta(hours=hours, minutes=minutes)


def counted(records):
    return sum(1 + counted(record.get("activities", [])) for record in records)


def rooms(places):
    return sum((place.get("kind") == "room") + rooms(place.get("places", [])) for place in places)


@needs_shared
class ScheduleTests(unittest.TestCase):
    def test_events_rooms_people_and_overlaps_are_those_of_an_independent_count(self):
        for path in sorted(PROGRAMMES.glob("*.xml")):
            with self.subTest(path.name), tempfile.TemporaryDirectory() as folder:
                truth = json.loads(subprocess.run(
                    [sys.executable, PROGRAMMES / "overlaps.py", path], capture_output=True, text=True, check=True).stdout)
                plenary("convert", path, f"{folder}/plan.json")
                plan = json.loads(pathlib.Path(folder, "plan.json").read_text())
                whole = plan["activities"]
                self.assertEqual((len(whole), counted(whole) - 1), (1, truth["events"]))
                self.assertEqual(rooms(plan["places"]), truth["rooms"])
                self.assertEqual(len(plan["people"]), truth["people"])
                said = subprocess.run([PLENARY, "check", path, "--format", "json"], capture_output=True)
                found = json.loads(said.stdout)["conflicts"]
                rules = collections.Counter(conflict["rule"] for conflict in found)
                self.assertEqual((rules["room-overlap"], rules["person-overlap"]), (truth["room_pairs"], truth["person_activity_pairs"]))

    def test_the_calendar_of_a_schedule_has_the_same_instants(self):
        for path in sorted(PROGRAMMES.glob("*.xml")):
            with self.subTest(path.name):
                calendar = icalendar.Calendar.from_ical(plenary("export", "calendar", path))
                timed = [event for event in calendar.walk("VEVENT") if isinstance(event["DTSTART"].dt, datetime.datetime)]
                told = collections.Counter(
                    (event["DTSTART"].dt.astimezone(UTC), event["DTEND"].dt.astimezone(UTC)) for event in timed if "DTEND" in event)
                wanted = collections.Counter(instants(path))
                self.assertEqual(wanted - told, collections.Counter())


class HostileScheduleTests(unittest.TestCase):
    def test_entities_that_grow_or_lead_outside_are_refused(self):
        laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
        for document in (f'<!DOCTYPE schedule [<!ENTITY l0 "lol">{laughs}]><schedule>&l9;</schedule>',
                         '<!DOCTYPE schedule [<!ENTITY x SYSTEM "file:///etc/passwd">]><schedule><conference><title>&x;</title></conference></schedule>'):
            with self.subTest(document[:60]), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder, "schedule.xml")
                path.write_text(document)
                said = subprocess.run([PLENARY, "check", path], capture_output=True, timeout=10)
                self.assertEqual(said.returncode, 2)
                self.assertIn(b"schedule.xml:1:", said.stderr)
                self.assertNotIn(b"root:", said.stderr)


if __name__ == "__main__":
    unittest.main()
