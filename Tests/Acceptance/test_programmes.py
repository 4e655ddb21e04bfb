"""Double bookings of real conference programmes, as an independent count has them."""
import collections
import datetime
import itertools
import json
import pathlib
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ET

from support import PLENARY, PROGRAMMES, SCHEDULES, needs


def events(path):
    """The events of a schedule: id, title, room, people, start and end on the clock of the place."""
    for day in ET.parse(path).getroot().iter("day"):
        for event in day.iter("event"):
            iso, start = event.findtext("date"), event.findtext("start")
            hours, minutes = map(int, start.split(":")[:2])
            begin = (datetime.datetime.fromisoformat(iso).replace(tzinfo=None) if iso and "T" in iso
                     else datetime.datetime.fromisoformat(day.get("date")) + datetime.timedelta(hours=hours, minutes=minutes))
            hours, minutes = map(int, event.findtext("duration").split(":")[-2:])
            people = {(person.get("id") or person.text or "").strip() for person in event.iter("person")} - {""}
            yield (event.get("id"), event.findtext("title") or "-", (event.findtext("room") or "").strip(), people,
                   begin, begin + datetime.timedelta(hours=hours, minutes=minutes))


def plan_of(path):
    """The programme as a plan file: an activity per event, its room and its people."""
    rooms, people, activities = {}, {}, []
    for id, title, room, speakers, begin, end in events(path):
        if begin == end:
            continue
        activity = {"id": f"e{id}", "kind": "session", "title": title, "when": f"{begin:%Y-%m-%dT%H:%M}/{end:%Y-%m-%dT%H:%M}",
                    "roles": {"speaker": [people.setdefault(s, f"p{len(people)}") for s in sorted(speakers)]}}
        if room:
            activity["place"] = rooms.setdefault(room, f"r{len(rooms)}")
        activities.append(activity)
    return {"plenary": 1, "id": "programme", "title": path.stem, "domain": "plans.example.org", "timezone": "Europe/Brussels",
            "places": [{"id": id, "kind": "room", "name": name} for name, id in rooms.items()],
            "people": [{"id": id, "name": name} for name, id in people.items()], "activities": activities}


def counted_apart(path):
    """Events, rooms, people and pairs at the same time, counted by looking at every pair."""
    found = list(events(path))
    in_rooms, of_people = set(), collections.Counter()
    for (one, _, room, people, begin, end), (other, _, place, others, start, finish) in itertools.combinations(found, 2):
        if max(begin, start) < min(end, finish) and one != other:
            if room and room == place:
                in_rooms.add((one, other))
            if people & others:
                of_people[one, other] = len(people & others)
    return {"events": len(found), "rooms": len({event[2] for event in found} - {""}), "people": len(set().union(*(event[3] for event in found))),
            "room_pairs": len(in_rooms), "person_pairs": sum(of_people.values()), "person_activity_pairs": len(of_people)}


class ProgrammeTest(unittest.TestCase):
    paths = SCHEDULES

    def test_rooms_and_people_are_booked_twice_where_they_are(self):
        total = collections.Counter()
        for path in self.paths:
            with self.subTest(path.name), tempfile.TemporaryDirectory() as folder:
                truth = counted_apart(path)
                plan = pathlib.Path(folder, "plan.json")
                plan.write_text(json.dumps(plan_of(path)))
                conflicts = json.loads(subprocess.run([PLENARY, "check", plan, "--format", "json"], stdout=subprocess.PIPE).stdout)["conflicts"]
                counts = {rule: [c for c in conflicts if c["rule"] == rule] for rule in ("room-overlap", "person-overlap")}
                self.assertEqual(len(counts["room-overlap"]), truth["room_pairs"])
                self.assertEqual(len(counts["person-overlap"]), truth["person_activity_pairs"])
                self.assertEqual(sum(len(c["resources"]) for c in counts["person-overlap"]), truth["person_pairs"])
                total.update(truth)
        self.assertTrue(total["room_pairs"] and total["person_pairs"], "nothing overlaps, so nothing was shown")


@needs(PROGRAMMES)
class RealProgrammeTest(ProgrammeTest):
    paths = sorted(PROGRAMMES.glob("*.xml"))


if __name__ == "__main__":
    unittest.main()
