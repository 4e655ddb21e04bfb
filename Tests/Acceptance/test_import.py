"""Calendars of other programs become plans: every instance as Python's icalendar and recurring-ical-events have it."""
import collections
import datetime
import pathlib
import re
import subprocess
import tempfile
import unittest

import icalendar
import recurring_ical_events
import yaml

from support import EXAMPLE, PLENARY, SHARED, UTC, needs_shared, plenary

# What is told of times that can't be kept as they stand; where none of it is, every instance must be the same.
TIMES_CHANGED = re.compile(
    "takes no time|no DTSTART|names no zone|is not known and has|has no VTIMEZONE|has other clocks|end is before|on which it starts"
    "|broken day|not both days|doesn't repeat|more than 1000 times|doesn't happen then|has no SUMMARY|not the newest|is that of another"
    "|one of a series|cut off|no content line|is in no VCALENDAR|not all UTF-8|another this one time|RRULE stands here a second"
    "|value of (DTSTART|DTEND|DURATION|RDATE|RRULE|EXDATE|RECURRENCE-ID|UID)")
ENDLESS = re.compile(r"it is taken until (\d{4}-\d\d-\d\d)")


def convert(path, folder):
    """The path of the plan made of a calendar, or None, and what was told."""
    out = pathlib.Path(folder, "plan.yaml")
    done = subprocess.run([PLENARY, "convert", path, out], capture_output=True, text=True, timeout=60)
    if done.returncode not in (0, 2):
        raise AssertionError(f"{path}: ended with {done.returncode}: {done.stderr}")
    return (out if done.returncode == 0 else None), done.stderr


def utc(time):
    return time.astimezone(UTC) if isinstance(time, datetime.datetime) else time


def day(time):
    return time.date() if isinstance(time, datetime.datetime) else time


def instances(stream, last=None):
    """Every time something happens, up to a day: summary, start and end in UTC or as days."""
    found = collections.Counter()
    for calendar in icalendar.Calendar.from_ical(stream, multiple=True):
        for event in recurring_ical_events.of(calendar).between((1900, 1, 1), last or (2100, 1, 1)):
            start = event["DTSTART"].dt
            end = event.get("DTEND")
            end = end.dt if end else start + (event["DURATION"].dt if "DURATION" in event else datetime.timedelta(days=1))
            summary = re.sub("^(Cancelled: )+", "", " ".join(str(event.get("SUMMARY", "")).split()))
            found[(summary, str(utc(start)), str(utc(end)))] += 1
    return found


@needs_shared
class CorpusTest(unittest.TestCase):
    def test_every_calendar_is_taken_or_refused_with_a_reason(self):
        counts, same, different = collections.Counter(), 0, []
        for path in sorted((SHARED / "ics-corpus").rglob("*.ics")):
            with self.subTest(path.name), tempfile.TemporaryDirectory() as folder:
                plan, told = convert(path, folder)
                if plan is None:
                    self.assertRegex(told, "error: .{20}")
                    counts["refused"] += 1
                    continue
                counts["with losses" if told else "in full"] += 1
                done = subprocess.run([PLENARY, "check", plan], capture_output=True, text=True)
                self.assertIn(done.returncode, (0, 1), done.stderr)
                if TIMES_CHANGED.search(told):
                    continue
                outcome = self.compare(path, plan, told, folder)
                same += outcome is True
                if outcome not in (True, None):
                    different.append(f"{path.name}: {outcome}")
        print(f"corpus: {dict(counts)}; {same} have the same instances")
        self.assertEqual(different, [])
        self.assertGreater(same, 50)

    def compare(self, path, plan, told, folder):
        """True where the instances are the same, None where Python can't tell, else the difference."""
        last = min((datetime.date.fromisoformat(day) for day in ENDLESS.findall(told)), default=None)
        # A day with a zone, which Python takes for a moment, and UNTIL without one, which it takes for UTC.
        if re.search(rb"TZID=[^:\n]*;VALUE=DATE:|UNTIL=\d{8}T\d{6}\b(?!Z)", path.read_bytes()):
            return None
        try:
            wanted = instances(path.read_bytes(), last)
        except Exception:  # what Python can't read, it can't judge
            return None
        out = pathlib.Path(folder, "out.ics")
        done = subprocess.run([PLENARY, "export", "calendar", plan, "-o", out], capture_output=True, text=True)
        if done.returncode:
            return done.stderr
        found = instances(out.read_bytes(), last)
        if found == wanted:
            return True
        return f"missing {list((wanted - found).items())[:3]}, surplus {list((found - wanted).items())[:3]}"


class RoundTripTest(unittest.TestCase):
    def test_the_examples_calendar_becomes_its_activities_again(self):
        with tempfile.TemporaryDirectory() as folder:
            calendar = pathlib.Path(folder, "programme.ics")
            for options in ([], ["--attendees"], ["--language", "ko"]):
                with self.subTest(options):
                    plenary("export", "calendar", EXAMPLE, "-o", calendar, *options)
                    plan, told = convert(calendar, folder)
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
            wanted = instances(plenary("export", "calendar", source))
            for options in ([], ["--series"]):
                with self.subTest(options):
                    calendar = pathlib.Path(folder, "forum.ics")
                    plenary("export", "calendar", source, "-o", calendar, *options)
                    made, told = convert(calendar, folder)
                    self.assertEqual(told, "")
                    self.assertEqual(instances(plenary("export", "calendar", made)), wanted)
                    self.assertEqual(instances(plenary("export", "calendar", made, "--series")), wanted)
            again = yaml.safe_load(made.read_text())["activities"]
            for record, original in zip(again, yaml.safe_load(plan)["activities"]):
                self.assertEqual(record["repeat"], original["repeat"])


if __name__ == "__main__":
    unittest.main()
