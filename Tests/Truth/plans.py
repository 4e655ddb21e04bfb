"""Plans drawn by lot, the same for the same seed: small, crowded, and full of what goes wrong in real ones."""
import datetime
import random

from clocks import DAY, clock, comes_twice, exists, instant

# City, country, zone, a day on which its clocks change.
CITIES = [
    ("paris", "FR", "Europe/Paris", ["2027-03-28", "2027-10-31"]),
    ("new-york", "US", "America/New_York", ["2027-03-14", "2027-11-07"]),
    ("seoul", "KR", "Asia/Seoul", []),
    ("nairobi", "KE", "Africa/Nairobi", []),
    ("mumbai", "IN", "Asia/Kolkata", []),
    ("lord-howe", "AU", "Australia/Lord_Howe", ["2027-04-04", "2027-10-03"]),
    ("st-johns", "CA", "America/St_Johns", ["2027-03-14", "2027-11-07"]),
    ("cairo", "EG", "Africa/Cairo", ["2027-04-30", "2027-10-29"]),
    ("muscat", "OM", "Asia/Muscat", []),
    ("santiago", "CL", "America/Santiago", ["2027-04-04", "2027-09-05"]),
    ("casablanca", "MA", "Africa/Casablanca", []),
    ("kathmandu", "NP", "Asia/Kathmandu", []),
]
ROLES = ["chair", "moderator", "speaker", "panellist", "presenter", "rapporteur", "counterpart", "attendee", "attendee", "interpreter"]
LAYOUTS = ["theatre", "classroom", "boardroom", "banquet"]
HOURS = ["08:00-18:00", "07:30-21:00", "08:00-12:00, 14:00-19:00", "18:00-02:00", "00:00-24:00"]


def quarters(day):
    """The quarters of the hours about midnight, when clocks change."""
    return [datetime.datetime.combine(day, datetime.time(hour, minute)) for hour in (0, 1, 2, 3, 23) for minute in (0, 15, 30, 45)]


