"""What repeats, as single events and as series: khal's and Python's idea of each instance, beside dateutil's and zoneinfo's."""
import datetime
import pathlib
import subprocess
import tempfile
import unittest
import zoneinfo

import icalendar
import recurring_ical_events
from dateutil import rrule
from support import UTC, assert_sound, plenary

PARIS = zoneinfo.ZoneInfo("Europe/Paris")
HOUR = datetime.timedelta(hours=1)
# Paris puts its clocks forward on 28 March 2027.
PLAN = """
plenary: 1
id: forum
title: Forum
domain: plans.example.org
timezone: Europe/Paris
revised: REVISED
places:
  - {id: tower, kind: venue, name: Tower}
  - {id: annex, kind: venue, name: Annex, country: KR, timezone: Asia/Seoul}
activities:
  - id: briefing
    kind: meeting
    title: Briefing
    when: 2027-03-16T09:00/10:00
    place: tower
    repeat:
      rule: FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270408
      except: [2027-03-18]
      also: [2027-03-17T16:00]
      changes:
        - {at: 2027-03-25, when: 2027-03-26T11:00/12:30, title: Long briefing}
        - {at: 2027-03-30, status: cancelled}
        - {at: 2027-04-06, when: 2027-04-06T16:00/17:00, place: annex}
    activities:
      - {id: news, kind: session, title: News, when: 2027-03-16T09:10/09:20}
  - id: closed
    kind: other
    title: Library closed
    when: 2027-03-26/2027-03-27
    repeat: FREQ=MONTHLY;BYDAY=-1FR;COUNT=3
"""


def expected():
    """Every instance as (summary, start, end, status), worked out without the program."""
    rule = rrule.rrulestr("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270408T235959", dtstart=datetime.datetime(2027, 3, 16, 9))
    starts = set(rule) - {datetime.datetime(2027, 3, 18, 9)} | {datetime.datetime(2027, 3, 17, 16)}
    for start in starts:
        begin, length, title, status, zone = start, HOUR, "Briefing", "CONFIRMED", PARIS
        if start.date() == datetime.date(2027, 3, 25):
            begin, length, title = datetime.datetime(2027, 3, 26, 11), HOUR * 1.5, "Long briefing"
        if start.date() == datetime.date(2027, 3, 30):
            title, status = "Cancelled: Briefing", "CANCELLED"
        if start.date() == datetime.date(2027, 4, 6):
            begin, zone = datetime.datetime(2027, 4, 6, 16), zoneinfo.ZoneInfo("Asia/Seoul")
        yield title, begin.replace(tzinfo=zone).astimezone(UTC), (begin + length).replace(tzinfo=zone).astimezone(UTC), status
        news = begin + datetime.timedelta(minutes=10)
        word = "Cancelled: News" if status == "CANCELLED" else "News"
        yield word, news.replace(tzinfo=zone).astimezone(UTC), (news + HOUR / 6).replace(tzinfo=zone).astimezone(UTC), status
    for month, day in ((3, 26), (4, 30), (5, 28)):
        first = datetime.date(2027, month, day)
        yield "Library closed", first, first + datetime.timedelta(days=2), "CONFIRMED"


def utc(time):
    return time.astimezone(UTC) if isinstance(time, datetime.datetime) else time


def instances(stream):
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(stream)).between((2027, 1, 1), (2028, 1, 1))
    return sorted(
        (str(event["SUMMARY"]), str(utc(event["DTSTART"].dt)), str(utc(event["DTEND"].dt)), str(event["STATUS"])) for event in found)


