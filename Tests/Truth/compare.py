"""Compares what the program reports with what it has to report, and makes a plan that shows a difference as small as it gets."""
import collections
import copy
import datetime
import json
import pathlib
import subprocess
import tempfile

import rules
from clocks import UTC, union
from reading import Plan, listed

# Findings of these are compared as hours in which there is too much of something, however many activities a finding names.
BY_HOURS = {"equipment-overbooked", "host-overlap"}


def reported(program, record):
    """The conflicts that the program prints for a plan; None where it rejects it, with what it says."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "plan.json")
        path.write_text(json.dumps(record))
        done = subprocess.run([program, "check", path, "--format", "json"], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        return None, done.stderr.replace(folder, "").strip()
    return json.loads(done.stdout)["conflicts"], ""


def moment(text):
    return text and datetime.datetime.fromisoformat(text).astimezone(UTC)


def taken_apart(plan, conflicts):
    """Findings as `rules` has them."""
    found, hours, minutes_of_people = set(), collections.defaultdict(list), collections.defaultdict(list)
    known = {activity.id: activity for activity in plan.activities}
    for conflict in conflicts:
        name = conflict["rule"]
        if name not in rules.RULES or not rules.applies(name, plan):
            continue
        begin, end = moment(conflict["from"]), moment(conflict["to"])
        resources = [resource["id"] for resource in conflict["resources"]] or [""]
        activities = tuple(sorted(conflict["activities"]))
        if name == "no-meal-break":
            found |= {
                rules.Finding(name, (), f"{resource} {day} {conflict['facts']['from']}", None, None)
                for resource in resources for day in listed(conflict["facts"]["day"])}
            continue
        if name == "two-cities":
            begin = end = None
        if name in BY_HOURS:
            for resource in resources:
                hours[name, resource].append((begin, end))
            continue
        if name in OF_ONE_ACTIVITY and len(activities) == 1 and activities[0] in known:
            whole = known[activities[0]]
            # Of presenters the program says the minutes of their items.
            if whole.begin <= begin and end <= whole.end:
                begin, end = whole.begin, whole.end
        if name == "room-overlap" and all(a in known for a in activities) and len(activities) == 2:
            taken = [plan.takes[known[a].place.id] for a in activities]
            if set(resources) <= taken[0] | taken[1] | {known[a].place.id for a in activities}:
                resources = ["room"]
        elif name == "vehicle-capacity":
            resources = ["vehicles"]
        elif name in WITHOUT_RESOURCE:
            resources = [""]
        if name in OF_PEOPLE:
            for resource in resources:
                minutes_of_people[name, activities, resource].append((begin, end))
            continue
        case = "tight" if "tight" in conflict["facts"] else ""
        found |= {rules.Finding(name, activities, resource, begin, end, case) for resource in resources}
    for (name, activities, resource), spans in minutes_of_people.items():
        # One agenda item after the other may be reported one by one.
        found |= {rules.Finding(name, activities, resource, *span) for span in union(spans)}
    for (name, resource), spans in hours.items():
        found |= {rules.Finding(name, (), resource, *span) for span in union(spans)}
    return found


OF_PEOPLE = {"person-overlap", "delegation-overlap", "interpreter-overlap"}
OF_ONE_ACTIVITY = {"before-arrival", "after-departure", "unavailable"}
WITHOUT_RESOURCE = {
    "transfer-too-short", "no-vehicle", "empty-ride",
    "nonexistent-time", "ambiguous-time", "outside-parent", "no-time", "quorum", "dependency-order",
    "must-not-run-in-parallel", "agenda-too-long"}


def difference(program, record, only=None):
    """Lines for what is missing (-) and what is too much (+); a rejected plan is a difference too."""
    plan = Plan(record)
    conflicts, message = reported(program, record)
    if conflicts is None:
        return [f"! {message}"]
    must, may = rules.findings(plan, only)
    found = {finding for finding in taken_apart(plan, conflicts) if not only or finding.rule in only}
    return [f"- {finding}" for finding in sorted(must - found, key=str)] + [f"+ {finding}" for finding in sorted(found - must - may, key=str)]


def rule_of(line):
    return line[0], line[2:].split(":")[0].split(" ")[0]


def smallest(program, record, lines):
    """The plan with everything left out without which a difference of the same kind stays."""
    wanted = {rule_of(line) for line in lines[:1]}

    def still(candidate):
        try:
            found = difference(program, candidate)
        except Exception:  # what refers to what is gone now can't be read
            return False
        return bool(wanted & {rule_of(line) for line in found})

    current, shrunk = copy.deepcopy(record), True
    while shrunk:
        shrunk = False
        for path in list(removable(current)):
            candidate = copy.deepcopy(current)
            if remove(candidate, path) and still(candidate):
                current, shrunk = candidate, True
    return current


REQUIRED = {"plenary", "id", "title", "domain", "timezone", "kind", "name", "when", "who", "what", "stock", "minutes", "from", "to", "at", "rule"}


def removable(value, path=()):
    """Paths to what may be left out: first the largest."""
    if isinstance(value, dict):
        order = ["activities", "delegations", "people", *value]
        for key in dict.fromkeys(key for key in order if key in value):
            if key not in REQUIRED:
                yield (*path, key)
            if isinstance(value[key], (dict, list)):
                yield from removable(value[key], (*path, key))
    elif isinstance(value, list):
        for index in reversed(range(len(value))):  # so that those before keep their numbers
            yield (*path, index)
            if isinstance(value[index], (dict, list)):
                yield from removable(value[index], (*path, index))


def remove(value, path):
    try:
        for step in path[:-1]:
            value = value[step]
        del value[path[-1]]
        if value == []:  # an empty list may say something else than none
            return False
    except (KeyError, IndexError, TypeError):
        return False
    return True
