"""What a check has to report, worked out from docs/rules.md alone: by plain comparison of all with all, and no shared code.

Each rule yields findings (activities, resource, begin, end). A finding about several people is taken apart here as it is in what
the program prints, so that it doesn't matter how findings are put together, only what is said of whom. `MAY` marks what the documents
leave open: the program may report it or not.
"""
import dataclasses
import datetime
import itertools

from clocks import DAY, clock, comes_twice, covers, days_of, exists, instant, midnight, minutes, union, when_above
from reading import BOOKABLE, listed

RULES = {}
OF = {}
MUST, MAY = "must", "may"


@dataclasses.dataclass(frozen=True, order=True)
class Finding:
    rule: str
    activities: tuple
    resource: str
    begin: datetime.datetime
    end: datetime.datetime
    case: str = ""

    def __str__(self):
        hours = f"{self.begin:%m-%dT%H:%MZ}–{self.end:%m-%dT%H:%MZ}" if self.begin else "no time"
        return f"{self.rule}{f' ({self.case})' if self.case else ''}: {'+'.join(self.activities)} {self.resource} {hours}"


def rule(name):
    def register(function):
        RULES[name] = function
        return function
    return register


def applies(name, plan):
    """Some rules are compared in plans of one kind only, since what others draw by lot makes no sense to them."""
    return name not in OF or plan.record["id"] == OF[name]


def pairs(activities):
    """Two that share time, neither a part of the other."""
    for first, second in itertools.combinations(activities, 2):
        if first.overlaps(second) and not first.is_within(second) and not second.is_within(first):
            yield first, second


def whole_without_parts(activity):
    return activity.is_whole and not activity.parts


# --- Overlap


@rule("room-overlap")
def room_overlap(plan):
    in_rooms = [
        a for a in plan.scheduled
        if a.place and a.place.kind in BOOKABLE and (a.is_timed or whole_without_parts(a)) and not a.place.record.get("shared")]
    for first, second in itertools.combinations(in_rooms, 2):
        if first.is_within(second) or second.is_within(first):
            continue
        begin, end = max(taken(first)[0], taken(second)[0]), min(taken(first)[1], taken(second)[1])
        if begin < end and plan.takes[first.place.id] & plan.takes[second.place.id]:
            yield MUST, (first, second), "room", begin, end


def taken(activity):
    """With setup and teardown, which take the room and the equipment."""
    return (
        activity.begin - minutes(activity.record.get("setup", 0)),
        activity.end + minutes(activity.record.get("teardown", 0)))


@rule("vehicle-overlap")
def vehicle_overlap(plan):
    for first, second in pairs([a for a in plan.scheduled if a.is_timed or whole_without_parts(a)]):
        for vehicle in set(listed(first.record.get("vehicles"))) & set(listed(second.record.get("vehicles"))):
            yield MUST, (first, second), vehicle, *first.shared(second)


def overlaps_of_people(plan):
    for first, second in pairs(plan.timed):
        both = first.delegations & second.delegations
        for delegation in both:
            members = set(plan.members(delegation))
            # Where all are named as not coming, it isn't clear who is in two places.
            some_come = not members or plan.size(delegation) > len(members & (first.absent | second.absent))
            yield "delegation-overlap", (first, second), delegation, [first.shared(second)], MUST if some_come else MAY
        with_them = {person for delegation in both for person in plan.members(delegation)}
        for person in first.presence.keys() & second.presence.keys():
            shared = union(
                (max(a, c), min(b, d)) for a, b in first.presence[person] for c, d in second.presence[person] if max(a, c) < min(b, d))
            if shared and person in with_them:
                # The delegation says it; of whoever is named beside it, and joins from afar or interprets there, it may be said again.
                if first.by_name(person) or second.by_name(person):
                    interprets = "interpreter" in first.roles_of(person) | second.roles_of(person)
                    yield "interpreter-overlap" if interprets else "person-overlap", (first, second), person, shared, MAY
            elif person in first.squeezed | second.squeezed:
                # Nobody knows when they present.
                for name in ("interpreter-overlap", "person-overlap"):
                    for spans in (shared, [first.shared(second)]):
                        yield name, (first, second), person, spans, MAY
            elif shared:
                capacities = [activity.roles_of(person) for activity in (first, second)]
                names = ["interpreter-overlap" if "interpreter" in capacities[0] | capacities[1] else "person-overlap"]
                if any("interpreter" in roles and len(roles) > 1 for roles in capacities):
                    names = ["interpreter-overlap", "person-overlap"]  # either says it
                for name in names:
                    yield name, (first, second), person, shared, MUST if len(names) == 1 else MAY


