import Time

@testable import ICalendar

// Short forms for values that are obviously well formed.

func zone(_ name: String) -> ZoneID { ZoneID(name)! }
func local(_ text: String) -> LocalDateTime { LocalDateTime(text)! }
func date(_ text: String) -> LocalDate { LocalDate(text)! }
/// In UTC.
func instant(_ text: String) -> Instant { Instant(utc: local(text)) }

/// A stream of these lines in a VCALENDAR, whose required properties take the first three lines.
func stream(_ lines: String...) -> [UInt8] {
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN"]
    return Array((head + lines + ["END:VCALENDAR"]).map { $0 + "\r\n" }.joined().utf8)
}

extension VEvent {
    /// An opening at nine in Paris, to which tests add properties.
    static var opening: VEvent {
        VEvent(
            uid: "opening@example.org", dtstamp: instant("2026-05-20T12:00"),
            dtstart: .zoned(local("2026-07-06T09:00"), zone("Europe/Paris")))
    }
}

extension VCalendar {
    init(events: [VEvent]) {
        self.init(prodid: "-//Example//EN")
        self.events = events
    }

    /// Every field set, and some properties and components that have no field.
    static var everything: VCalendar {
        var calendar = VCalendar(prodid: "-//Example//Plenary 1.0//EN")
        calendar.method = "REQUEST"
        calendar.name = "Forum, 2026"
        calendar.description = "First line\nsecond; third"
        calendar.timeZoneName = "Europe/Paris"
        calendar.color = "teal"
        calendar.url = "https://example.org/a,b;c"
        calendar.source = "https://example.org/forum.ics"
        calendar.refreshInterval = CalendarDuration(seconds: 3600)
        calendar.otherProperties = [Property(name: "CALSCALE", value: "GREGORIAN")!]
        calendar.otherParameters = ["NAME": [Parameter(name: "LANGUAGE", values: ["en"])!]]
        var standard = VTimeZone.Observance(kind: .standard, dtstart: local("1970-01-01T00:00"), tzoffsetfrom: -12_600, tzoffsetto: 20_700)
        standard.tzname = "+0545"
        standard.rrule = "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
        standard.rdates = [local("2026-03-29T01:00"), local("2027-03-28T01:00")]
        standard.otherProperties = [Property(name: "COMMENT", value: "a\\, b")!]
        var timeZone = VTimeZone(tzid: "Made, up: \"zone\"", observances: [standard])
        timeZone.location = "Asia/Kathmandu"
        timeZone.otherProperties = [Property(name: "TZURL", value: "https://example.org/tz")!]
        calendar.timeZones = [timeZone]
        calendar.events = [.everything, .opening]
        calendar.otherComponents = [
            Component(name: "VTODO", properties: [Property(name: "UID", value: "todo@example.org")!]),
            Component(name: "X-STAGE", components: [Component(name: "X-LIGHT", properties: [Property(name: "X-KIND", value: "")!])!]),
        ].compactMap { $0 }
        return calendar
    }
}

extension VEvent {
    static var everything: VEvent {
        var event = VEvent(
            uid: "all@example.org", dtstamp: instant("2026-05-20T12:00"),
            dtstart: .zoned(local("2026-07-06T09:00"), tzid: "Made, up: \"zone\""))
        event.end = .dtend(.zoned(local("2026-07-06T10:30"), tzid: "Made, up: \"zone\""))
        event.recurrenceID = .zoned(local("2026-07-06T08:00"), tzid: "Made, up: \"zone\"")
        event.rrule = "FREQ=DAILY;COUNT=3;BYDAY=MO,TU"
        event.rdates = [.day(date("2026-07-09")), .utc(instant("2026-07-10T07:00"))]
        event.exdates = [.floating(local("2026-07-07T09:00")), .zoned(local("2026-07-08T09:00"), tzid: "Europe/Paris")]
        event.summary = "Opening: welcome, and \\ all"
        event.description = ""
        event.location = "Hall A; Paris"
        event.geo = Geo(latitude: 48.8566, longitude: -0.000_001)
        event.categories = ["a,b", "", "c\nd"]
        (event.status, event.transp, event.class) = (.tentative, .transparent, .private)
        (event.color, event.url, event.sequence) = ("teal", "https://example.org/?a=1,2;3", 7)
        (event.created, event.lastModified) = (instant("2026-01-01T00:00"), instant("2026-05-20T12:00:01"))
        event.relatedTo = [.parent("forum@example.org"), RelatedTo(uid: "next@example.org", reltype: "SIBLING")]
        event.organizer = CalendarUser(address: "mailto:office@example.org", cn: "Office")
        event.attendees = [
            CalendarUser(
                address: "mailto:ana@example.org", cn: "Müller, Ana; “the” ^chair", cutype: .individual, role: .chair, partstat: .accepted,
                rsvp: false, member: ["mailto:a@example.org", "mailto:b@example.org"],
                otherParameters: [Parameter(name: "SENT-BY", values: ["mailto:c@example.org"])!]),
            CalendarUser(address: "mailto:x@example.org", otherParameters: [Parameter(name: "PARTSTAT", values: ["X-LATE"])!]),
        ]
        event.otherProperties = [
            Property(name: "X-NOTE", parameters: [Parameter(name: "X-P", values: ["a", "b\nc"])!], value: "raw\\,\\;")!
        ]
        event.otherParameters = ["SUMMARY": [Parameter(name: "LANGUAGE", values: ["en"])!]]
        event.otherComponents = [Component(name: "VALARM", properties: [Property(name: "ACTION", value: "DISPLAY")!])!]
        return event
    }
}
