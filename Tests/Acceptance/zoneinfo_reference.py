#!/usr/bin/env python3
"""What Python's zoneinfo says of every zone of the database, for comparison: one line a fact.

usage: zoneinfo_reference.py

  Z name [name …]                        begins a zone; further names are other names of the same file
  C seconds                              the offset changes
  O seconds offset                       the offset from UTC, in seconds, at an instant
  L seconds unique|skipped|repeated A B  what a reading of the wall clock (seconds as if it were UTC) means: the instants with
                                         fold 0 and 1; A alone counts where the reading is unique or skipped

Changes between 1970 and 2060 are found by steps of a day and bisection; each is looked at a second before, on and after,
between the changes, and in local readings around it. Some instants of later centuries follow.
"""
import datetime
import pathlib
import zoneinfo

UTC = datetime.timezone.utc
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=UTC)
NAIVE = datetime.datetime(1970, 1, 1)
START, END = 0, int((datetime.datetime(2061, 1, 1, tzinfo=UTC) - EPOCH).total_seconds())
STEP = 86400
FAR = [int((datetime.datetime(year, month, 15, 12, tzinfo=UTC) - EPOCH).total_seconds()) for year in (2100, 2437, 2439, 2850, 9990) for month in (1, 4, 7, 10)]


def offset(zone, seconds):
    return int((EPOCH + datetime.timedelta(seconds=seconds)).astimezone(zone).utcoffset().total_seconds())


def changes(zone):
    found, before, last = [], offset(zone, START), START
    for seconds in range(START + STEP, END, STEP):
        now = offset(zone, seconds)
        if now != before:
            low, high = last, seconds
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if offset(zone, middle) == before else (low, middle)
            found.append((high, before, now))
            before = now
        last = seconds
    return found


def reading(zone, clock):
    local = NAIVE + datetime.timedelta(seconds=clock)
    instants = []
    for fold in (0, 1):
        aware = local.replace(tzinfo=zone, fold=fold)
        instant = aware.astimezone(UTC)
        exists = instant.astimezone(zone).replace(tzinfo=None) == local
        instants.append((int((instant - EPOCH).total_seconds()), exists))
    (first, exists), (second, _) = instants
    kind = "skipped" if not exists else "unique" if first == second else "repeated"
    return f"L {clock} {kind} {first} {second}"


files = {}
for name in sorted(zoneinfo.available_timezones() - {"localtime", "posixrules", "Factory"}):
    path = next(path for path in (pathlib.Path(folder, name) for folder in zoneinfo.TZPATH) if path.is_file())
    files.setdefault(path.read_bytes(), []).append(name)
for names in files.values():
    zone = zoneinfo.ZoneInfo(names[0])
    lines, last = [f"Z {' '.join(names)}"], START
    for at, before, after in changes(zone):
        lines.append(f"C {at}")
        for seconds in (at - 1, at, at + 1, (last + at) // 2):
            lines.append(f"O {seconds} {offset(zone, seconds)}")
        edge, other = at + min(before, after), at + max(before, after)
        for clock in (edge - 1, edge, (edge + other) // 2, other - 1, other, other + 1, edge - 43200, other + 43200):
            lines.append(reading(zone, clock))
        last = at
    for seconds in [START, END, *FAR]:
        lines.append(f"O {seconds} {offset(zone, seconds)}")
        lines.append(reading(zone, seconds))
    print("\n".join(lines))