def drivers(plan, activity):
    return {plan.vehicles[v]["driver"] for v in listed(activity.record.get("vehicles")) if "driver" in plan.vehicles[v]}


def of_people(name):
    @rule(name)
    def overlap(plan):
        for found, activities, who, spans, weight in overlaps_of_people(plan):
            if found == name:
                for begin, end in spans:
                    yield weight, activities, who, begin, end
        if name == "person-overlap":
            # A van needed twice needs its driver twice: vehicle-overlap says so, and nobody has to hear it again.
            for first, second in pairs(plan.timed):
                for driver in drivers(plan, first) & drivers(plan, second):
                    yield MAY, (first, second), driver, *first.shared(second)


for kind in ("person-overlap", "delegation-overlap", "interpreter-overlap"):
    of_people(kind)


@rule("equipment-overbooked")
def equipment_overbooked(plan):
    for what, record in plan.equipment.items():
        uses = []
        for activity in plan.timed:
            need = needed(activity, what)
            around = max((needed(a, what) for a in activity.lineage if a.is_timed), default=0)
            there = sum(count for kind, count in equipment(activity.place.record if activity.place else {}) if kind == what)
            if need - around - there > 0:
                uses.append((*taken(activity), need - around - there))
        for begin, end in when_above(uses, record["stock"]):
            yield MUST, (), what, begin, end


def equipment(record):
    for value in listed(record.get("equipment")):
        yield (value, 1) if isinstance(value, str) else (value["what"], value.get("count", 1))


def needed(activity, what):
    return sum(count for kind, count in equipment(activity.record) if kind == what)


@rule("host-overlap")
def host_overlap(plan):
    for organization, record in plan.organizations.items():
        if "hosts" not in record:
            continue
        hosted = [a for a in plan.timed if any(e.who == organization and e.role == "host" and e.comes for e in a.entries)]
        edges = sorted({edge for a in hosted for edge in (a.begin, a.end)})
        above = []
        for begin, end in zip(edges, edges[1:]):
            there = {
                entry.who for a in hosted if a.begin <= begin < a.end
                for entry in a.entries if entry.comes and not entry.remote and entry.who in plan.delegations}
            if len(there) > record["hosts"]:
                above.append((begin, end))
        for begin, end in union(above):
            yield MUST, (), organization, begin, end


# --- Movement


def clock_record(record):
    return record if isinstance(record, dict) else {"at": record}


def formalities(plan, place, which):
    """Minutes at an airport: immigration after landing, check-in before leaving."""
    if not place or place.kind != "airport":
        return 0
    usual = {"immigration": 60, "checkIn": 120}[which]
    return plan.record.get("practice", {}).get(which, usual)


def way(plan, first, second):
    """Minutes from one place to another, as far as the plan says them: what holds for two places holds for the rooms in them."""
    if not first or not second or first is second:
        return 0
    for one in first.lineage:
        for other in second.lineage:
            for record in listed(plan.record.get("travel")):
                if (record["from"], record["to"]) == (one.id, other.id):
                    return record["minutes"]
                if (record["to"], record["from"]) == (one.id, other.id) and not record.get("oneWay"):
                    return record["minutes"]
    return 0


