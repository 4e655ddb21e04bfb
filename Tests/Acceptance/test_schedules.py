"""Schedules of real conferences (schedule XML), read as plans: what an independent reading has, the plan has."""
import collections
import datetime
import json
import pathlib
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ET
import zoneinfo

import icalendar

from support import EXAMPLE, PLENARY, PROGRAMMES, SCHEDULES, UTC, Plan, needs, plenary
from test_programmes import counted_apart

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


class ScheduleTests(unittest.TestCase):
    paths = SCHEDULES

    def test_events_rooms_people_and_overlaps_are_those_of_an_independent_count(self):
        for path in self.paths:
            with self.subTest(path.name), tempfile.TemporaryDirectory() as folder:
                truth = counted_apart(path)
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
        for path in self.paths:
            with self.subTest(path.name):
                calendar = icalendar.Calendar.from_ical(plenary("export", "calendar", path))
                timed = [event for event in calendar.walk("VEVENT") if isinstance(event["DTSTART"].dt, datetime.datetime)]
                written = collections.Counter(
                    (event["DTSTART"].dt.astimezone(UTC), event["DTEND"].dt.astimezone(UTC)) for event in timed if "DTEND" in event)
                wanted = collections.Counter(instants(path))
                self.assertEqual(wanted - written, collections.Counter())

    def test_written_and_read_again_a_schedule_is_the_same_plan(self):
        for path in self.paths:
            with self.subTest(path.name), tempfile.TemporaryDirectory() as folder:
                plenary("convert", path, f"{folder}/first.json")
                plenary("convert", f"{folder}/first.json", f"{folder}/schedule.xml")
                plenary("convert", f"{folder}/first.json", f"{folder}/schedule.json", "--schedule")
                first = pathlib.Path(folder, "first.json").read_text()
                for name in ("schedule.xml", "schedule.json"):
                    plenary("convert", f"{folder}/{name}", f"{folder}/again.json")
                    self.assertEqual(pathlib.Path(folder, "again.json").read_text(), first)
                self.assertEqual(violations(pathlib.Path(folder, "schedule.xml")), [])


@needs(PROGRAMMES)
class RealScheduleTests(ScheduleTests):
    paths = sorted(PROGRAMMES.glob("*.xml"))


UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
EVENT = ["date", "start", "duration", "room", "slug", "url", "title", "subtitle", "track", "type", "language", "abstract", "description",
         "persons", "links", "attachments"]


def violations(path):
    """What programs that read schedules would stumble over, by what is publicly known of the form."""
    root, found, guids, ids = ET.parse(path).getroot(), [], set(), set()

    def check(condition, *what):
        if not condition:
            found.append(" ".join(map(str, what)))

    conference = root.find("conference")
    check(root.tag == "schedule" and [child.tag for child in root][:2] == ["version", "conference"], "head")
    for name in ("acronym", "title", "start", "end", "days", "timeslot_duration", "time_zone_name"):
        check(conference.findtext(name), "conference without", name)
    zone = zoneinfo.ZoneInfo(conference.findtext("time_zone_name"))
    first, last = (datetime.date.fromisoformat(conference.findtext(name)) for name in ("start", "end"))
    check(int(conference.findtext("days")) == (last - first).days + 1, "days")
    tracks = {track.text for track in root.iter("track") if len(track) == 0}
    for day in root.findall("day"):
        date = datetime.date.fromisoformat(day.get("date"))
        check(first <= date <= last and int(day.get("index")) == (date - first).days + 1, "day", date)
        check([child.tag for child in day] == ["room"] * len(day), "rooms of", date)
        start, end = (datetime.datetime.fromisoformat(day.get(name)) for name in ("start", "end"))
        for room in day:
            for event in room:
                name = event.get("id")
                check([child.tag for child in event] == EVENT, "order of", name)
                check(UUID.fullmatch(event.get("guid", "")) and event.get("guid") not in guids, "guid of", name)
                check(name.isdigit() and name not in ids, "id", name)
                guids.add(event.get("guid"))
                ids.add(name)
                moment = datetime.datetime.fromisoformat(event.findtext("date"))
                check(moment.utcoffset() == moment.astimezone(zone).utcoffset(), "offset of", name)
                check(moment.strftime("%H:%M") == event.findtext("start"), "start of", name)
                check(start <= moment.replace(tzinfo=None) < end, "day of", name)
                check(re.fullmatch(r"\d+:[0-5]\d", event.findtext("duration")), "duration of", name)
                check((event.findtext("room") or "") == room.get("name"), "room of", name)
                check(event.findtext("title") and event.findtext("slug"), "title of", name)
                check(event.findtext("track") in tracks or not event.findtext("track"), "track of", name)
                check(all(person.get("id", "").isdigit() and person.text for person in event.iter("person")), "people of", name)
                check(all(link.text for link in event.iter("link")), "links of", name)
    return found


class WrittenScheduleTests(unittest.TestCase):
    def test_the_example_is_a_valid_schedule_of_its_events(self):
        with tempfile.TemporaryDirectory() as folder:
            plenary("convert", EXAMPLE, f"{folder}/schedule.xml")
            self.assertEqual(violations(pathlib.Path(folder, "schedule.xml")), [])
            root = ET.parse(f"{folder}/schedule.xml").getroot()
            written = sorted((event.findtext("slug"), datetime.datetime.fromisoformat(event.findtext("date")).astimezone(UTC))
                          for event in root.iter("event"))
            wanted = sorted((activity.id, activity.span[0]) for activity in Plan(EXAMPLE).activities
                            if activity.is_scheduled and "T" in str(activity.record["when"]) and "activities" not in activity.record
                            and activity.status != "cancelled" and activity.record.get("visibility", "public") == "public")
            self.assertGreater(len(wanted), 30)
            self.assertEqual(written, wanted)

    def test_hostile_text_stays_text(self):
        plan = {"plenary": 1, "id": "p", "title": "<&\"'>]]>", "domain": "plans.example.org", "timezone": "UTC",
                "activities": [{"id": "a", "kind": "session", "when": "2027-05-11T09:00/10:00",
                                "title": "</title><script>\u0007", "description": "<b>&amp; </abstract>", "tags": ["\"/><x>"]}]}
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "plan.json").write_text(json.dumps(plan))
            plenary("convert", f"{folder}/plan.json", f"{folder}/schedule.xml")
            self.assertEqual(violations(pathlib.Path(folder, "schedule.xml")), [])
            event = next(ET.parse(f"{folder}/schedule.xml").getroot().iter("event"))
            self.assertEqual((event.findtext("title"), event.findtext("abstract")),
                             ("</title><script>\ufffd", "&lt;b&gt;&amp;amp; &lt;/abstract&gt;"))
            plenary("convert", f"{folder}/plan.json", f"{folder}/schedule.json", "--schedule")
            plenary("check", f"{folder}/schedule.json", expect=1)


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
