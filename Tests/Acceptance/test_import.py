"""Calendars of other programs become plans: every instance as Python's icalendar and recurring-ical-events have it."""
import collections
import datetime
import pathlib
import re
import subprocess
import tempfile
import unittest
import zoneinfo

import icalendar
import recurring_ical_events
import yaml

from support import CALENDARS, CORPUS, EXAMPLE, PLENARY, UTC, needs, plenary

# Issues of sources that can be read in several ways or not at all. Without any of them, every instance must be the same.
AMBIGUOUS = re.compile(
    "no DTSTART|is unknown and has|VTIMEZONE of .* differs|end is before|a whole number of days|not both days|doesn't repeat|more than 1000 times"
    "|doesn't happen then|not the newest|another event has|cut off|is in no VCALENDAR|not all UTF-8|RRULE occurs a second"
    "|value of (DTSTART|DTEND|DURATION|RDATE|RRULE|EXDATE|RECURRENCE-ID|UID)")
ENDLESS = re.compile(r"it is followed until (\d{4}-\d\d-\d\d)")
FLOATING = re.compile(r"names no zone; it is read on the clock of ([^;]+);")
MOVED_CLOCK = re.compile("kept in UTC|on another clock")


class Unjudged(Exception):
    """A calendar that Python doesn't read as RFC 5545 has it, or not at all."""


def convert(path, folder):
    """The path of the plan made of a calendar, or None, and the messages."""
    out = pathlib.Path(folder, "plan.yaml")
    done = subprocess.run([PLENARY, "convert", path, out], capture_output=True, text=True, timeout=60)
    if done.returncode not in (0, 2):
        raise AssertionError(f"{path}: ended with {done.returncode}: {done.stderr}")
    return (out if done.returncode == 0 else None), done.stderr


def utc(time):
    return time.astimezone(UTC) if isinstance(time, datetime.datetime) else time


def shown(time):
    """As the clock of its zone shows the instant, where it doesn't show the time itself."""
    return time.astimezone(UTC).astimezone(time.tzinfo)


def source_event(event, floating):
    """Summary, start and end of an instance as a plan can hold them: called something, and lasting a minute or a day."""
    start, end = event["DTSTART"].dt, event.get("DTEND")
    is_timed = isinstance(start, datetime.datetime)
    if end is not None:
        end = end.dt
    else:
        end = start + (event["DURATION"].dt if "DURATION" in event else datetime.timedelta(days=0 if is_timed else 1))
    if is_timed and isinstance(end, datetime.datetime):
        start, end = (time if time.tzinfo else time.replace(tzinfo=floating) for time in (start, end))
    if start == end:
        end += datetime.timedelta(minutes=1) if is_timed else datetime.timedelta(days=1)
    return re.sub("^(Cancelled: )+", "", " ".join(str(event.get("SUMMARY", "")).split())) or "Untitled", start, end


def instances(stream, last=None, floating=UTC):
    """Every time something happens, up to a day: how often, by summary, start and end in UTC or as days; and with each the offsets
    of the clocks that it is written on."""
    found, clocks = collections.Counter(), {}
    for calendar in icalendar.Calendar.from_ical(stream, multiple=True):
        for event in calendar.walk("VEVENT"):
            start = event["DTSTART"]
            if "TZID" in start.params and (getattr(start.dt, "tzinfo", None) is None or start.params.get("VALUE") == "DATE"):
                raise Unjudged("a zone that Python doesn't know, or a day with one, which it takes for a moment")
        for event in recurring_ical_events.of(calendar).between((1900, 1, 1), last or (2100, 1, 1)):
            summary, start, end = source_event(event, floating)
            key = (summary, str(utc(start)), str(utc(end)))
            found[key] += 1
            if isinstance(start, datetime.datetime) and start.tzname() != "UTC":
                clocks[key] = (shown(start).utcoffset(), shown(end).utcoffset())
    return found, clocks