def is_abroad(activity, place):
    """Whoever has left one country may well be in another."""
    return bool(place and activity.country and activity.country != place.inherited("country"))


def stays_of_all(plan, delegation, key):
    """When each of a delegation arrives or leaves, if all of them say so: the first arrival or last departure counts for the delegation."""
    people = [plan.people[person] for person in plan.members(delegation)]
    if len(people) < plan.size(delegation) or any(key not in person for person in people):
        return []
    return [plan.instant_of(person[key], plan.delegations[delegation]) for person in people]


def bounds(plan, key, is_outside):
    """By activity: delegations, and people who come by name or with one, that are outside their arrival or departure."""
    for activity in plan.scheduled:
        if activity.is_leg:
            continue
        whole = set()
        for delegation in activity.delegations_there:
            record = plan.delegations[delegation]
            theirs = stays_of_all(plan, delegation, key)
            if theirs or key in record:
                at, place = (max if key == "departure" else min)(theirs, key=lambda stay: stay[0]) if theirs else plan.instant_of(record[key], record)
                if is_abroad(activity, place):
                    continue
                case = is_outside(activity, activity.begin, activity.end, at, place)
                if case is not None:
                    whole.add(delegation)
                    yield MUST, (activity,), delegation, activity.begin, activity.end, case
        for person in activity.in_person:
            record = plan.people[person]
            with_them = [d for d in activity.delegations_there if person in plan.members(d)]
            if key in record:
                at, place = plan.instant_of(record[key])
            else:
                # Those of the delegation; where it comes as a whole, they are said of it.
                theirs = [plan.delegations[d] for d in plan.delegations_of(person) if key in plan.delegations[d]]
                if not theirs or with_them and not activity.by_name(person):
                    continue
                at, place = plan.instant_of(theirs[0][key], theirs[0])
            if is_abroad(activity, place):
                continue
            cases = [
                case for span in union(activity.presence[person]) if (case := is_outside(activity, *span, at, place)) is not None]
            if cases:
                # Where the delegation as a whole is outside, what is true of one member too adds little.
                weight = MAY if whole & set(with_them) else MUST
                yield weight, (activity,), person, activity.begin, activity.end, min(cases)


@rule("before-arrival")
def before_arrival(plan):
    def too_early(activity, begin, end, at, place):
        if activity.is_whole:
            return "" if end <= at else None
        if begin < at:
            return ""
        ready = at + minutes(formalities(plan, place, "immigration") + way(plan, place, activity.place))
        return "tight" if begin < ready else None
    yield from bounds(plan, "arrival", too_early)


@rule("after-departure")
def after_departure(plan):
    def too_late(activity, begin, end, at, place):
        if activity.is_whole:
            return "" if begin >= at else None
        if end > at:
            return ""
        ready = at - minutes(formalities(plan, place, "checkIn") + way(plan, activity.place, place))
        return "tight" if end > ready else None
    yield from bounds(plan, "departure", too_late)


@rule("vehicle-capacity")
def vehicle_capacity(plan):
    for activity in plan.scheduled:
        vehicles = listed(activity.record.get("vehicles"))
        if not vehicles or not all("seats" in plan.vehicles[v] for v in vehicles):
            continue
        unnamed = sum(plan.size(d) - len(plan.members(d)) for d in activity.delegations_there)
        come = len({person for person in activity.in_person if activity.roles_of(person)}) + unnamed
        seats_in_all = sum(plan.vehicles[v]["seats"] for v in vehicles)
        if max(come, activity.record.get("expected", 0)) > seats_in_all:
            yield MUST, (activity,), "vehicles", activity.begin, activity.end
        elif len(activity.in_person) + unnamed > seats_in_all:
            # Whoever only presents an item may come by themselves.
            yield MAY, (activity,), "vehicles", activity.begin, activity.end


# --- One person's days


def of_days(name):
    """A rule that is compared where each person has one activity after the other."""
    def register(function):
        OF[name] = "days"
        return rule(name)(function)
    return register


