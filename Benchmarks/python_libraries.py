"""A Python library on a file: `python_libraries.py LIBRARY read|write FILE` prints {"seconds": [...], "megabytes": peak}."""
import json
import pathlib
import resource
import sys
import time


def library(name):
    """How the library reads a text, and how it writes what it read."""
    if name == "icalendar":
        import icalendar
        return icalendar.Calendar.from_ical, lambda calendar: calendar.to_ical()
    if name == "ical":
        from ical.calendar_stream import IcsCalendarStream
        return IcsCalendarStream.calendar_from_ics, IcsCalendarStream.calendar_to_ics
    if name == "vobject":
        import vobject
        return vobject.readOne, lambda calendar: calendar.serialize()
    import ics
    return ics.Calendar, lambda calendar: calendar.serialize()


def main():
    name, action, path = sys.argv[1:]
    read, write = library(name)
    text = pathlib.Path(path).read_bytes().decode()
    calendar = read(text) if action == "write" else None
    seconds = []
    while len(seconds) < 3 and sum(seconds) < 30:  # slow ones are measured less often
        start = time.perf_counter()
        if action == "write":
            write(calendar)
        else:
            read(text)
        seconds.append(time.perf_counter() - start)
    print(json.dumps({"seconds": seconds, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))


main()
