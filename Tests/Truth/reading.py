"""A plan as docs/plan-format.md says that it is to be read. Nothing here is taken from the program."""
import dataclasses
import datetime
import functools

import dateutil.rrule

from clocks import DAY, clock, day, instant, midnight, minutes, moment, nominal_and_exact

ABSENT = {"declined", "delegated"}
BOOKABLE = {"room", "hall", "office"}


def listed(value):
    """Where a list is expected, one value alone may stand."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def text(value):
    return value if isinstance(value, str) else next(iter(value.values()))


@dataclasses.dataclass(frozen=True)
class Entry:
    """Somebody in a role."""
    who: str
    role: str
    status: str = "needs-action"
    required: bool = True
    remote: bool = False
    members: tuple = None
    lead: str = None

    @property
    def comes(self):
        return self.status not in ABSENT


def entries(roles):
    for role, values in (roles or {}).items():
        for value in listed(values):
            record = value if isinstance(value, dict) else {"who": value}
            kept = {key: record[key] for key in ("who", "status", "required", "remote", "lead") if key in record}
            members = tuple(listed(record["members"])) if "members" in record else None
            yield Entry(role=role, members=members, **kept)


class Place:
    def __init__(self, record, around):
        self.record, self.around = record, around
        self.id, self.kind = record["id"], record.get("kind", "other")

    def inherited(self, key):
        place = self
        while place and key not in place.record:
            place = place.around
        return place.record[key] if place else None

    @property
    def lineage(self):
        place = self
        while place:
            yield place
            place = place.around


class Activity:
    """One that takes place: not cancelled, and of a series one occurrence."""

    def __init__(self, plan, record, parent, identity=None, start=None, base=None):
        self.plan, self.record, self.parent = plan, record, parent
        self.id = identity or record["id"]
        self.base = base or record["id"]
        self.kind = record["kind"]
        own = plan.places.get(record.get("place"))
        self.place = own or (parent.place if parent else None)
        self.zone = (
            record.get("timezone") or (own and own.inherited("timezone")) or (parent.zone if parent else plan.zone))
        to = plan.places.get(record.get("to"))
        self.to = to
        self.end_zone = (to and to.inherited("timezone")) or self.zone
        self.status = record.get("status", "confirmed")
        self.entries = list(entries(record.get("roles")))
        self.parts = []
        self.clock_times = []
        self.begin = self.end = self.first = self.last = None
        if "when" in record:
            self._read(str(record["when"]), start)

    def _read(self, when, start):
        left, _, right = when.partition("/")
        self.is_whole = "T" not in left
        if self.is_whole:
            self.first = start or day(left)
            self.last = self.first if not right else day(right) + (self.first - day(left))
            self.begin = instant(midnight(self.first), self.zone)
            self.end = instant(midnight(self.last + DAY), self.zone)
            return
        begin = start or moment(left)
        self.clock_times.append((begin, self.zone))
        self.begin = instant(begin, self.zone)
        if right.startswith("P"):
            nominal, exact = nominal_and_exact(right)
            if nominal:
                # days are days of the clock where it begins
                self.end = instant(begin + nominal, self.zone) + exact
            else:
                self.end = self.begin + exact
        else:
            usual = moment(left)
            end = moment(right) if "T" in right else datetime.datetime.combine(usual.date(), datetime.time.fromisoformat(right))
            end += begin - usual
            self.clock_times.append((end, self.end_zone))
            self.end = max(self.begin, instant(end, self.end_zone))

    @property
    def is_scheduled(self):
        return self.begin is not None

    @property
    def is_timed(self):
        return self.is_scheduled and not self.is_whole

    @property
    def is_leg(self):
        return self.kind in ("flight", "transfer")

    @property
    def lineage(self):
        activity = self.parent
        while activity:
            yield activity
            activity = activity.parent

    @property
    def place_zone(self):
        """The clock on the wall there."""
        return (self.place and self.place.inherited("timezone")) or self.zone

    @property
    def country(self):
        return self.place.inherited("country") if self.place else None

    def is_within(self, other):
        return any(around is other for around in self.lineage)

    def overlaps(self, other):
        return max(self.begin, other.begin) < min(self.end, other.end)

    def shared(self, other):
        return max(self.begin, other.begin), min(self.end, other.end)

    @functools.cached_property
    def items(self):
        """Agenda items with the span of each, as far as their minutes are known."""
        found, at = [], self.begin
        for item in listed(self.record.get("agenda")):
            span = minutes(item["minutes"])
            found.append((listed(item.get("by")), at, min(self.end, at + span)))
            at += span
        return found

    @functools.cached_property
    def squeezed(self):
        """Presenters of items for which not enough time is left."""
        total, found = minutes(0), set()
        for item in listed(self.record.get("agenda")):
            total += minutes(item["minutes"])
            if self.begin + total > self.end:
                found |= set(listed(item.get("by")))
        return found

    @functools.cached_property
    def absent(self):
        """Those named as not coming, unless they come in another capacity."""
        come = {entry.who for entry in self.entries if entry.comes}
        return {entry.who for entry in self.entries if not entry.comes} - come

    @functools.cached_property
    def delegations(self):
        """Delegations that come as a whole: with all their members."""
        return {
            entry.who for entry in self.entries
            if entry.comes and entry.who in self.plan.delegations and entry.members is None}

    @functools.cached_property
    def delegations_there(self):
        """Those of them that don't join from afar."""
        return {entry.who for entry in self.entries if entry.who in self.delegations and entry.comes and not entry.remote and entry.members is None}

    @functools.cached_property
    def presence(self):
        """By person: the spans in which they are there."""
        found = {}
        for entry in self.entries:
            if not entry.comes:
                continue
            for person in self.plan.people_of(entry):
                if person not in self.absent:
                    found.setdefault(person, []).append((self.begin, self.end))
        for presenters, begin, end in self.items:
            for who in presenters:
                if who in self.plan.people and who not in self.absent:
                    found.setdefault(who, []).append((begin, end))
        return found

    @functools.cached_property
    def in_person(self):
        """Those who are there in one capacity at least that isn't remote."""
        there = {
            person for entry in self.entries if entry.comes and not entry.remote for person in self.plan.people_of(entry)}
        afar = {
            person for entry in self.entries if entry.comes and entry.remote for person in self.plan.people_of(entry)}
        presenting = {who for presenters, _, _ in self.items for who in presenters if who in self.plan.people}
        return (there | (presenting - afar)) - self.absent

    def roles_of(self, person):
        return {entry.role for entry in self.entries if entry.comes and person in self.plan.people_of(entry)}

    def by_name(self, person):
        return (
            any(entry.who == person or person in (entry.members or ()) for entry in self.entries if entry.comes)
            or any(person in presenters for presenters, _, _ in self.items))


