"""What Python's zoneinfo says of every zone of the database: the changes from 1970 to 2060, the readings of the clock around each,
and the offsets of far years. ZoneProofTests words ZoneRules in the same lines and compares them.

    zone Europe/Paris Arctic/Other-Name-With-The-Same-Rules
    INSTANT OFFSET DAYLIGHT ABBREVIATION
    CLOCK=INSTANT    a reading that clocks show once (CLOCK is the reading in seconds as if it were UTC)
    CLOCK~INSTANT    one that no clock shows, read with the offset before the gap
    CLOCK=INSTANT=INSTANT    one that clocks show twice
    YEAR DAY:OFFSET...    the offset at noon UTC, where it differs from the day before's
    YEAR clock DAY:OFFSET...    the offset with which 02:30 on the clock is read
"""
import datetime
import itertools
import pathlib
import zoneinfo

UTC = datetime.timezone.utc
EPOCH = datetime.datetime(1970, 1, 1)
SECOND = datetime.timedelta(seconds=1)
DAY = 86_400
START, END = 0, (datetime.datetime(2061, 1, 1) - EPOCH) // datetime.timedelta(seconds=1)
STEP = 4 * DAY  # no two changes since 1970 that undo each other are nearer
FAR_YEARS = (2400, 2850, 9999)


def state(zone, instant):
    local = datetime.datetime.fromtimestamp(instant, zone)
    return local.utcoffset(), bool(local.dst()), local.tzname()


def changes(zone):
    """Every instant, to the second, at which the state is another one than a second before."""
    low, before = START, state(zone, START)
    for high in itertools.chain(range(START + STEP, END, STEP), [END - 1]):
        after = state(zone, high)
        while low < high and after != before:
            left, right = low, high
            while right - left > 1:
                middle = (left + right) // 2
                left, right = (middle, right) if state(zone, middle) == before else (left, middle)
            low, before = right, state(zone, right)
            yield low
        low = high


def reading(zone, clock):
    local = EPOCH + clock * SECOND
    folds = [int(local.replace(tzinfo=zone, fold=fold).timestamp()) for fold in (0, 1)]
    shown = sorted({at for at in folds if datetime.datetime.fromtimestamp(at, zone).replace(tzinfo=None, fold=0) == local})
    return f"{clock}~{folds[0]}" if not shown else "=".join(map(str, [clock, *shown]))


def runs(samples):
    """The samples that differ from the one before, each with its number."""
    found, before = [], None
    for number, sample in enumerate(samples):
        if sample != before:
            found.append(f"{number}:{sample}")
        before = sample
    return " ".join(found)


def report(zone):
    def offset(instant):
        return state(zone, instant)[0] // SECOND

    instants = [START, *changes(zone)]
    for at, following in zip(instants, [*instants[1:], END]):
        seconds, daylight, name = state(zone, at)
        yield f"{at} {seconds // SECOND} {int(daylight)} {name}"
        edges = sorted({at + offset(at - 1), at + offset(at)})
        middle = (edges[0] + edges[-1]) // 2
        quiet = (at + following) // 2 + offset(at)
        for clock in sorted({edges[0] - 1, edges[0], middle, edges[-1] - 1, edges[-1], edges[-1] + 1, quiet}):
            yield reading(zone, clock)
    for year in FAR_YEARS:
        first, last = ((datetime.datetime(year, *day) - EPOCH) // SECOND for day in ((1, 1), (12, 30)))
        midnights = range(first, last, DAY)
        yield f"{year} " + runs(offset(midnight + DAY // 2) for midnight in midnights)
        clocks = [midnight + 9000 for midnight in midnights]
        yield f"{year} clock " + runs(
            clock - int((EPOCH + clock * SECOND).replace(tzinfo=zone).timestamp()) for clock in clocks)


def zones():
    """Every zone by its file's content, as most names are links."""
    names = {}
    for name in sorted(zoneinfo.available_timezones()):
        content = next(file.read_bytes() for file in (pathlib.Path(folder, name) for folder in zoneinfo.TZPATH) if file.is_file())
        names.setdefault(content, []).append(name)
    return names.values()


for names in zones():
    print("zone", *names)
    print(*report(zoneinfo.ZoneInfo(names[0])), sep="\n")