class CalendarsOfOthersTest(unittest.TestCase):
    def test_every_calendar_is_taken_or_refused_with_a_reason(self):
        self.assert_taken(CALENDARS, same=13)

    @needs(CORPUS)
    def test_every_calendar_of_the_corpus_is_taken_or_refused_with_a_reason(self):
        self.assert_taken(sorted(CORPUS.rglob("*.ics")), same=86)

    def assert_taken(self, paths, same):
        """Every calendar is taken or refused with a reason, and at least so many have the same instances as Python sees."""
        counts, alike, different = collections.Counter(), 0, []
        for path in paths:
            with self.subTest(path.name), tempfile.TemporaryDirectory() as folder:
                plan, messages = convert(path, folder)
                if plan is None:
                    self.assertRegex(messages, "error: .{20}")
                    counts["refused"] += 1
                    continue
                counts["with losses" if messages else "in full"] += 1
                done = subprocess.run([PLENARY, "check", plan], capture_output=True, text=True)
                self.assertIn(done.returncode, (0, 1), done.stderr)
                if AMBIGUOUS.search(messages):
                    continue
                outcome = self.compare(path, plan, messages, folder)
                alike += outcome is True
                if outcome not in (True, None):
                    different.append(f"{path.name}: {outcome}")
        self.assertEqual(different, [])
        self.assertGreaterEqual(alike, same, dict(counts))

    def compare(self, path, plan, messages, folder):
        """True where the instances are the same, None where Python can't judge, else the difference."""
        last = min((datetime.date.fromisoformat(day) for day in ENDLESS.findall(messages)), default=None)
        zones = set(FLOATING.findall(messages))
        # UNTIL without a zone, which Python takes for UTC; several zones, of which it knows one at a time.
        events = re.sub(rb"BEGIN:VTIMEZONE.*?END:VTIMEZONE", b"", path.read_bytes(), flags=re.DOTALL)
        if re.search(rb"UNTIL=\d{8}T\d{6}\b(?!Z)", events) or len(zones) > 1:
            return None
        floating = zoneinfo.ZoneInfo(zones.pop()) if zones else UTC
        try:
            wanted, wanted_clocks = instances(path.read_bytes(), last, floating)
        except Exception:  # what Python can't read, it can't judge
            return None
        if "\ufffd" in str(wanted):  # a letter that Python lost
            return None
        out = pathlib.Path(folder, "out.ics")
        done = subprocess.run([PLENARY, "export", "calendar", plan, "--readership", "internal", "-o", out], capture_output=True, text=True)
        if done.returncode:
            return done.stderr
        found, clocks = instances(out.read_bytes(), last)
        if found != wanted:
            return f"missing {list((wanted - found).items())[:3]}, surplus {list((found - wanted).items())[:3]}"
        other = [key for key, clock in wanted_clocks.items() if clocks.get(key, (datetime.timedelta(0),) * 2) != clock]
        return True if MOVED_CLOCK.search(messages) or not other else f"on other clocks: {other[:3]}"


class RoundTripTest(unittest.TestCase):
    def test_the_examples_calendar_becomes_its_activities_again(self):
        with tempfile.TemporaryDirectory() as folder:
            calendar = pathlib.Path(folder, "programme.ics")
            for options in ([], ["--attendees"], ["--language", "ko"]):
                with self.subTest(options):
                    plenary("export", "calendar", EXAMPLE, "-o", calendar, *options)
                    plan, messages = convert(calendar, folder)
                    made, original = (self.activities(yaml.safe_load(path.read_text())["activities"]) for path in (plan, EXAMPLE))
                    scheduled = {id: record for id, record in original.items() if "when" in record}
                    self.assertEqual(set(made), set(scheduled))
                    for id, record in made.items():
                        if options != ["--language", "ko"]:  # which has one word for meetings and conferences
                            self.assertEqual(record["kind"], scheduled[id]["kind"], id)
                        self.assertEqual(record["around"], scheduled[id]["around"], id)
                    again = plenary("export", "calendar", plan, *options)
                    self.assertEqual(self.times(again), self.times(calendar.read_bytes()))

    @staticmethod
    def activities(records, around=None):
        found = {}
        for record in records or []:
            found[record["id"]] = {**record, "around": around}
            found.update(RoundTripTest.activities(record.get("activities"), record["id"]))
        return found

    @staticmethod
    def times(stream):
        return {
            str(event["UID"]): (str(utc(event["DTSTART"].dt)), str(utc(event["DTEND"].dt)), str(event["STATUS"]))
            for event in icalendar.Calendar.from_ical(stream).walk("VEVENT")}

    def test_what_repeats_comes_back_the_same_both_ways(self):
        plan = """
plenary: 1
id: forum
title: Forum
domain: plans.example.org
timezone: Europe/Paris
revised: 2027-01-01T00:00Z
places: [{id: tower, kind: venue, name: Tower}, {id: annex, kind: venue, name: Annex, timezone: Asia/Seoul}]
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
        - {at: 2027-04-06, when: 2027-04-06T16:00/17:00}
  - {id: closed, kind: other, title: Library closed, when: 2027-03-26/2027-03-27, repeat: "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3"}
"""
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder, "source.yaml")
            source.write_text(plan)
            wanted, clocks = instances(plenary("export", "calendar", source))
            self.assertIn((datetime.timedelta(hours=2),) * 2, clocks.values())
            for options in ([], ["--series"]):
                with self.subTest(options):
                    calendar = pathlib.Path(folder, "forum.ics")
                    plenary("export", "calendar", source, "-o", calendar, *options)
                    made, messages = convert(calendar, folder)
                    self.assertEqual(messages, "")
                    self.assertEqual(instances(plenary("export", "calendar", made)), (wanted, clocks))
                    self.assertEqual(instances(plenary("export", "calendar", made, "--series")), (wanted, clocks))
            again = yaml.safe_load(made.read_text())["activities"]
            for record, original in zip(again, yaml.safe_load(plan)["activities"]):
                self.assertEqual(record["repeat"], original["repeat"])


if __name__ == "__main__":
    unittest.main()
