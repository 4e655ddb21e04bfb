"""When somebody is taken: what other programs' calendars say reaches the check, and what the plan says reaches other programs."""
import datetime
import json
import pathlib
import tempfile
import unittest

import icalendar
import recurring_ical_events

from support import EXAMPLE, UTC, assert_sound, edited, example, plenary

PERSON, DELEGATION, ROOM = "chief-dmb", "oman", "kintex-hall-a"


def periods(data, kind="BUSY"):
    """The times of a VFREEBUSY, as pairs in UTC."""
    found = []
    for component in icalendar.Calendar.from_ical(data).walk("VFREEBUSY"):
        listed = component.get("FREEBUSY", [])
        for item in listed if isinstance(listed, list) else [listed]:
            if item.params.get("FBTYPE", "BUSY") != kind:
                continue
            for period in getattr(item, "dts", [item]):
                start, end = period.dt if hasattr(period, "dt") else (period.start, period.end)
                found.append((start.astimezone(UTC), (start + end if isinstance(end, datetime.timedelta) else end).astimezone(UTC)))
    return found


def joined(spans):
    result = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def is_timed(activity):
    return isinstance(activity.span[0], datetime.datetime)


class FreeBusyTest(unittest.TestCase):
    def test_a_delegation_is_taken_when_its_activities_are(self):
        data = plenary("export", "freebusy", EXAMPLE, "--delegation", DELEGATION)
        whole = [component for component in icalendar.Calendar.from_ical(data).walk("VFREEBUSY")][0]
        self.assertLess(whole["DTSTART"].dt, whole["DTEND"].dt)
        activities = [a for a in example().scheduled.values() if DELEGATION in a.participants and a.status != "cancelled"]
        for status, kind in (("confirmed", "BUSY"), ("tentative", "BUSY-TENTATIVE")):
            timed = joined(a.span for a in activities if is_timed(a) and a.status == status)
            found_spans = periods(data, kind)
            for start, end in timed:
                self.assertTrue(any(s <= start and end <= e for s, e in found_spans), f"{start} is not among them")
            # Whole days take them too where nothing else fills those.
            days = [a for a in activities if not is_timed(a) and a.status == status]
            for span in found_spans:
                inside = any(span[0] < e and s < span[1] for s, e in timed)
                self.assertTrue(inside or days, f"{span} comes from nothing")
        self.assertNotIn(b"SUMMARY", data)

    def test_the_files_are_as_the_standard_has_them(self):
        with tempfile.TemporaryDirectory() as folder:
            for kind in ("person", "delegation", "place"):
                plenary("export", "freebusy", EXAMPLE, "--each", kind, "-o", f"{folder}/{kind}")
            files = [str(path) for path in pathlib.Path(folder).glob("*/*.ifb")]
            self.assertGreater(len(files), 30)
            assert_sound(self, *files)

    def test_a_plan_read_beside_itself_has_every_activity_taken(self):
        with tempfile.TemporaryDirectory() as folder:
            own = plenary("export", "freebusy", EXAMPLE, "--place", ROOM)
            pathlib.Path(folder, "room.ifb").write_bytes(own)
            path = edited(folder, ("calendars:\n", f"calendars:\n  - {{file: room.ifb, busy: {ROOM}}}\n"))
            found = self.conflicts(path)
            self.assertTrue(found)
            for conflict in found:
                self.assertIn({"kind": "place", "id": ROOM}, conflict["resources"])
            self.assertEqual(joined(self.span(conflict) for conflict in found), joined(periods(own) + periods(own, "BUSY-TENTATIVE")))

    def test_what_another_program_writes_is_found_instance_by_instance(self):
        calendar = icalendar.Calendar()
        calendar.add("prodid", "-//Somebody//EN")
        calendar.add("version", "2.0")
        event = icalendar.Event()
        event.add("uid", "jour-fixe")
        event.add("summary", "Jour fixe")
        event.add("dtstamp", datetime.datetime(2014, 1, 1, tzinfo=UTC))
        event.add("dtstart", datetime.datetime(2014, 1, 6, 11, 15, tzinfo=datetime.timezone(datetime.timedelta(hours=9))).astimezone(UTC))
        event.add("duration", datetime.timedelta(minutes=30))
        event.add("rrule", {"freq": "weekly", "byday": ["MO", "TU", "WE", "TH"]})
        event.add("exdate", datetime.datetime(2014, 6, 24, 2, 15, tzinfo=UTC))
        calendar.add_component(event)
        instances = [
            (e["DTSTART"].dt.astimezone(UTC), e["DTSTART"].dt.astimezone(UTC) + datetime.timedelta(minutes=30))
            for e in recurring_ical_events.of(calendar).between(datetime.date(2014, 5, 1), datetime.date(2014, 8, 1))]
        activities = [
            a for a in example().scheduled.values() if DELEGATION in a.participants and is_timed(a) and a.status != "cancelled"]
        expected = {a.id for a in activities for start, end in instances if start < a.span[1] and a.span[0] < end}
        self.assertTrue(expected)
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "fixe.ics").write_bytes(calendar.to_ical())
            path = edited(folder, ("calendars:\n", f"calendars:\n  - {{file: fixe.ics, busy: {DELEGATION}}}\n"))
            found = self.conflicts(path)
        timed = {activity.id for activity in activities}
        self.assertEqual({id for conflict in found for id in conflict["activities"]} & timed, expected)
        self.assertIn("Jour fixe", found[0]["message"])

    @staticmethod
    def conflicts(path):
        report = json.loads(plenary("check", path, "--format", "json", expect=1))
        return [conflict for conflict in report["conflicts"] if conflict["rule"] == "busy-calendar"]

    @staticmethod
    def span(conflict):
        return tuple(datetime.datetime.fromisoformat(conflict[key]).astimezone(UTC) for key in ("from", "to"))


if __name__ == "__main__":
    unittest.main()
