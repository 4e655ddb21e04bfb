"""Whether an iCalendar stream is as RFC 5545 and the programs that read it need it, by a reading that is not the program's own."""
import collections
import datetime
import re
import zoneinfo

import icalendar
from dateutil import rrule

UTC = datetime.timezone.utc
ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "SUMMARY", "STATUS", "TRANSP", "CLASS", "SEQUENCE", "LAST-MODIFIED", "ORGANIZER",
        "RRULE", "RECURRENCE-ID", "GEO", "LOCATION", "DESCRIPTION", "URL", "COLOR"}
NEEDED = {"VEVENT": {"UID", "DTSTAMP", "DTSTART"}, "VTODO": {"UID", "DTSTAMP"}, "VJOURNAL": {"UID", "DTSTAMP"},
          "VFREEBUSY": {"UID", "DTSTAMP"}, "VTIMEZONE": {"TZID"}, "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
          "DAYLIGHT": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"}, "VALARM": {"ACTION", "TRIGGER"}}
PLACE = {"VCALENDAR": {None}, "STANDARD": {"VTIMEZONE"}, "DAYLIGHT": {"VTIMEZONE"}, "VALARM": {"VEVENT", "VTODO"}}
ENUMERATED = {
    "VERSION": {"2.0"}, "CLASS": {"PUBLIC", "PRIVATE", "CONFIDENTIAL"}, "TRANSP": {"OPAQUE", "TRANSPARENT"},
    "METHOD": {"PUBLISH", "REQUEST", "REPLY", "CANCEL"},
    "STATUS": {"TENTATIVE", "CONFIRMED", "CANCELLED", "NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "DRAFT", "FINAL"}}
PARAMETERS = {
    "PARTSTAT": {"NEEDS-ACTION", "ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED"}, "RSVP": {"TRUE", "FALSE"},
    "ROLE": {"CHAIR", "REQ-PARTICIPANT", "OPT-PARTICIPANT", "NON-PARTICIPANT"},
    "CUTYPE": {"INDIVIDUAL", "GROUP", "RESOURCE", "ROOM", "UNKNOWN"}}
LINE = re.compile(r'([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)', re.S)
PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "COMMENT", "CONTACT", "NAME", "X-WR-CALNAME", "X-WR-CALDESC"}

Property = collections.namedtuple("Property", "name parameters value")


class Component:
    def __init__(self, name):
        self.name, self.properties, self.parts = name, [], []

    def all(self, name):
        return [property for property in self.properties if property.name == name]

    def first(self, name):
        return next(iter(self.all(name)), None)

    def text(self, name):
        return property.value if (property := self.first(name)) else None

    @property
    def key(self):
        return self.text("UID"), self.text("RECURRENCE-ID")


def octets(data):
    """What is wrong with the bytes themselves (RFC 5545 section 3.1)."""
    if not data.endswith(b"\r\n"):
        yield "the last line doesn't end with CRLF"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        yield "a line doesn't end with CRLF"
    if re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|^\xef\xbb\xbf", data):
        yield "a control character or a byte order mark"
    for number, line in enumerate(data.split(b"\r\n")[:-1], 1):
        if len(line) > 75:
            yield f"line {number} has {len(line)} octets"
        if not line.strip():
            yield f"line {number} is blank"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield f"line {number} is not UTF-8 by itself"


def parsed(data):
    """The components of a stream, and what is wrong with its lines."""
    root, found = Component(None), []
    path = [root]
    for line in re.sub(r"\r\n[ \t]", "", data.decode(errors="replace")).split("\r\n"):
        if not line:
            continue
        match = LINE.fullmatch(line)
        if not match:
            found.append(f"no content line: {line[:60]}")
            continue
        name, value = match[1].upper(), match[3]
        if name == "BEGIN":
            part = Component(value.upper())
            if path[-1].name not in PLACE.get(part.name, {"VCALENDAR"}):
                found.append(f"{part.name} in {path[-1].name}")
            path[-1].parts.append(part)
            path.append(part)
        elif name == "END":
            if path[-1].name != value.upper():
                found.append(f"END:{value} ends {path[-1].name}")
                return root, found
            path.pop()
        else:
            parameters = {key.upper(): text.strip('"') for key, text in PARAMETER.findall(match[2])}
            if len(parameters) != len(PARAMETER.findall(match[2])):
                found.append(f"a parameter twice: {line[:60]}")
            path[-1].properties.append(Property(name, parameters, value))
    if len(path) > 1:
        found.append(f"{path[-1].name} doesn't end")
    return root, found


def moment(property, zones=None):
    """A day, a time in UTC, or one on the clock of its zone; ValueError for what is none."""
    value, zone = property.value, property.parameters.get("TZID")
    if property.parameters.get("VALUE") == "DATE":
        return datetime.datetime.strptime(value, "%Y%m%d").date()
    if value.endswith("Z"):
        if zone:
            raise ValueError(f"{property.name} in UTC with a TZID")
        return datetime.datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    if not zone:
        raise ValueError(f"{property.name} {value} is on no clock")
    local = datetime.datetime.strptime(value, "%Y%m%dT%H%M%S").replace(tzinfo=zoneinfo.ZoneInfo(zone))
    if local.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise ValueError(f"{property.name} {value} is on no clock of {zone}")
    if zones is not None:
        if zone not in zones:
            raise ValueError(f"{property.name} names {zone}, which has no VTIMEZONE")
        if local.replace(tzinfo=zones[zone]).utcoffset() != local.utcoffset() and not local.fold:
            raise ValueError(f"the VTIMEZONE of {zone} is wrong at {value}")
    return local


def of_component(part, zones):
    """What is wrong with one component by itself."""
    names = collections.Counter(property.name for property in part.properties)
    for name in NEEDED.get(part.name, set()) - set(names):
        yield f"no {name}"
    for name in ONCE & set(names):
        if names[name] > 1 and not (part.name in ("STANDARD", "DAYLIGHT", "VJOURNAL") and name in ("RRULE", "DESCRIPTION")):
            yield f"{name} {names[name]} times"
    if {"DTEND", "DURATION"} <= set(names):
        yield "DTEND and DURATION"
    for property in part.properties:
        if property.value not in ENUMERATED.get(property.name, {property.value}):
            yield f"{property.name} is {property.value}"
        for name, allowed in PARAMETERS.items():
            if property.parameters.get(name, next(iter(allowed))) not in allowed:
                yield f"{name} is {property.parameters[name]}"
        if property.name in TEXTS and re.search(r"\\(?![\\;,nN])|(?<!\\)(?:\\\\)*;", property.value):
            yield f"{property.name} is not escaped"
        if property.name in ("ATTENDEE", "ORGANIZER") and not re.fullmatch(r"[a-z][a-z0-9+.-]*:\S+", property.value):
            yield f"{property.name} is no address: {property.value}"
        if property.name in ("DTSTAMP", "LAST-MODIFIED", "CREATED") and not re.fullmatch(r"\d{8}T\d{6}Z", property.value):
            yield f"{property.name} is not in UTC"
    if part.name not in ("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"):
        return
    try:
        start, end = (moment(part.first(name), zones) if part.first(name) else None for name in ("DTSTART", "DTEND"))
        if start and end and (isinstance(start, datetime.datetime) != isinstance(end, datetime.datetime) or end <= start):
            yield "DTEND is not after DTSTART, or of another kind"
        for name in ("RECURRENCE-ID", "DUE"):
            for property in part.all(name):
                moment(property, zones)
        for name in ("EXDATE", "RDATE"):
            for property in part.all(name):
                for value in property.value.split(","):
                    if isinstance(moment(property._replace(value=value), zones), datetime.datetime) != isinstance(start, datetime.datetime):
                        yield f"{name} is of another kind than DTSTART"
        if rule := part.text("RRULE"):
            if isinstance(start, datetime.datetime) and re.search(r"UNTIL=(?!\d{8}T\d{6}Z)", rule):
                yield "UNTIL is not in UTC"
            naive = start.replace(tzinfo=None) if isinstance(start, datetime.datetime) else datetime.datetime.combine(start, datetime.time())
            if rrule.rrulestr(re.sub(r"UNTIL=(\w+?)Z", r"UNTIL=\1", rule), dtstart=naive)[0] != naive:
                yield "DTSTART is not of its own RRULE"
    except (ValueError, IndexError) as error:
        yield str(error)


def of_calendar(calendar, profile):
    if calendar.text("VERSION") != "2.0" or not calendar.text("PRODID"):
        yield "no VERSION or no PRODID"
    zones = {}
    for part in calendar.parts:
        if part.name == "VTIMEZONE":
            if part.text("TZID") in zones:
                yield f"two VTIMEZONEs of {part.text('TZID')}"
            zones[part.text("TZID")] = icalendar.Timezone.from_ical(written(part)).to_tz(lookup_tzid=False)
    named = {property.parameters["TZID"] for part in calendar.parts for property in part.properties if "TZID" in property.parameters}
    for zone in set(zones) - named:
        yield f"the VTIMEZONE of {zone} is needed by nothing"
    entries = [part for part in calendar.parts if part.name != "VTIMEZONE"]
    for part in entries:
        for each in (part, *part.parts):
            yield from (f"{part.text('UID')}: {problem}" for problem in of_component(each, zones))
    for part in (part for part in calendar.parts if part.name == "VTIMEZONE"):
        for each in (part, *part.parts):
            yield from (f"{part.text('TZID')}: {problem}" for problem in of_component(each, zones))
    keys = collections.Counter(part.key for part in entries)
    for key in keys:
        if keys[key] > 1:
            yield f"{key} {keys[key]} times"
        if key[1] and (key[0], None) not in keys and profile != "invite":
            yield f"{key} without what it changes"
    for part in entries:
        for related in part.all("RELATED-TO"):
            if (related.value, None) not in keys:
                yield f"{part.text('UID')} is part of {related.value}, which isn't there"
    if profile == "invite":
        if calendar.text("METHOD") not in ("REQUEST", "CANCEL") or len({key[0] for key in keys}) != 1:
            yield "a message about several things, or with no METHOD"
        yield from (f"no {name}" for part in entries for name in ("ORGANIZER", "ATTENDEE", "SEQUENCE") if not part.first(name))
    elif profile in ("export", "feed"):
        if calendar.text("METHOD") not in (None, "PUBLISH"):
            yield f"METHOD is {calendar.text('METHOD')}"
        if entries and entries[0].name != "VFREEBUSY":
            yield from (f"no {name}" for name in ("X-WR-CALNAME", "NAME") if not calendar.text(name))
        if profile == "feed":
            yield from (f"no {name}" for name in ("REFRESH-INTERVAL", "X-PUBLISHED-TTL") if not calendar.text(name))


def written(part):
    lines = [f"{p.name}{''.join(f';{k}={v}' for k, v in p.parameters.items())}:{p.value}" for p in part.properties]
    return "\r\n".join([f"BEGIN:{part.name}", *lines, *map(written, part.parts), f"END:{part.name}"])


def of_update(new, old):
    """What an update must keep of what was sent out before (RFC 5546 section 2.1.4)."""
    def entries(root):
        return {part.key: part for calendar in root.parts for part in calendar.parts if part.name != "VTIMEZONE"}

    def number(part):
        return int(part.text("SEQUENCE") or 0)

    before, after = entries(old), entries(new)
    for key, past in before.items():
        now = after.get(key) or after.get((key[0], None))
        if not now:
            yield f"{key} is gone without a word"
        elif now.key == key and written(now) != written(past):
            if any(now.text(name) != past.text(name) for name in ("DTSTART", "DTEND", "STATUS", "RRULE")) and number(now) <= number(past):
                yield f"{key} has changed and its SEQUENCE has not"
            if now.text("DTSTAMP") <= past.text("DTSTAMP") or number(now) < number(past):
                yield f"{key} has changed and looks as old as before"


def problems(data, profile="export", previous=None):
    """What is wrong with a stream: `rfc`, or as an `export`, a `feed` or an `invite`, after the `previous` one."""
    found = list(octets(data))
    root, lines = parsed(data)
    found += lines
    if len(root.parts) != 1:
        found.append(f"{len(root.parts)} calendars")
    for calendar in root.parts:
        found += of_calendar(calendar, profile)
    if previous is not None:
        found += of_update(root, parsed(previous)[0])
    return found