def days_by_person(plan):
    for person in plan.people:
        yield person, sorted((a for a in plan.timed if person in a.presence), key=lambda a: a.begin)


def city(place):
    return next((p.id for p in place.lineage if p.kind == "city"), None)


@of_days("travel-too-short")
def travel_too_short(plan):
    for person, row in days_by_person(plan):
        for first, second in zip(row, row[1:]):
            needed = way(plan, first.place, second.place)
            if needed and second.begin - first.end < minutes(needed):
                # Where nothing is between them, a minute stands for it.
                yield MUST, (first, second), person, first.end, max(second.begin, first.end + minutes(1))


@of_days("no-gap")
def no_gap(plan):
    for person, row in days_by_person(plan):
        for first, second in zip(row, row[1:]):
            needed = way(plan, first.place, second.place)
            elsewhere = first.place is not second.place and city(first.place) == city(second.place)
            if elsewhere and minutes(needed) <= second.begin - first.end < minutes(needed + 10):
                yield MUST, (first, second), person, first.end, max(second.begin, first.end + minutes(1))


@of_days("two-cities")
def two_cities(plan):
    for person, row in days_by_person(plan):
        for first, second in zip(row, row[1:]):
            days, later = (days_of(a.begin, a.end, a.place_zone) for a in (first, second))
            if city(first.place) != city(second.place) and max(days[0], later[0]) <= min(days[1], later[1]):
                yield MUST, (first, second), person, None, None


@of_days("no-meal-break")
def no_meal_break(plan):
    for person, row in days_by_person(plan):
        for day in sorted({day for a in row for day in days_of(a.begin, a.end, a.place_zone)}):
            for since, until in (("11:30", "14:30"), ("18:00", "21:30")):
                zones = sorted({a.place_zone for a in row if day in days_of(a.begin, a.end, a.place_zone)})
                misses = [misses_meal(plan, row, day, since, until, zone) for zone in zones]
                if any(misses):
                    # By one clock or the other, where somebody has been in two cities, there may be time.
                    yield min(filter(None, misses)) if len(zones) > 1 else misses[0], (), f"{person} {day} {since}", None, None


def misses_meal(plan, row, day, since, until, zone):
    opens, closes = (instant(datetime.datetime.combine(day, datetime.time.fromisoformat(value)), zone) for value in (since, until))
    if not any(a.begin < closes and opens < a.end for a in row) or longest_free(plan, row, opens, closes) >= minutes(45):
        return None
    if any(a.kind == "meal" and a.begin < closes and opens < a.end for a in row):
        return None
    busy = [a for a in row if a.kind != "meal" and day in days_of(a.begin, a.end, a.place_zone)]
    if not busy:
        return None
    # Whoever begins or ends within these hours may eat before or after; so may whoever has a meal shortly before or after.
    has_meal = any(a.kind == "meal" and a.begin < closes + minutes(90) and opens - minutes(90) < a.end for a in row)
    is_busy = min(a.begin for a in busy) < opens and closes < max(a.end for a in busy)
    return MUST if is_busy and not has_meal and len({a.place_zone for a in row}) == 1 else MAY


def longest_free(plan, row, opens, closes):
    """The longest time with nothing to do, where the way is made before or after."""
    free, last = [], None
    for activity in row:
        left = last.end if last else opens - DAY
        travel = minutes(way(plan, last.place, activity.place)) if last else minutes(0)
        free.append(min(activity.begin - travel, closes) - max(left, opens))
        free.append(min(activity.begin, closes) - max(left + travel, opens))
        last = activity
    free.append(closes - max(last.end, opens))
    return max(free)


# --- Transfers


def of_journeys(name):
    """A rule that is compared where journeys make sense: the flights of other plans that are drawn by lot lead anywhere."""
    def register(function):
        OF[name] = "journeys"
        return rule(name)(function)
    return register


def rides(plan):
    return [activity for activity in plan.timed if activity.kind == "transfer"]