class SeriesTest(unittest.TestCase):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())

    def plan(self, *edits, revised="2027-01-15T12:00Z"):
        text = PLAN.replace("REVISED", revised)
        for old, new in edits:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        path = pathlib.Path(self.folder, "plan.yaml")
        path.write_text(text)
        return path

    def export(self, *edits, options=(), **stamps):
        return plenary("export", "calendar", self.plan(*edits, **stamps), *options)

    def test_single_events_and_series_have_the_same_instances(self):
        wanted = sorted((title, str(start), str(end), status) for title, start, end, status in expected())
        self.assertEqual(len(wanted), 19)
        self.assertEqual(instances(self.export()), wanted)
        self.assertEqual(instances(self.export(options=["--series"])), wanted)

    def test_a_series_is_one_event_with_its_exceptions(self):
        events = icalendar.Calendar.from_ical(self.export(options=["--series"])).walk("VEVENT")
        briefings = [event for event in events if str(event["UID"]) == "briefing@forum.plans.example.org"]
        self.assertEqual([str(event["RECURRENCE-ID"].dt.date()) if "RECURRENCE-ID" in event else None for event in briefings],
                         [None, "2027-03-25", "2027-03-30", "2027-04-06"])
        # The end of 8 April in Paris.
        self.assertEqual(briefings[0]["RRULE"].to_ical(), b"FREQ=WEEKLY;UNTIL=20270408T215959Z;BYDAY=TU,TH")

    def test_khal_shows_every_time(self):
        stream = pathlib.Path(self.folder, "series.ics")
        stream.write_bytes(self.export(options=["--series"]))
        calendars = pathlib.Path(self.folder, "calendars")
        calendars.mkdir()
        config = pathlib.Path(self.folder, "khal.conf")
        config.write_text(
            f"[calendars]\n[[forum]]\npath = {calendars}\n[locale]\nlocal_timezone = Europe/Paris\ndefault_timezone = Europe/Paris\n"
            "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
            "longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = " + str(pathlib.Path(self.folder, "khal.db")) + "\n")
        run = lambda *arguments: subprocess.run(
            ["khal", "-c", config, *arguments], capture_output=True, text=True, check=True, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": self.folder}).stdout
        run("import", "--batch", "-a", "forum", stream)
        shown = run("list", "--day-format", "", "--format", "{start-date} {start-time} {title}", "2027-03-15", "30d").split("\n")
        briefings = sorted(line for line in shown if "riefing" in line and "ancelled" not in line)
        wanted = sorted(
            f"{start.astimezone(PARIS):%Y-%m-%d %H:%M} {title}" for title, start, end, status in expected()
            if "riefing" in title and status == "CONFIRMED")
        self.assertEqual(briefings, wanted)

    def test_the_linter_takes_both(self):
        for options in ([], ["--series"]):
            stream = pathlib.Path(self.folder, "export.ics")
            stream.write_bytes(self.export(options=options))
            assert_sound(self, stream)

    def test_a_time_that_is_as_usual_again_rejoins_its_series(self):
        sent = pathlib.Path(self.folder, "sent.ics")
        sent.write_bytes(self.export(options=["--series"]))
        back = ("        - {at: 2027-03-30, status: cancelled}\n", "        - {at: 2027-04-01, title: April briefing}\n")
        update = pathlib.Path(self.folder, "update.ics")
        update.write_bytes(self.export(back, options=["--series", "--since", sent], revised="2027-01-20T12:00Z"))
        found = instances(update.read_bytes())
        self.assertIn(("Briefing", "2027-03-30 07:00:00+00:00", "2027-03-30 08:00:00+00:00", "CONFIRMED"), found)
        self.assertIn(("April briefing", "2027-04-01 07:00:00+00:00", "2027-04-01 08:00:00+00:00", "CONFIRMED"), found)
        self.assertEqual(len(found), 19)
        assert_sound(self, update, previous=sent)

    def test_every_time_is_checked(self):
        clash = ("  - id: closed", "  - {id: visit, kind: meeting, title: Visit, when: 2027-04-01T09:30/11:00, place: tower, timezone: Europe/Paris}\n  - id: closed")
        rooms = ("id: tower, kind: venue, name: Tower", "id: tower, kind: room, name: Tower")
        found = plenary("check", self.plan(clash, rooms), "--format", "json", expect=1)
        self.assertIn(b'"briefing.2027-04-01"', found)
        self.assertNotIn(b'"briefing.2027-03-25"', found)
