#!/usr/bin/env python3
"""Writes a plan of COUNT activities (YAML, the same for the same COUNT): forums of a hundred sessions in fifty rooms.

usage: large_plan.py COUNT > plan.yaml
"""
import datetime
import random
import sys

count = int(sys.argv[1])
chance = random.Random(count)
rooms, people = 50, max(20, count // 5)
out = [
    "plenary: 1", "id: large", "title: A large plan", "domain: plans.example.org", "timezone: Europe/Paris",
    "revised: 2027-01-01T00:00Z", "places:",
    "  - id: city", "    kind: city", "    name: City", "    country: FR", "    timezone: Europe/Paris", "    places:",
]
out += [f"      - {{id: room-{n}, kind: room, name: Room {n}, capacity: 100}}" for n in range(rooms)]
out += ["people:"]
out += [f"  - {{id: p{n}, name: Person {n}}}" for n in range(people)]
out += ["activities:"]
day = datetime.datetime(2027, 1, 1)
for number in range(count):
    if number % 101 == 0:
        start = day + datetime.timedelta(days=number // 101 % 1000)
        out += [f"  - id: forum-{number}", "    kind: forum", f"    title: Forum {number}",
                f"    when: {start:%Y-%m-%d}/{start + datetime.timedelta(days=2):%Y-%m-%d}", "    place: city", "    activities:"]
        continue
    begin = start + datetime.timedelta(days=chance.randrange(3), minutes=5 * chance.randrange(96, 240))
    end = begin + datetime.timedelta(minutes=5 * chance.randrange(6, 24))
    end = min(end, begin.replace(hour=23, minute=55))
    speakers = ", ".join(f"p{chance.randrange(people)}" for _ in range(3))
    out += [f"      - id: session-{number}", "        kind: session", f"        title: Session {number}, on one thing or another",
            f"        when: {begin:%Y-%m-%dT%H:%M}/{end:%H:%M}", f"        place: room-{chance.randrange(rooms)}",
            f"        roles: {{chair: [p{chance.randrange(people)}], speaker: [{speakers}]}}"]
print("\n".join(out))