def landing(plan, delegation):
    flights = [a.end for a in plan.timed if a.kind == "flight" and delegation in a.delegations and a.to.id == "airport"]
    return flights[0] if flights else plan.instant_of(plan.delegations[delegation]["arrival"])[0]


def leaving(plan, delegation):
    flights = [a.begin for a in plan.timed if a.kind == "flight" and delegation in a.delegations and a.place.id == "airport"]
    return flights[0] if flights else plan.instant_of(plan.delegations[delegation]["departure"])[0]


@of_journeys("pick-up-too-early")
def pick_up_too_early(plan):
    for ride in rides(plan):
        for delegation in ride.delegations:
            if ride.place.id == "airport":
                at = landing(plan, delegation)
                ready = at + minutes(formalities(plan, ride.place, "immigration"))
                if ride.begin < ready:
                    yield MUST, (ride,), delegation, ride.begin, ride.end, "" if ride.begin < at else "tight"


@of_journeys("drop-off-too-late")
def drop_off_too_late(plan):
    for ride in rides(plan):
        for delegation in ride.delegations:
            if ride.to.id == "airport":
                at = leaving(plan, delegation)
                ready = at - minutes(formalities(plan, ride.to, "checkIn"))
                if ride.end > ready:
                    # What sets out after the take-off may be reported as no drop-off at all.
                    weight = MUST if ride.begin < at else MAY
                    yield weight, (ride,), delegation, ride.begin, ride.end, "" if ride.end > at else "tight"


@of_journeys("transfer-too-short")
def transfer_too_short(plan):
    for ride in rides(plan):
        if ride.end - ride.begin < minutes(way(plan, ride.place, ride.to)):
            yield MUST, (ride,), "", ride.begin, ride.end


@of_journeys("transfer-to-other-hotel")
def transfer_to_other_hotel(plan):
    for ride in rides(plan):
        for delegation in ride.delegations:
            if not {ride.place.id, ride.to.id} & {plan.delegations[delegation]["hotel"]}:
                # Who was brought to the other hotel leaves from there: one mistake, reported once.
                brought = any(other.to is ride.place and delegation in other.delegations for other in rides(plan))
                yield MAY if brought else MUST, (ride,), delegation, ride.begin, ride.end


@of_journeys("no-vehicle")
def no_vehicle(plan):
    for ride in rides(plan):
        if not ride.record.get("vehicles"):
            yield MUST, (ride,), "", ride.begin, ride.end


@of_journeys("empty-ride")
def empty_ride(plan):
    for ride in rides(plan):
        if ride.record.get("vehicles") and not ride.presence and not ride.delegations:
            yield MUST, (ride,), "", ride.begin, ride.end


# --- Time


def clock_rule(name, holds):
    @rule(name)
    def check(plan):
        for activity in plan.timed:
            if any(holds(local, zone) for local, zone in activity.clock_times):
                yield MUST, (activity,), "", activity.begin, activity.end


clock_rule("nonexistent-time", lambda local, zone: not exists(local, zone))
clock_rule("ambiguous-time", comes_twice)


@rule("outside-parent")
def outside_parent(plan):
    for part in plan.scheduled:
        whole = next((a for a in part.lineage if a.is_scheduled), None)
        if not whole:
            continue
        if whole.is_timed and part.is_timed:
            outside = part.begin < whole.begin or part.end > whole.end
        else:
            first, last = (part.first, part.last) if part.is_whole else days_of(part.begin, part.end, part.place_zone)
            since, until = (whole.first, whole.last) if whole.is_whole else days_of(whole.begin, whole.end, whole.place_zone)
            outside = first < since or last > until
        if outside:
            yield MUST, (part, whole), "", part.begin, part.end


WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def open_spans(hours, zone, first, last):
    """When a place is open from one day to another, as instants."""
    spans = []
    date = first
    while date <= last:
        for part in str(hours_of(hours, date)).split(","):
            if part.strip() not in ("", "closed"):
                begin, end = part.strip().split("-")
                opens = datetime.datetime.combine(date, datetime.time.fromisoformat(begin))
                after = end == "24:00" or end <= begin
                closes = midnight(date + DAY * after) + (
                    datetime.timedelta() if end == "24:00"
                    else datetime.datetime.combine(date, datetime.time.fromisoformat(end)) - midnight(date))
                spans.append((instant(opens, zone), instant(closes, zone)))
        date += DAY
    return spans


def hours_of(hours, date):
    if isinstance(hours, str):
        return hours
    for names, value in hours.items():
        first, _, last = names.partition("-")
        days = WEEK[WEEK.index(first):WEEK.index(last or first) + 1]
        if WEEK[date.weekday()] in days:
            return value
    return "closed"


@rule("outside-hours")
def outside_hours(plan):
    for activity in plan.timed:
        if activity.is_leg:
            continue

        def is_open(hours, zone):
            first, last = days_of(activity.begin, activity.end, zone)
            return covers(open_spans(hours, zone, first - DAY, last + DAY), activity.begin, activity.end)

        lineage = list(activity.place.lineage) if activity.place else []
        with_hours = next((place for place in lineage if "hours" in place.record), None)
        is_closed = with_hours and not is_open(with_hours.record["hours"], with_hours.inherited("timezone") or activity.zone)
        if is_closed:
            yield MUST, (activity,), with_hours.id, activity.begin, activity.end
        for entry in activity.entries:
            host = plan.organizations.get(entry.who)
            if not host or entry.role != "host" or not entry.comes or "hours" not in host:
                continue
            seat = plan.places.get(host.get("place"))
            is_there = not lineage or seat and (seat in lineage or activity.place in seat.lineage)
            zone = (seat and seat.inherited("timezone")) or activity.place_zone
            # Who receives guests elsewhere, in a house with hours of its own, needs not be open at home.
            if (is_there or not with_hours) and not is_open(host["hours"], zone):
                yield MAY if is_closed else MUST, (activity,), entry.who, activity.begin, activity.end


@rule("unavailable")
def unavailable(plan):
    for activity in plan.scheduled:
        for person, spans in activity.presence.items():
            free = plan.free(person)
            if free is not None and not all(covers(free, begin, end) for begin, end in union(spans)):
                # Of whole days nobody is asked for all the hours.
                yield MAY if activity.is_whole else MUST, (activity,), person, activity.begin, activity.end


@rule("unsocial-hours")
def unsocial_hours(plan):
    """At the place, and at home for those who join from afar."""
    quiet = plan.record.get("practice", {}).get("quiet", "22:00-07:00")
    since, until = (datetime.time.fromisoformat(value) for value in quiet.split("-"))

    def is_quiet(activity, zone):
        begin, end = clock(activity.begin, zone).time(), clock(activity.end, zone).time()
        return begin >= since or begin < until or end > since or end <= until

    for activity in plan.timed:
        if activity.is_leg:
            continue
        afar = activity.presence.keys() - activity.in_person
        named = {entry.who for entry in activity.entries}
        if is_quiet(activity, activity.place_zone):
            # Whose night it is, where some are elsewhere, is said of them.
            yield MAY if afar or activity.kind == "meal" else MUST, (activity,), "", activity.begin, activity.end
        for person in afar:
            if "timezone" in plan.people[person] and is_quiet(activity, plan.people[person]["timezone"]):
                # Of those who join as a delegation it may be said of the delegation alone.
                yield MUST if person in named else MAY, (activity,), person, activity.begin, activity.end


# --- Capacity and protocol


def seats(plan, place, layout):
    """How many a room seats: in the layout that is wanted, the largest that is known; None where nothing is known."""
    if "capacity" in place.record:
        capacity = place.record["capacity"]
        return (capacity, True) if isinstance(capacity, int) else (
            (capacity[layout], True) if layout in capacity else (max(capacity.values()), layout is None))
    parts = [seats(plan, plan.places[p], layout) for p in listed(place.record.get("combines"))]
    if parts and all(parts):
        return sum(number for number, _ in parts), all(sure for _, sure in parts)
    return None


