"""jCal and xCal: what Python's icalendar and its XML parser make of them is what they make of the iCalendar file."""
import json
import pathlib
import re
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

import icalendar

from support import CALENDARS, CORPUS, EXAMPLE, needs, plenary

XCAL = "{urn:ietf:params:xml:ns:icalendar-2.0}"


def simple(calendar):
    """Every event as its properties, whatever their order."""
    return sorted(
        sorted((name, value.to_ical() if hasattr(value, "to_ical") else str(value)) for name, value in event.property_items(sorted=True))
        for event in calendar.walk("VEVENT"))


class FormatTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.plain = icalendar.Calendar.from_ical(plenary("export", "calendar", EXAMPLE, "--attendees"))

    def test_jcal_is_read_by_python_as_the_same_calendar(self):
        data = json.loads(plenary("export", "calendar", EXAMPLE, "--attendees", "--format", "jcal"))
        self.assertEqual(simple(icalendar.Calendar.from_jcal(data)), simple(self.plain))

    def test_pythons_jcal_is_read_as_the_same_plan(self):
        with tempfile.TemporaryDirectory() as folder:
            texts = []
            for name, content in (("a.ics", self.plain.to_ical()), ("a.jcal", json.dumps(self.plain.to_jcal()).encode())):
                path = pathlib.Path(folder, name)
                path.write_bytes(content)
                plenary("convert", path, path.with_suffix(".yaml"))
                texts.append(path.with_suffix(".yaml").read_text())
            self.assertEqual(*texts)

    def test_xcal_holds_every_event(self):
        root = ElementTree.fromstring(plenary("export", "calendar", EXAMPLE, "--attendees", "--format", "xcal"))
        self.assertEqual(root.tag, XCAL + "icalendar")
        events = list(root.iter(XCAL + "vevent"))
        plain = {str(event["UID"]): event for event in self.plain.walk("VEVENT")}
        self.assertEqual(len(events), len(plain))
        for event in events:
            properties = event.find(XCAL + "properties")
            text = lambda name: "".join(properties.find(XCAL + name).itertext())
            original = plain[text("uid").strip()]
            self.assertEqual(properties.find(f"{XCAL}summary/{XCAL}text").text, str(original["SUMMARY"]))
            start = original["DTSTART"].to_ical().decode()
            self.assertIn(start, re.sub("[-:]", "", text("dtstart")))
            attendees = original.get("ATTENDEE", [])
            self.assertEqual(
                [element.text for element in properties.findall(f"{XCAL}attendee/{XCAL}cal-address")],
                [str(attendee) for attendee in (attendees if isinstance(attendees, list) else [attendees])])

    def test_each_becomes_the_same_plan(self):
        with tempfile.TemporaryDirectory() as folder:
            plans = []
            for ending in ("ics", "jcal", "xcs"):
                out = pathlib.Path(folder, "programme." + ending)
                plenary("convert", EXAMPLE, out)
                plan = pathlib.Path(folder, ending + ".yaml")
                plenary("convert", out, plan)
                plans.append(plan.read_text())
            self.assertEqual(plans[0], plans[1])
            self.assertEqual(plans[0], plans[2])

    def test_pythons_jcal_of_other_programs_files_is_read(self):
        self.assertGreaterEqual(self.count_read(CALENDARS), 14)

    @needs(CORPUS)
    def test_pythons_jcal_of_the_corpus_is_read(self):
        self.assertGreater(self.count_read(sorted(CORPUS.rglob("*.ics"))), 50)

    def count_read(self, paths):
        """How many calendars Python writes as jCal; all of them are read."""
        count = 0
        for path in paths:
            try:
                calendar = icalendar.Calendar.from_ical(path.read_bytes())
                data = json.dumps(calendar.to_jcal())
                events = len(calendar.walk("VEVENT"))
            except Exception:  # what Python can't read or write is not looked at
                continue
            if not events or calendar.name != "VCALENDAR" or len(calendar.walk("VCALENDAR")) > 1:
                continue
            with self.subTest(path.name), tempfile.TemporaryDirectory() as folder:
                source = pathlib.Path(folder, "a.jcal")
                source.write_text(data)
                plenary("convert", source, pathlib.Path(folder, "plan.yaml"))
                count += 1
        return count


if __name__ == "__main__":
    unittest.main()