class Plan:
    def __init__(self, record):
        self.record = record
        self.zone = record["timezone"]
        self.phase = record.get("phase", "draft")
        self.places = {}
        self._read_places(record.get("places"), None)
        self.people, self.delegations, self.organizations, self.vehicles, self.equipment = (
            {entry["id"]: entry for entry in listed(record.get(key))}
            for key in ("people", "delegations", "organizations", "vehicles", "equipment"))
        self.activities = []
        self._read_activities(record.get("activities"), None)
        self.timed = [activity for activity in self.activities if activity.is_timed]
        self.scheduled = [activity for activity in self.activities if activity.is_scheduled]

    def _read_places(self, records, around):
        for record in listed(records):
            place = Place(record, around)
            self.places[place.id] = place
            self._read_places(record.get("places"), place)

    def _read_activities(self, records, parent):
        for record in listed(records):
            if record.get("status") == "cancelled":
                continue  # with all its parts
            if "repeat" in record:
                self.activities += self._occurrences(record, parent)
                continue
            activity = Activity(self, record, parent)
            if parent:
                parent.parts.append(activity)
            self.activities.append(activity)
            self._read_activities(record.get("activities"), activity)

    def _occurrences(self, record, parent):
        repeat = record["repeat"] if isinstance(record["repeat"], dict) else {"rule": record["repeat"]}
        usual = moment(str(record["when"]).partition("/")[0])

        def time(value):
            return moment(value) if "T" in value else datetime.datetime.combine(day(value), usual.time())

        starts = list(dateutil.rrule.rrulestr(repeat["rule"], dtstart=usual)) if "rule" in repeat else [usual]
        left_out = {time(value) for value in listed(repeat.get("except"))}
        starts = [start for start in starts if start not in left_out]
        starts = sorted(set(starts) | {time(value) for value in listed(repeat.get("also"))})
        changes = {time(change["at"]): change for change in listed(repeat.get("changes"))}
        for start in starts:
            change = dict(changes.get(start, {}))
            change.pop("at", None)
            if change.get("status") == "cancelled":
                continue
            at = "" if start.time() == usual.time() else f"{start:T%H%M}"
            identity = f"{record['id']}.{start.date().isoformat()}{at}"
            moved = None if "when" in change else start
            yield Activity(self, {**record, **change}, parent, identity, moved, record["id"])

    def members(self, delegation):
        record = self.delegations[delegation]
        return list(dict.fromkeys([*listed(record.get("head")), *listed(record.get("members"))]))

    def size(self, delegation):
        return max(self.delegations[delegation].get("size", 0), len(self.members(delegation)))

    def delegations_of(self, person):
        return [delegation for delegation in self.delegations if person in self.members(delegation)]

    def people_of(self, entry):
        if entry.who in self.people:
            return [entry.who]
        if entry.who in self.delegations:
            return self.members(entry.who) if entry.members is None else list(entry.members)
        return []

    @functools.cached_property
    def takes(self):
        """By room: all rooms that whoever uses it uses, its parts and the rooms inside it."""
        inside = {}
        for place in self.places.values():
            if place.around and place.kind in BOOKABLE:
                for around in place.around.lineage:
                    if around.kind in BOOKABLE:
                        inside.setdefault(around.id, []).append(place.id)
        found = {}
        for place in self.places:
            seen, todo = set(), [place]
            while todo:
                at = todo.pop()
                if at not in seen:
                    seen.add(at)
                    todo += [*listed(self.places[at].record.get("combines")), *inside.get(at, [])]
            found[place] = seen
        return found

    def instant_of(self, record, delegation=None):
        """An arrival or departure; its place, if any."""
        value = record if isinstance(record, dict) else {"at": record}
        place = self.places.get(value.get("place"))
        if not place and delegation:
            place = self.places.get(delegation.get("hotel"))
        zone = (place and place.inherited("timezone")) or self.zone
        return instant(moment(value["at"]), zone), place

    def free(self, person):
        """When somebody can take part; None for always."""
        record = self.people[person]
        if "available" not in record:
            return None
        zone = record.get("timezone", self.zone)
        spans = []
        for value in listed(record["available"]):
            probe = Activity(self, {"id": "available", "kind": "other", "when": value, "timezone": zone}, None)
            spans.append((probe.begin, probe.end))
        return spans