@rule("over-capacity")
def over_capacity(plan):
    for activity in plan.scheduled:
        expected, place = activity.record.get("expected"), activity.place
        if expected is None or not place or activity.is_leg or place.kind == "hotel":
            continue
        known = seats(plan, place, activity.record.get("layout"))
        if known and expected > known[0]:
            yield MUST, (activity,), place.id, activity.begin, activity.end


@rule("split-without-lead")
def split_without_lead(plan):
    for activity in plan.scheduled:
        for entry in activity.entries:
            if entry.members is None or not entry.comes or len(entry.members) < 2 or entry.lead:
                continue
            if plan.delegations[entry.who].get("head") not in entry.members:
                yield MUST, (activity,), entry.who, activity.begin, activity.end


# --- Completeness


@rule("no-time")
def no_time(plan):
    for activity in plan.activities:
        if not activity.is_scheduled and not any(part.is_scheduled for part in plan.activities if part.is_within(activity)):
            yield MUST, (activity,), "", None, None


@rule("quorum")
def quorum(plan):
    for activity in plan.activities:
        number = activity.record.get("quorum")
        if number is None:
            continue
        wanted = {"accepted"} if plan.phase != "draft" else {"accepted", "needs-action", "tentative"}
        there = {
            entry.who for entry in activity.entries
            if entry.role not in ("interpreter", "liaison", "organizer") and entry.status in wanted}
        if len(there) < number:
            yield MUST, (activity,), "", activity.begin, activity.end


@rule("dependency-order")
def dependency_order(plan):
    known = {activity.id: activity for activity in plan.activities}
    for activity in plan.activities:
        for before in listed(activity.record.get("after")):
            earlier = known.get(before)
            if not earlier or not activity.is_scheduled:
                continue
            if not earlier.is_scheduled:
                yield MAY, (activity, earlier), "", activity.begin, activity.end
            elif earlier.end > (activity.end if activity.is_whole else activity.begin):
                # Of whole days nobody knows when on their last day they are over.
                weight = MAY if earlier.is_whole and earlier.begin < activity.end else MUST
                yield weight, (activity, earlier), "", activity.begin, activity.end


@rule("must-not-run-in-parallel")
def must_not_run_in_parallel(plan):
    known = {activity.id: activity for activity in plan.activities}
    found = set()
    for activity in plan.scheduled:
        for other in listed(activity.record.get("apart")):
            if other in known and known[other].is_scheduled and activity.overlaps(known[other]):
                found.add(frozenset((activity.id, other)))
    for both in found:
        first, second = (known[identity] for identity in both)
        yield MUST, (first, second), "", *first.shared(second)


@rule("agenda-too-long")
def agenda_too_long(plan):
    for activity in plan.timed:
        total = sum(item["minutes"] for item in listed(activity.record.get("agenda")))
        if activity.begin < activity.end < activity.begin + minutes(total):
            yield MUST, (activity,), "", activity.begin, activity.end


def findings(plan, only=None):
    """What has to be reported, and what may be."""
    must, may, series = set(), set(), set()
    for name, function in RULES.items():
        if only and name not in only or not applies(name, plan):
            continue
        for weight, activities, resource, begin, end, *case in function(plan) or ():
            found = Finding(name, tuple(sorted(a.id for a in activities)), resource, begin, end, *case)
            if name in ONCE_OF_A_SERIES:
                again = (name, resource, *(activity.base for activity in activities))
                weight = MAY if again in series else weight
                series.add(again)
            (must if weight == MUST else may).add(found)
    return must, may


# What is true of each time in the same way may be reported of the first time only.
ONCE_OF_A_SERIES = {"over-capacity", "vehicle-capacity", "split-without-lead", "quorum", "agenda-too-long"}
