"""Every way out that `fix` offers, taken in plans made at random: arrivals, flights, transfers and meetings.

The plans come of a fixed seed. `PLENARY_WAYS` says how many there are (24 by default), `PLENARY_SEED` names another seed.
"""
import datetime
import json
import os
import pathlib
import random
import subprocess
import tempfile
import unittest
import zoneinfo

from support import PLENARY

PLANS = int(os.environ.get("PLENARY_WAYS", "24"))
SEED = int(os.environ.get("PLENARY_SEED", "2027"))
# What is wrong with an activity whenever it is, and shows only once it has a time.
SHOWS_WITH_A_TIME = {"unconfirmed", "no-place", "no-host", "no-chair", "no-interpretation", "over-capacity", "quorum"}
SEVERITIES = ["note", "warning", "error"]
NAIROBI, DOHA = zoneinfo.ZoneInfo("Africa/Nairobi"), zoneinfo.ZoneInfo("Asia/Qatar")
IMMIGRATION, CHECK_IN = 60, 120


def clock(moment):
    return moment.strftime("%Y-%m-%dT%H:%M")


def random_plan(chance):
    """A few delegations that land, ride, meet and leave; much of it at the wrong time."""
    first = datetime.datetime(2027, 3, 8)
    delegations, activities = [], []
    vehicles = [{"id": f"van-{n}", "name": f"Van {n}", "seats": seats, "driver": f"driver-{n}"}
                for n, seats in enumerate(chance.sample([4, 7, 7, 15], chance.randint(1, 3)))]
    for number in range(chance.randint(2, 4)):
        who = f"guests-{number}"
        landing = first + datetime.timedelta(minutes=5 * chance.randint(12 * 5, 12 * 19))
        leaving = first + datetime.timedelta(days=3, minutes=5 * chance.randint(12 * 10, 12 * 22))
        hotel = chance.choice(["garden", "inn"])
        delegations.append({
            "id": who, "name": f"Guests {number}", "country": "QA", "size": chance.randint(1, 6), "hotel": hotel,
            "arrival": {"at": clock(landing), "place": "airport"}, "departure": {"at": clock(leaving), "place": "airport"},
        })
        if chance.random() < 0.5:
            begins = landing.replace(tzinfo=NAIROBI).astimezone(DOHA) - datetime.timedelta(hours=5, minutes=30)
            activities.append({"id": f"flight-{number}", "kind": "flight", "title": f"QR {100 + number}", "place": "doha", "to": "airport",
                               "when": f"{clock(begins)}/{clock(landing)}", "roles": {"attendee": who}})
        fetched = landing + datetime.timedelta(minutes=5 * chance.randint(-24, 40))
        brought = leaving - datetime.timedelta(minutes=5 * chance.randint(0, 60))
        for name, begins, length, place, to in (
            (f"there-{number}", fetched, chance.choice([30, 60, 75]), "airport", hotel),
            (f"back-{number}", brought - datetime.timedelta(minutes=60), 60, hotel, "airport"),
        ):
            activities.append({
                "id": name, "kind": "transfer", "title": name, "place": place, "to": to, "roles": {"attendee": who},
                "when": f"{clock(begins)}/{clock(begins + datetime.timedelta(minutes=length))}",
                "vehicles": [chance.choice(vehicles)["id"]],
            })
    for number in range(chance.randint(3, 7)):
        begins = first + datetime.timedelta(days=chance.randint(0, 2), minutes=30 * chance.randint(17, 34))
        activities.append({
            "id": f"meeting-{number}", "kind": "meeting", "title": f"Meeting {number}", "place": chance.choice(["room-1", "room-2"]),
            "when": f"{clock(begins)}/{clock(begins + datetime.timedelta(minutes=chance.choice([30, 60, 90])))}",
            "roles": {"host": "host", "attendee": chance.sample([d["id"] for d in delegations], chance.randint(1, 2))},
        })
    activities.append({"id": "untimed", "kind": "bilateral", "title": "Bilateral", "duration": "PT30M", "place": "room-1",
                       "roles": {"host": "host", "counterpart": delegations[0]["id"]}})
    return {
        "plenary": 1, "id": "plan", "title": "Plan", "domain": "plans.example.org", "timezone": "Africa/Nairobi",
        "phase": chance.choice(["draft", "provisional", "published"]), "revised": "2027-01-15T12:00Z",
        "places": [
            {"id": "nairobi", "kind": "city", "name": "Nairobi", "country": "KE", "timezone": "Africa/Nairobi", "location": [-1.28, 36.81],
             "places": [
                 {"id": "airport", "kind": "airport", "name": "Airport", "location": [-1.3192, 36.9278]},
                 {"id": "garden", "kind": "hotel", "name": "Garden Hotel", "location": [-1.229, 36.804]},
                 {"id": "inn", "kind": "hotel", "name": "Old Inn", "location": [-1.31, 36.82]},
                 {"id": "centre", "kind": "venue", "name": "Centre", "location": [-1.2336, 36.8177],
                  "places": [{"id": "room-1", "kind": "room", "name": "Room 1"}, {"id": "room-2", "kind": "room", "name": "Room 2"}]}]},
            {"id": "doha", "kind": "airport", "name": "Doha", "country": "QA", "timezone": "Asia/Qatar", "location": [25.27, 51.6]}],
        "people": [{"id": "host", "name": "Ada Brook"}] + [{"id": v["driver"], "name": v["driver"]} for v in vehicles],
        "travel": [{"from": "airport", "to": "garden", "by": "car", "minutes": 60}, {"from": "airport", "to": "inn", "by": "car", "minutes": 40}],
        "vehicles": vehicles, "delegations": delegations, "activities": activities,
    }


class WaysOutTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def conflicts(self, path):
        done = subprocess.run([PLENARY, "check", path, "--format", "json"], stdout=subprocess.PIPE, check=False)
        return {c["id"]: c for c in json.loads(done.stdout)["conflicts"]}

    def ways(self, path, conflict):
        """The plan after each way out that is offered, taken alone."""
        found = []
        for number in range(1, 20):
            after = self.folder / "after.json"
            done = subprocess.run([PLENARY, "fix", path, conflict, "--choose", str(number), "-o", after], capture_output=True)
            if done.returncode:
                break
            found.append((after, json.loads(after.read_text(encoding="utf-8"))))
        return found

    def test_every_way_out_resolves_its_conflict_and_makes_nothing_worse(self):
        chance = random.Random(SEED)
        offered, moved_transfers = 0, 0
        for number in range(PLANS):
            plan = random_plan(chance)
            path = self.folder / "plan.json"
            path.write_text(json.dumps(plan), encoding="utf-8")
            before = self.conflicts(path)
            asked = chance.sample(sorted(before), min(5, len(before)))
            for conflict in asked:
                for way, (file, after) in enumerate(self.ways(path, conflict), 1):
                    with self.subTest(plan=number, conflict=conflict, way=way):
                        offered += 1
                        self.compare(before, self.conflicts(file), conflict)
                        moved_transfers += self.compare_plans(plan, after)
        self.assertGreater(offered, PLANS)
        self.assertGreater(moved_transfers, 0)

    def compare(self, before, after, conflict):
        """The conflict is gone, and nothing is new or graver."""
        self.assertNotIn(conflict, after)
        rule, _, about = conflict.partition(":")
        for name in set(after) - set(before):
            shows = rule == "no-time" and after[name]["activities"] == [about] and after[name]["rule"] in SHOWS_WITH_A_TIME
            self.assertTrue(shows, f"{name} is new: {after[name]['message']}")
        for name in set(after) & set(before):
            self.assertLessEqual(SEVERITIES.index(after[name]["severity"]), SEVERITIES.index(before[name]["severity"]), name)

    def compare_plans(self, before, after):
        """No flight is moved, nobody is fetched before they land or brought too late, nothing that is known of anybody is dropped.

        Gives how many transfers were moved.
        """
        old, new = ({a["id"]: a for a in plan["activities"]} for plan in (before, after))
        self.assertEqual([set(old) - set(new), set(new) - set(old)], [set(), set()])
        self.assertEqual(after["delegations"], before["delegations"])
        delegations = {d["id"]: d for d in before["delegations"]}
        moved = 0
        for name, activity in new.items():
            if activity["kind"] == "flight":
                self.assertEqual(activity, old[name])
            if activity["kind"] != "transfer":
                continue
            self.assertEqual(activity["roles"], old[name]["roles"])
            guests = delegations[activity["roles"]["attendee"]]
            vehicles = {v["id"]: v for v in before["vehicles"]}
            if activity["vehicles"] != old[name]["vehicles"]:
                self.assertGreaterEqual(sum(vehicles[v]["seats"] for v in activity["vehicles"]), guests["size"])
            begins, ends = self.span(activity["when"])
            was = self.span(old[name]["when"])
            if (begins, ends) == was:
                continue
            moved += 1
            if activity["place"] == "airport":
                landing = datetime.datetime.fromisoformat(guests["arrival"]["at"])
                # One that was made longer may begin when it began.
                if begins != was[0]:
                    self.assertGreaterEqual(begins, landing + datetime.timedelta(minutes=IMMIGRATION))
                self.assertLess(begins, landing + datetime.timedelta(days=1))
            if activity["to"] == "airport":
                leaving = datetime.datetime.fromisoformat(guests["departure"]["at"])
                if ends != was[1]:
                    self.assertLessEqual(ends, leaving - datetime.timedelta(minutes=CHECK_IN))
                self.assertGreater(ends, leaving - datetime.timedelta(days=1))
        return moved

    def span(self, when):
        begins, _, ends = when.partition("/")
        begins = datetime.datetime.fromisoformat(begins)
        return begins, (datetime.datetime.fromisoformat(ends) if "T" in ends else datetime.datetime.combine(begins.date(), datetime.time.fromisoformat(ends)))


if __name__ == "__main__":
    unittest.main()