class Draw:
    """One plan."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.home, *self.others = self.chance.sample(CITIES, 3)
        changes = self.home[3]
        around = self.chance.choice(changes) if changes and self.maybe(0.75) else None
        self.start = (
            datetime.date.fromisoformat(around) - DAY * self.chance.randint(0, 2) if around
            else datetime.date(2027, 1, 10) + DAY * self.chance.randrange(330))
        self.days = [self.start + DAY * number for number in range(self.chance.randint(2, 4))]
        self.number = 0

    def maybe(self, share):
        return self.chance.random() < share

    def plan(self):
        chance = self.chance
        self.people = [f"p{number}" for number in range(chance.randint(3, 8))]
        self.delegations = self.draw_delegations()
        record = {
            "plenary": 1, "id": "drawn", "title": "Drawn by lot", "domain": "plans.example.org",
            "timezone": self.home[2] if self.maybe(0.7) else self.others[0][2], "revised": "2027-01-01T12:00Z",
            "phase": chance.choice(["draft", "provisional", "published"]),
            "places": [self.city(self.home, True), *(self.city(city, False) for city in self.others)],
            "people": [self.person(identity) for identity in self.people],
            "delegations": self.delegations,
            "organizations": [
                {"id": "ministry", "name": "Ministry", "place": "office", "hosts": 1} | ({"hours": self.hours()} if self.maybe(0.3) else {}),
                {"id": "agency", "name": "Agency", "place": "office", "hosts": 2},
                {"id": "bureau", "name": "Bureau"}],
            "vehicles": [{"id": "van", "name": "Van", "seats": 4}, {"id": "bus", "name": "Bus", "seats": 20}, {"id": "limousine", "name": "Limousine"}],
            "equipment": [{"id": "projector", "name": "Projector", "stock": 2}, {"id": "receiver", "name": "Receiver", "stock": 50}],
        }
        if self.maybe(0.3):
            record["travel"] = [{"from": "airport", "to": "centre", "by": "car", "minutes": chance.choice([30, 45, 75])}]
        if self.maybe(0.3):
            record["practice"] = {"immigration": chance.choice([0, 30, 90]), "checkIn": chance.choice([60, 180])}
        record["activities"] = [self.top() for _ in range(chance.randint(6, 14))]
        self.connect(record["activities"])
        return record

    # --- Who and where

    def city(self, city, is_home):
        identity, country, zone, _ = city
        record = {"id": identity, "kind": "city", "name": identity.title(), "country": country, "timezone": zone}
        if not is_home:
            return record | {"places": [{"id": f"{identity}-airport", "kind": "airport", "name": f"Airport of {identity.title()}"}]}
        centre = {"id": "centre", "kind": "venue", "name": "Centre", "places": [
            {"id": "hall", "kind": "hall", "name": "Hall", "capacity": {"theatre": 300, "classroom": 150}, "places": [
                {"id": "corner", "kind": "room", "name": "Corner of the Hall", "capacity": 20}]},
            {"id": "room-a", "kind": "room", "name": "Room A", "capacity": 40},
            {"id": "room-b", "kind": "room", "name": "Room B", "capacity": {"boardroom": 20, "theatre": 60}},
            {"id": "room-c", "kind": "room", "name": "Room C"},
            {"id": "room-ab", "kind": "room", "name": "Rooms A and B", "combines": ["room-a", "room-b"]},
            {"id": "room-bc", "kind": "room", "name": "Rooms B and C", "combines": ["room-b", "room-c"]}]}
        if self.maybe(0.5):
            centre["hours"] = self.hours()
        if self.maybe(0.2):
            centre["places"][1]["hours"] = self.hours()
        return record | {"places": [
            centre, {"id": "office", "kind": "building", "name": "Office"},
            {"id": "airport", "kind": "airport", "name": "Airport"}, {"id": "inn", "kind": "hotel", "name": "Inn"}]}

    def hours(self):
        if self.maybe(0.6):
            return self.chance.choice(HOURS)
        return {"mon-fri": self.chance.choice(HOURS), self.chance.choice(["sat", "sat-sun", "sun"]): self.chance.choice([*HOURS, "closed"])}

    def person(self, identity):
        chance = self.chance
        record = {"id": identity, "name": f"Person {identity.upper()}"}
        if self.maybe(0.2):
            record["timezone"] = chance.choice([self.home, *self.others])[2]
        if self.maybe(0.2):
            record["available"] = [self.stretch() for _ in range(chance.randint(1, 2))]
        if self.maybe(0.25):
            record["arrival"] = {"at": self.at(chance.choice(self.days[:2])), "place": chance.choice(["airport", "centre"])}
        if self.maybe(0.25):
            record["departure"] = {"at": self.at(chance.choice(self.days[-2:])), "place": chance.choice(["airport", "centre"])}
        return record

    def draw_delegations(self):
        free, found = list(self.people), []
        for number in range(self.chance.randint(1, 3)):
            record = {"id": f"d{number}", "name": f"Delegation {number}"}
            if self.maybe(0.6) and len(free) > 2:
                members = [free.pop(self.chance.randrange(len(free))) for _ in range(self.chance.randint(1, 3)) if free]
                record |= {"members": members}
                if self.maybe(0.7):
                    record["head"] = members[0]
            if "members" not in record or self.maybe(0.4):
                record["size"] = len(record.get("members", [])) + self.chance.randint(1, 15)
            if self.maybe(0.4):
                record["arrival"] = {"at": self.at(self.days[0]), "place": self.chance.choice(["airport", "centre"])}
            if self.maybe(0.4):
                record["departure"] = {"at": self.at(self.days[-1]), "place": self.chance.choice(["airport", "centre"])}
            found.append(record)
        return found

    # --- When

    def at(self, date, earliest=7, latest=20):
        return f"{date}T{self.chance.randint(earliest, latest):02}:{self.chance.choice([0, 15, 30, 45]):02}"

    def stretch(self):
        date = self.chance.choice(self.days)
        if self.maybe(0.4):
            return f"{date}/{date + DAY * self.chance.randint(0, 1)}"
        return f"{self.at(date, 7, 10)}/{self.chance.randint(12, 19):02}:00"

    def when(self, zone, to=None):
        """On the clock of a zone: by its end or by its length, in the daytime or in the hours of the night when clocks change."""
        chance = self.chance
        night = self.maybe(0.25)
        begin = datetime.datetime.fromisoformat(
            f"{chance.choice(self.days)}T{chance.randint(0, 3) if night else chance.randint(7, 19):02}:{chance.choice([0, 15, 30, 45]):02}")
        strange = [time for day in self.days for time in quarters(day) if not exists(time, zone) or comes_twice(time, zone)]
        if strange and self.maybe(0.25):
            begin = chance.choice(strange)
        length = datetime.timedelta(minutes=chance.choice([30, 45, 60, 90, 90, 120, 180, 240, 600 if to else 150]))
        if self.maybe(0.06) and not strange:  # a dinner until midnight is of its own day
            begin = begin.replace(hour=21, minute=0)
            length = datetime.timedelta(hours=3)
        self.minutes = length.total_seconds() / 60
        if to or self.maybe(0.35):
            total = int(length.total_seconds()) // 60
            forms = [f"PT{total}M", f"PT{total // 60}H{total % 60}M" if total >= 60 and total % 60 else f"PT{total}M"]
            if not to and self.maybe(0.05):
                forms = ["P1D"]
            return f"{begin:%Y-%m-%dT%H:%M}/{chance.choice(forms)}"
        end = begin + length
        if instant(end, zone) <= instant(begin, zone):
            # A change of clocks leaves nothing of it; that is a case of its own.
            end += datetime.timedelta(hours=2)
        return f"{begin:%Y-%m-%dT%H:%M}/{end:%H:%M}" if end.date() == begin.date() and self.maybe(0.8) else f"{begin:%Y-%m-%dT%H:%M}/{end:%Y-%m-%dT%H:%M}"

    def whole_days(self):
        first = self.chance.choice(self.days)
        last = min(self.days[-1], first + DAY * self.chance.randint(0, 2))
        return f"{first}" if first == last and self.maybe(0.5) else f"{first}/{last}"

    # --- Activities

    def identity(self):
        self.number += 1
        return f"a{self.number}"

    def top(self):
        kind = self.chance.random()
        if kind < 0.12:
            return self.event()
        if kind < 0.22:
            return self.flight()
        if kind < 0.30:
            return self.series()
        if kind < 0.36:
            return self.whole()
        if kind < 0.40:
            return {"id": self.identity(), "kind": "meeting", "title": f"Unscheduled {self.number}", "duration": 30}
        return self.meeting()

    def event(self):
        """Whole days or hours with parts."""
        identity = self.identity()
        record = {"id": identity, "kind": "workshop", "title": f"Event {identity}", "place": self.chance.choice(["centre", "centre", "hall", "room-ab"])}
        record["when"] = self.whole_days() if self.maybe(0.7) else self.when(self.home[2])
        record["activities"] = [self.meeting(inherits=True) for _ in range(self.chance.randint(1, 4))]
        return record

    def whole(self):
        identity = self.identity()
        record = {"id": identity, "kind": "workshop", "title": f"Whole {identity}", "when": self.whole_days()}
        record["place"] = self.chance.choice(["centre", "room-a", "room-b", "room-ab", "hall", "corner"])
        if self.maybe(0.3):
            record["vehicles"] = [self.chance.choice(["van", "bus"])]
        if self.maybe(0.5):
            record["roles"] = {"attendee": [self.somebody()]}
        return record

    def flight(self):
        identity = self.identity()
        there, here = f"{self.others[0][0]}-airport", "airport"
        if self.maybe(0.5):
            there, here = here, there
        zone = self.home[2] if there == "airport" else self.others[0][2]
        return {
            "id": identity, "kind": "flight", "title": f"Flight {identity}", "when": self.when(zone, to=here), "place": there, "to": here,
            "roles": {"attendee": [self.somebody() for _ in range(self.chance.randint(1, 2))]}}

    def series(self):
        identity = self.identity()
        record = self.meeting() | {"id": identity, "title": f"Series {identity}"}
        for key in ("after", "apart"):
            record.pop(key, None)
        if record["when"].endswith("P1D"):
            record["when"] = record["when"].replace("P1D", "PT90M")
        repeat = {"rule": f"FREQ=DAILY;COUNT={self.chance.randint(2, 4)}"}
        first = datetime.date.fromisoformat(record["when"][:10])
        if self.maybe(0.3):
            repeat["except"] = [f"{first + DAY}"]
        if self.maybe(0.3):
            repeat["also"] = [self.at(first + DAY * self.chance.randint(5, 7))]
        elif self.maybe(0.3):
            repeat["changes"] = [{"at": f"{first}", "when": f"{first + DAY * 4}T10:00/11:30", "place": "room-a"}]
        record["repeat"] = repeat if len(repeat) > 1 or self.maybe(0.5) else repeat["rule"]
        return record

    def meeting(self, inherits=False):
        chance = self.chance
        identity = self.identity()
        record = {"id": identity, "kind": chance.choice(["meeting", "session", "panel", "bilateral"]), "title": f"Meeting {identity}"}
        if not inherits or self.maybe(0.6):
            record["place"] = chance.choice(
                ["hall", "corner", "room-a", "room-a", "room-b", "room-b", "room-c", "room-ab", "room-bc", "office", "centre"])
            if not inherits and self.maybe(0.08):
                record["place"] = self.others[0][0]
        zone = self.others[0][2] if record.get("place") == self.others[0][0] else self.home[2]
        if not inherits and self.maybe(0.08):
            zone = record["timezone"] = chance.choice(self.others)[2]
        record["when"] = self.when(zone)
        record["roles"] = self.roles()
        if self.maybe(0.2):
            record["agenda"] = [
                {"title": f"Item {number}", "minutes": chance.choice([10, 15, 20, 30]), "by": chance.choice(self.people)}
                for number in range(chance.randint(1, 3))]
            if sum(item["minutes"] for item in record["agenda"]) > self.minutes:
                for item in record["agenda"]:  # of those for whom no time is left nobody knows when they present
                    del item["by"]
        if self.maybe(0.15):
            record["vehicles"] = chance.sample(["van", "bus", "limousine"], chance.randint(1, 2))
        if self.maybe(0.35):
            record["equipment"] = [chance.choice(["projector", {"what": "projector", "count": 2}, {"what": "receiver", "count": 30}])]
        if self.maybe(0.2):
            record["expected"] = chance.choice([15, 21, 45, 70, 200, 400])
            if self.maybe(0.5):
                record["layout"] = chance.choice(LAYOUTS)
        if self.maybe(0.1):
            record["quorum"] = chance.randint(1, 4)
        if self.maybe(0.12):
            record["status"] = chance.choice(["cancelled", "tentative", "tentative"])
        return record

    def somebody(self):
        return self.chance.choice([*self.people, *(d["id"] for d in self.delegations)])

    def roles(self):
        found, named = {}, set()
        for _ in range(self.chance.randint(0, 4)):
            who = self.somebody()
            if who in named:
                continue
            named.add(who)
            role = self.chance.choice(ROLES if who in self.people else ROLES[:-1])
            found.setdefault(role, []).append(self.entry(who))
        if self.maybe(0.4):
            found.setdefault("host", []).append(self.chance.choice(["ministry", "ministry", "agency", "bureau"]))
        return {role: who[0] if len(who) == 1 and self.maybe(0.3) else who for role, who in found.items()}

    def entry(self, who):
        record = {"who": who}
        delegation = next((d for d in self.delegations if d["id"] == who), {})
        if len(delegation.get("members", [])) > 1 and self.maybe(0.35):
            record["members"] = self.chance.sample(delegation["members"], self.chance.randint(1, len(delegation["members"]) - 1))
            if self.maybe(0.3):
                record["lead"] = record["members"][0]
        if self.maybe(0.3):
            record["status"] = self.chance.choice(["accepted", "accepted", "tentative", "declined", "delegated"])
        if self.maybe(0.1):
            record["required"] = False
        if self.maybe(0.08):
            record["remote"] = True
        return who if len(record) == 1 else record

    def connect(self, activities):
        """Which must be over before which, and which must not run in parallel."""
        known = [a["id"] for a in activities if "repeat" not in a and a.get("status") != "cancelled"]
        for activity in activities:
            others = [identity for identity in known if identity != activity["id"]]
            if "repeat" in activity or not others or "when" not in activity:
                continue
            if self.maybe(0.1):
                # After an earlier one, so that there is no circle.
                earlier = others[:known.index(activity["id"])] if activity["id"] in known else []
                if earlier:
                    activity["after"] = [self.chance.choice(earlier)]
            if self.maybe(0.1):
                activity["apart"] = [self.chance.choice(others)]


class DrawJourneys(Draw):
    """Delegations that land, are fetched, stay, and leave: in time or not."""

    def plan(self):
        chance = self.chance
        home, abroad = self.home, self.others[0]
        self.days = [self.start + DAY * number for number in range(4)]
        places = [
            {"id": home[0], "kind": "city", "name": home[0].title(), "country": home[1], "timezone": home[2], "places": [
                {"id": "airport", "kind": "airport", "name": "Airport"}, {"id": "inn", "kind": "hotel", "name": "Inn"},
                {"id": "garden", "kind": "hotel", "name": "Garden"}, {"id": "ministry", "kind": "venue", "name": "Ministry"}]},
            {"id": "abroad", "kind": "airport", "name": "Abroad", "country": abroad[1], "timezone": abroad[2]}]
        record = {
            "plenary": 1, "id": "journeys", "title": "Journeys drawn by lot", "domain": "plans.example.org", "timezone": home[2],
            "revised": "2027-01-01T12:00Z", "phase": chance.choice(["draft", "provisional", "published"]), "places": places,
            "people": [{"id": f"driver{number}", "name": f"Driver {number}"} for number in range(3)],
            "vehicles": [
                {"id": f"van{number}", "name": f"Van {number}", "seats": chance.choice([3, 6, 12]), "driver": f"driver{number}"}
                for number in range(3)],
            "travel": [
                {"from": "airport", "to": "inn", "by": "car", "minutes": chance.choice([30, 45, 60])},
                {"from": "airport", "to": "garden", "by": "car", "minutes": chance.choice([30, 45, 60])},
                {"from": "inn", "to": "ministry", "by": "car", "minutes": 20}],
            "delegations": [], "activities": []}
        if self.maybe(0.4):
            record["practice"] = {"immigration": chance.choice([0, 30, 90]), "checkIn": chance.choice([60, 180])}
        for number in range(chance.randint(1, 3)):
            self.journey(f"d{number}", record, abroad)
        return record

    def journey(self, identity, record, abroad):
        chance = self.chance
        home = self.home[2]
        lands, leaves = (datetime.datetime.fromisoformat(self.at(day, 9, 15)) for day in (self.days[0], self.days[-1]))
        delegation = {
            "id": identity, "name": f"Delegation {identity}", "country": abroad[1], "size": chance.randint(1, 9),
            "hotel": chance.choice(["inn", "garden"]), "arrival": {"at": f"{lands:%Y-%m-%dT%H:%M}", "place": "airport"},
            "departure": {"at": f"{leaves:%Y-%m-%dT%H:%M}", "place": "airport"}}
        record["delegations"].append(delegation)
        for which, at in (("in", lands), ("out", leaves)):
            if self.maybe(0.6):
                length = datetime.timedelta(minutes=chance.choice([180, 420, 630]))
                if which == "in":
                    begin, place, to = clock(instant(at, home) - length, abroad[2]), "abroad", "airport"
                else:
                    begin, place, to = at, "airport", "abroad"
                record["activities"].append({
                    "id": f"{identity}-flight-{which}", "kind": "flight", "title": f"Flight {which} of {identity}", "place": place, "to": to,
                    "when": f"{begin:%Y-%m-%dT%H:%M}/PT{int(length.total_seconds()) // 60}M", "roles": {"attendee": [identity]}})
        if self.maybe(0.85):
            self.ride(f"{identity}-from", identity, record, lands + datetime.timedelta(minutes=chance.choice([-20, 0, 25, 45, 60, 90, 120])), True)
        if self.maybe(0.85):
            end = leaves - datetime.timedelta(minutes=chance.choice([-20, 0, 45, 75, 120, 150, 200]))
            self.ride(f"{identity}-to", identity, record, end, False)

    def ride(self, identity, delegation, record, at, is_from):
        chance = self.chance
        hotel = record["delegations"][-1]["hotel"]
        if self.maybe(0.2):
            hotel = {"inn": "garden", "garden": "inn"}[hotel]
        length = datetime.timedelta(minutes=chance.choice([20, 40, 60, 75]))
        begin = at if is_from else at - length
        ride = {
            "id": identity, "kind": "transfer", "title": f"Ride {identity}", "when": f"{begin:%Y-%m-%dT%H:%M}/PT{int(length.total_seconds()) // 60}M",
            "place": "airport" if is_from else hotel, "to": hotel if is_from else "airport"}
        if self.maybe(0.9):
            ride["roles"] = {"attendee": [delegation]}
        if self.maybe(0.8):
            ride["vehicles"] = chance.sample(["van0", "van1", "van2"], chance.choice([1, 1, 2]))
        record["activities"].append(ride)


class DrawDays(Draw):
    """Some people, each with one activity after the other, in two cities and without a free minute or with some."""

    def plan(self):
        chance = self.chance
        far = chance.choice([city for city in CITIES if city is not self.home])
        places = [
            {"id": "here", "kind": "city", "name": "Here", "country": self.home[1], "timezone": self.home[2], "places": [
                {"id": "centre", "kind": "venue", "name": "Centre", "places": [
                    {"id": f"room-{letter}", "kind": "room", "name": f"Room {letter.upper()}"} for letter in "abcdef"]},
                {"id": "ministry", "kind": "venue", "name": "Ministry"}]},
            {"id": "far", "kind": "city", "name": "Far", "country": far[1], "timezone": far[2]}]
        record = {
            "plenary": 1, "id": "days", "title": "Days drawn by lot", "domain": "plans.example.org", "timezone": self.home[2],
            "revised": "2027-01-01T12:00Z", "phase": chance.choice(["draft", "provisional", "published"]), "places": places,
            "people": [{"id": f"p{number}", "name": f"Person {number}"} for number in range(chance.randint(1, 4))],
            "travel": [{"from": "centre", "to": "ministry", "by": "car", "minutes": chance.choice([10, 25, 40])}], "activities": []}
        for person in record["people"]:
            self.row(person["id"], record)
        return record

    def row(self, person, record):
        chance = self.chance
        day = datetime.date(2027, chance.choice([1, 6]), chance.randint(10, 25))
        at = instant(datetime.datetime.combine(day, datetime.time(chance.randint(8, 13), chance.choice([0, 30]))), self.home[2])
        is_here = True
        for number in range(chance.randint(2, 6)):
            if self.maybe(0.06):
                is_here = not is_here
            length = datetime.timedelta(minutes=chance.choice([30, 60, 60, 90, 120, 180, 240]))
            zone = self.home[2] if is_here else next(p for p in record["places"] if p["id"] == "far")["timezone"]
            begin, end = clock(at, zone), clock(at + length, zone)
            record["activities"].append({
                "id": f"{person}-{number}", "kind": "meal" if self.maybe(0.1) else "meeting", "title": f"Activity {number} of {person}",
                "when": f"{begin:%Y-%m-%dT%H:%M}/{end:%Y-%m-%dT%H:%M}",
                "place": chance.choice(["room-a", "room-b", "room-c", "ministry"]) if is_here else "far", "roles": {"speaker": person}})
            at += length + datetime.timedelta(minutes=chance.choice([0, 5, 10, 20, 30, 45, 60, 90, 600]))


def drawn(seed):
    """Of three kinds: crowded programmes, journeys, and people's days."""
    return {0: DrawJourneys, 2: DrawDays}.get(seed % 4, Draw)(seed).plan()
