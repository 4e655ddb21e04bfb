"""What dateutil makes of recurrence rules that are drawn by lot, the same ones every time: RULE START OCCURRENCE OCCURRENCE ...

The first occurrence is always the start. Left out are the two things that dateutil has another way than RFC 5545: BYSETPOS in the
week of the start, and BYWEEKNO without a day of the week. RecurrenceProofTests compares.
"""
import datetime
import itertools
import random
import sys
import warnings

from dateutil import rrule

warnings.simplefilter("ignore")
datetime.MAXYEAR = 2130  # until then dateutil looks for what never comes
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
chance = random.Random(5545)


def numbers(low, high, most, signed=False):
    drawn = {chance.randint(low, high) * (chance.choice([1, -1]) if signed else 1) for _ in range(chance.randint(1, most))}
    return ",".join(map(str, sorted(drawn)))


def days(frequency, has_weeks):
    ordinals = frequency in ("MONTHLY", "YEARLY") and not has_weeks and chance.random() < 0.6
    highest = 5 if frequency == "MONTHLY" else 53
    return ",".join(
        (str(chance.choice([1, -1]) * chance.randint(1, chance.choice([4, highest]))) if ordinals else "") + day
        for day in sorted(chance.sample(DAYS, chance.randint(1, 3))))


def maybe(share):
    return chance.random() < share


def long_rule(frequency):
    """Of periods of a day or more."""
    parts = {"FREQ": frequency}
    if maybe(0.5):
        parts["INTERVAL"] = str(chance.choice([1, 2, 3, 4, 7, 10]))
    if maybe(0.3):
        parts["BYMONTH"] = numbers(1, 12, 3)
    if frequency == "YEARLY" and maybe(0.2):
        parts["BYWEEKNO"] = numbers(1, 53, 3, signed=True)
    if frequency == "YEARLY" and maybe(0.1):
        parts["BYYEARDAY"] = numbers(1, 366, 4, signed=True)
    if frequency != "WEEKLY" and "BYWEEKNO" not in parts and maybe(0.3):
        parts["BYMONTHDAY"] = numbers(1, 31, 3, signed=True)
    if "BYWEEKNO" in parts or maybe(0.4):
        parts["BYDAY"] = days(frequency, "BYWEEKNO" in parts or "BYYEARDAY" in parts)
    for name, high in (("BYHOUR", 23), ("BYMINUTE", 59), ("BYSECOND", 59)):
        if maybe(0.1):
            parts[name] = numbers(0, high, 2)
    if frequency != "WEEKLY" and len(parts) > 1 + ("INTERVAL" in parts) and maybe(0.3):
        parts["BYSETPOS"] = numbers(1, 4, 2, signed=True)
    return parts


def short_rule(frequency):
    """Of periods of less than a day; dateutil looks at each of them, so not much is asked of it."""
    parts = {"FREQ": frequency}
    if maybe(0.5):
        parts["INTERVAL"] = str(chance.choice([5, 7, 11]))
    if frequency != "SECONDLY" and maybe(0.5):
        parts["BYHOUR"] = numbers(0, 23, 3)
    if maybe(0.3):
        parts["BYDAY"] = days(frequency, False)
    if frequency == "HOURLY" and maybe(0.3):
        parts["BYMINUTE"] = numbers(0, 59, 3)
    if frequency != "HOURLY" and maybe(0.3):
        parts["BYSECOND"] = numbers(0, 59, 3)
    return parts


def rule():
    parts = short_rule(chance.choice(["HOURLY", "MINUTELY", "SECONDLY"])) if maybe(0.1) else long_rule(
        chance.choice(["YEARLY", "MONTHLY", "WEEKLY", "DAILY"]))
    if maybe(0.2):
        parts["WKST"] = chance.choice(DAYS)
    if maybe(0.4):
        parts["COUNT"] = str(chance.randint(1, 9))
    return ";".join(f"{name}={value}" for name, value in parts.items())


for _ in range(int(sys.argv[1])):
    text = rule()
    lot = datetime.datetime(2026, 1, 1) + datetime.timedelta(seconds=chance.randrange(3 * 366 * 86_400))
    try:
        start = next(iter(rrule.rrulestr(text.split(";COUNT")[0], dtstart=lot)), None)
    except (IndexError, ValueError):  # a weekday that a year does not have, and times that never come
        continue
    if start is None:
        continue
    found = [occurrence.isoformat() for occurrence in itertools.islice(rrule.rrulestr(text, dtstart=start), 12)]
    if found and found[0] == start.isoformat():
        print(text, *found)
