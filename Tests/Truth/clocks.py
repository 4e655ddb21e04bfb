"""Clock times and instants, by RFC 5545 and Python's own zone database."""
import datetime
import re
import zoneinfo

UTC = datetime.timezone.utc
DAY = datetime.timedelta(days=1)


def minutes(number):
    return datetime.timedelta(minutes=number)


def instant(local, zone):
    """What exists twice is read as the first, what doesn't exist by the offset before the change (RFC 5545, 3.3.5)."""
    return local.replace(tzinfo=zoneinfo.ZoneInfo(zone), fold=0).astimezone(UTC)


def clock(moment, zone):
    """What a clock in the zone shows at an instant."""
    return moment.astimezone(zoneinfo.ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def exists(local, zone):
    return clock(instant(local, zone), zone) == local


def comes_twice(local, zone):
    if not exists(local, zone):
        return False
    offsets = {local.replace(tzinfo=zoneinfo.ZoneInfo(zone), fold=fold).utcoffset() for fold in (0, 1)}
    return len(offsets) == 2


def nominal_and_exact(text):
    """Days, which are nominal, and hours and minutes, which are exact (RFC 5545, 3.3.6)."""
    weeks, days, hours, mins = (
        int(number or 0) for number in re.fullmatch(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?", text).groups())
    return datetime.timedelta(days=7 * weeks + days), datetime.timedelta(hours=hours, minutes=mins)


def moment(text):
    return datetime.datetime.fromisoformat(text)


def day(text):
    return datetime.date.fromisoformat(text)


def midnight(date):
    return datetime.datetime.combine(date, datetime.time())


def days_of(begin, end, zone):
    """The first and last day that a clock in the zone shows in a half-open span."""
    first = clock(begin, zone).date()
    last = clock(end, zone)
    return first, max(first, (last - DAY).date() if last.time() == datetime.time() else last.date())


def union(spans):
    """Spans as few as possible: those that overlap or touch are one."""
    merged = []
    for begin, end in sorted(spans):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((begin, end))
    return merged


def covers(spans, begin, end):
    return any(first <= begin and end <= last for first, last in union(spans))


def when_above(uses, limit):
    """Where the weights of half-open spans (begin, end, weight) together exceed a limit."""
    edges = sorted({edge for begin, end, _ in uses for edge in (begin, end)})
    above = [
        (first, last) for first, last in zip(edges, edges[1:])
        if sum(weight for begin, end, weight in uses if begin <= first < end) > limit]
    return union(above)
