"""Double bookings of real conference programmes, as an independent count has them."""
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET

from support import PLENARY, ROOT, needs_shared

PROGRAMMES = ROOT.parent / "shared" / "programmes"


def plan_of(path):
    """The programme as a plan file: an activity per event, its room and its people."""
    rooms, people, activities = {}, {}, []
    for day in ET.parse(path).getroot().iter("day"):
        for event in day.iter("event"):
            iso, start = event.findtext("date"), event.findtext("start")
            hours, minutes = map(int, start.split(":")[:2])
            begin = (datetime.datetime.fromisoformat(iso).replace(tzinfo=None) if iso and "T" in iso
                     else datetime.datetime.fromisoformat(day.get("date")) + datetime.timedelta(hours=hours, minutes=minutes))
            hours, minutes = map(int, event.findtext("duration").split(":")[-2:])
            if not hours and not minutes:
                continue
            end = begin + datetime.timedelta(hours=hours, minutes=minutes)
            room = (event.findtext("room") or "").strip()
            speakers = {(p.get("id") or p.text or "").strip() for p in event.iter("person")} - {""}
            activity = {"id": f"e{event.get('id')}", "kind": "session", "title": event.findtext("title") or "-",
                        "when": f"{begin:%Y-%m-%dT%H:%M}/{end:%Y-%m-%dT%H:%M}",
                        "roles": {"speaker": [people.setdefault(s, f"p{len(people)}") for s in sorted(speakers)]}}
            if room:
                activity["place"] = rooms.setdefault(room, f"r{len(rooms)}")
            activities.append(activity)
    return {"plenary": 1, "id": "programme", "title": path.stem, "domain": "plans.example.org", "timezone": "Europe/Brussels",
            "places": [{"id": id, "kind": "room", "name": name} for name, id in rooms.items()],
            "people": [{"id": id, "name": name} for name, id in people.items()], "activities": activities}


def counted_apart(path):
    """Events, rooms, people and overlaps by a count that is not the program's."""
    return json.loads(subprocess.run([sys.executable, PROGRAMMES / "overlaps.py", path], capture_output=True, text=True, check=True).stdout)


@needs_shared
class ProgrammeTest(unittest.TestCase):
    def test_rooms_and_people_are_booked_twice_where_they_are(self):
        for path in sorted(PROGRAMMES.glob("*.xml")):
            with self.subTest(path.name), tempfile.TemporaryDirectory() as folder:
                truth = counted_apart(path)
                plan = pathlib.Path(folder, "plan.json")
                plan.write_text(json.dumps(plan_of(path)))
                conflicts = json.loads(subprocess.run([PLENARY, "check", plan, "--format", "json"], stdout=subprocess.PIPE).stdout)["conflicts"]
                counts = {rule: [c for c in conflicts if c["rule"] == rule] for rule in ("room-overlap", "person-overlap")}
                self.assertEqual(len(counts["room-overlap"]), truth["room_pairs"])
                self.assertEqual(len(counts["person-overlap"]), truth["person_activity_pairs"])
                self.assertEqual(sum(len(c["resources"]) for c in counts["person-overlap"]), truth["person_pairs"])


if __name__ == "__main__":
    unittest.main()
