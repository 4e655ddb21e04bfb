"""Durations across zones and clock changes, and clock times that don't exist, beside Python's zoneinfo."""
import datetime
import json
import pathlib
import random
import tempfile
import unittest
import zoneinfo

import icalendar

from support import UTC, plenary

ZONES = ["Europe/Paris", "Asia/Seoul", "America/Los_Angeles", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata", "America/St_Johns",
         "Pacific/Auckland", "Europe/London", "UTC"]
# Around changes of clocks as well as far from any.
DAYS = [datetime.date(2027, 3, 14), datetime.date(2027, 3, 28), datetime.date(2027, 4, 4), datetime.date(2027, 5, 11),
        datetime.date(2027, 9, 26), datetime.date(2027, 10, 3), datetime.date(2027, 10, 31), datetime.date(2027, 11, 7)]


def instant(local, zone):
    """Of a time that comes twice, the first; of one that doesn't exist, by the offset before (PEP 495, fold 0; RFC 5545 3.3.5)."""
    return local.replace(tzinfo=zoneinfo.ZoneInfo(zone)).astimezone(UTC)


class Trip:
    def __init__(self, chance, number):
        self.id = f"trip-{number}"
        self.zone, self.end_zone = chance.choice(ZONES), chance.choice(ZONES)
        day = chance.choice(DAYS) + datetime.timedelta(days=chance.choice([-1, 0, 0, 1]))
        self.start = datetime.datetime.combine(day, datetime.time(chance.randrange(24), chance.choice([0, 15, 30, 59])))
        self.days, minutes = chance.choice([0, 0, 0, 1, 7]), chance.randrange(1, 1500)
        time = chance.choice([f"PT{minutes}M", f"PT{minutes // 60}H{minutes % 60}M" if minutes >= 60 and minutes % 60 else f"PT{minutes}M"])
        self.length = time if not self.days else f"P{self.days}D{time[1:]}" if self.days != 7 else f"P1W{time[1:]}"
        self.when = f"{self.start:%Y-%m-%dT%H:%M}/{self.length}"
        end = instant(self.start + datetime.timedelta(days=self.days), self.zone) + datetime.timedelta(minutes=minutes)
        self.span = (instant(self.start, self.zone), end)


class DurationsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        chance = random.Random(16)
        cls.trips = [Trip(chance, number) for number in range(400)]
        places = [f"  - {{id: z{index}, kind: airport, name: Z{index}, timezone: {zone}}}" for index, zone in enumerate(ZONES)]
        activities = [f"  - {{id: {t.id}, kind: transfer, title: {t.id}, when: {t.when}, place: z{ZONES.index(t.zone)}, to: z{ZONES.index(t.end_zone)}}}"
                      for t in cls.trips]
        cls.plan = pathlib.Path(cls.folder, "plan.yaml")
        cls.plan.write_text("\n".join(["plenary: 1", "id: trips", "title: Trips", "domain: plans.example.org", "timezone: Europe/Paris",
                                       "revised: 2027-01-01T12:00Z", "places:", *places, "activities:", *activities, ""]))
        cls.wanted = {trip.id: trip.span for trip in cls.trips}

    def spans(self, stream):
        return {str(event["SUMMARY"]): tuple(event[name].dt.astimezone(UTC) for name in ("DTSTART", "DTEND"))
                for event in icalendar.Calendar.from_ical(stream).walk("VEVENT")}

    def assert_spans(self, found):
        self.assertEqual({key: (found.get(key), span) for key, span in self.wanted.items() if found.get(key) != span}, {})

    def test_a_calendar_in_utc_ends_each_so_much_later(self):
        self.assert_spans(self.spans(plenary("export", "calendar", self.plan, "--utc")))

    def test_a_calendar_on_local_clocks_does_too(self):
        self.assert_spans(self.spans(plenary("export", "calendar", self.plan)))

    def test_jcal_and_xcal_hold_the_same_times(self):
        for ending in ("jcal", "xcal"):
            path = pathlib.Path(self.folder, f"trips.{ending}")
            path.write_bytes(plenary("export", "calendar", self.plan, "--format", ending))
            plenary("convert", path, f"{self.folder}/{ending}.ics")
            self.assert_spans(self.spans(pathlib.Path(self.folder, f"{ending}.ics").read_bytes()))

    def test_a_converted_plan_keeps_what_was_written(self):
        target = pathlib.Path(self.folder, "plan.json")
        plenary("convert", self.plan, target)
        found = {activity["id"]: activity["when"] for activity in json.loads(target.read_text())["activities"]}
        self.assertEqual(found, {trip.id: trip.when for trip in self.trips})

    def test_a_plan_that_goes_through_a_calendar_keeps_the_instants(self):
        plenary("export", "calendar", self.plan, "-o", f"{self.folder}/trips.ics")
        plenary("convert", f"{self.folder}/trips.ics", f"{self.folder}/back.yaml")
        self.assert_spans(self.spans(plenary("export", "calendar", f"{self.folder}/back.yaml", "--utc")))

    def test_an_itinerary_shows_the_hour_of_landing(self):
        trip = next(t for t in self.trips if t.zone == "Europe/Paris" and t.end_zone == "Asia/Seoul")
        landing = trip.span[1].astimezone(zoneinfo.ZoneInfo(trip.end_zone))
        page = plenary("export", "agenda", self.plan, "--activity", trip.id, "--format", "md").decode()
        self.assertIn(f"{landing:%H:%M}", page)


SERIES = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Example//EN
BEGIN:VEVENT
UID:nightly@example.org
DTSTAMP:20270101T000000Z
DTSTART;TZID=Europe/Paris:20270326T023000
{end}
RRULE:FREQ=DAILY;COUNT=4
SUMMARY:Nightly
END:VEVENT
END:VCALENDAR
"""


class GapsTest(unittest.TestCase):
    def test_a_daily_event_of_which_one_instance_falls_into_the_gap_is_read_whole(self):
        starts = [instant(datetime.datetime(2027, 3, day, 2, 30), "Europe/Paris") for day in range(26, 30)]
        for end, minutes in (("DTEND;TZID=Europe/Paris:20270326T030000", 30), ("DURATION:PT30M", 30), ("DURATION:PT2H", 120)):
            with self.subTest(end), tempfile.TemporaryDirectory() as folder:
                pathlib.Path(folder, "a.ics").write_text(SERIES.format(end=end).replace("\n", "\r\n"))
                plenary("convert", f"{folder}/a.ics", f"{folder}/plan.yaml")
                events = icalendar.Calendar.from_ical(plenary("export", "calendar", f"{folder}/plan.yaml", "--utc")).walk("VEVENT")
                found = [(event["DTSTART"].dt, event["DTEND"].dt) for event in events]
                self.assertEqual(found, [(start, start + datetime.timedelta(minutes=minutes)) for start in starts])
