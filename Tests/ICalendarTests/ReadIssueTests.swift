import Testing

@testable import ICalendar

@Suite struct `Read issues` {
    /// A VEVENT with its required properties, then `lines`, which begin on line 8.
    private func event(_ lines: String...) -> [UInt8] {
        let head = ["BEGIN:VEVENT", "UID:a@example.org", "DTSTAMP:20260520T120000Z", "DTSTART:20260706T090000Z"]
        return stream((head + lines + ["END:VEVENT"]).joined(separator: "\r\n"))
    }

    @Test(
        arguments: [
            ("NOCOLON", ReadIssue.Problem.malformedLine),
            ("DTEND:20260230T100000Z", .unreadable(property: "DTEND", expected: "a date or date-time that exists")),
            ("DTEND:20261399T250000", .unreadable(property: "DTEND", expected: "a date or date-time that exists")),
            ("SEQUENCE:1.5", .unreadable(property: "SEQUENCE", expected: "a whole number from 0")),
            ("STATUS:FOO", .unreadable(property: "STATUS", expected: "one of TENTATIVE, CONFIRMED, CANCELLED")),
            ("LAST-MODIFIED:20260520T120000", .unreadable(property: "LAST-MODIFIED", expected: "a date-time in UTC, ending in Z")),
            ("UID:b", .repeated(property: "UID")), ("CATEGORIES;LANGUAGE=en:a", .parametersLost(property: "CATEGORIES")),
            ("EXDATE;X-A=b;TZID=Europe/Paris:20260706T110000", .parametersLost(property: "EXDATE")), ("LOCATION;LANGUAGE=en:a", nil),
            ("PRIORITY:", nil), ("DESCRIPTION:", nil), ("X-A:", nil),
            ("LINK;LINKREL=self:https://example.org", nil),
            ("RRULE:FREQ=OFTEN", .refused(property: "RRULE", part: "the value")),
            ("LOCATION;VALUE=DATE:a", .refused(property: "LOCATION", part: "a parameter")),
            ("END:VTODO", .unmatchedEnd(component: "VTODO")), ("REQUEST-STATUS:2.0;Success;a", nil),
        ] as [(String, ReadIssue.Problem?)])
    func `name the line and what is wrong`(line: String, problem: ReadIssue.Problem?) throws {
        let (calendars, issues) = try VCalendar.read(event(line, "SUMMARY:after"))
        #expect(issues == [problem.map { ReadIssue(line: 8, problem: $0) }].compactMap { $0 })
        #expect(calendars[0].events.map(\.uid) == ["a@example.org"])
    }

    @Test func `don't stop the rest of a line's event from being kept`() throws {
        let lines = ["DTEND:20260230T100000Z", "STATUS:FOO", "UID:b", "REQUEST-STATUS:2.0;Success;a\\,b"]
        let read = try VCalendar.read(event(lines.joined(separator: "\r\n"))).calendars[0].events[0]
        var expected = VEvent(uid: "a@example.org", dtstamp: instant("2026-05-20T12:00"), dtstart: .utc(instant("2026-07-06T09:00")))
        expected.otherProperties = lines.compactMap { Property(contentLine: Array($0.utf8)[...]) }
        #expect(read == expected)
    }

    @Test func `say which of DTEND and DURATION counts`() throws {
        let (calendars, issues) = try VCalendar.read(event("DURATION:PT1H", "DTEND:20260706T110000Z"))
        #expect(calendars[0].events[0].end == .duration(CalendarDuration(seconds: 3600)!))
        #expect(issues == [ReadIssue(line: 9, problem: .exclusive(property: "DTEND", with: "DURATION"))])
    }

    @Test(arguments: [
        (
            ["BEGIN:VEVENT", "END:VEVENT"],
            ["UID", "DTSTAMP", "DTSTART"].map { ReadIssue(line: 4, problem: .missing(property: $0, component: "VEVENT")) }
        ),
        (["METHOD:CANCEL", "BEGIN:VEVENT", "UID:a", "DTSTAMP:20260520T120000Z", "END:VEVENT"], []),
        (["BEGIN:PARTICIPANT", "UID:a", "END:PARTICIPANT"], [ReadIssue(line: 4, problem: .unknownComponent("PARTICIPANT"))]),
        (["BEGIN:X-ANY", "A:b", "END:X-ANY"], []), (["BEGIN:VTODO", "UID:a", "DTSTAMP:20260520T120000Z", "END:VTODO"], []),
        (["BEGIN:VTIMEZONE", "TZID:a", "END:VTIMEZONE"], [ReadIssue(line: 4, problem: .unusableTimeZone)]),
        (
            [
                "BEGIN:VTIMEZONE", "TZID:a", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0100", "END:STANDARD",
                "END:VTIMEZONE",
            ],
            [ReadIssue(line: 6, problem: .unusableTimeZone)]
        ),
        (["NAME:a", "X-WR-CALNAME:b"], [ReadIssue(line: 5, problem: .repeated(property: "X-WR-CALNAME"))]),
        (["NAME:a", "X-WR-CALNAME:a"], []),
    ])
    func `report what a component lacks, and keep it`(lines: [String], expected: [ReadIssue]) throws {
        let (calendars, issues) = try VCalendar.read(stream(lines.joined(separator: "\r\n")))
        #expect(issues == expected)
        let written = String(decoding: calendars[0].bytes(), as: UTF8.self)
        #expect(lines.allSatisfy { written.contains("\r\n\($0)\r\n") })
    }

    @Test func `report a truncated stream, whose events are read`() throws {
        let (calendars, issues) = try VCalendar.read(Array(event("SUMMARY:cut off").dropLast("END:VEVENT\r\nEND:VCALENDAR\r\n".utf8.count)))
        #expect(calendars[0].events.map(\.summary) == ["cut off"])
        #expect(issues == [(1, "VCALENDAR"), (4, "VEVENT")].map { ReadIssue(line: $0, problem: .unclosed(component: $1)) })
    }

    @Test func `report a truncated calendar before the next one`() throws {
        let (calendars, issues) = try VCalendar.read(
            event("SUMMARY:one").dropLast("END:VEVENT\r\nEND:VCALENDAR\r\n".utf8.count) + event("SUMMARY:two"))
        #expect(calendars.flatMap(\.events).map(\.summary) == ["one", "two"])
        #expect(issues == [(1, "VCALENDAR"), (4, "VEVENT")].map { ReadIssue(line: $0, problem: .unclosed(component: $1)) })
    }

    @Test func `report lines between calendars`() throws {
        let between = Array("X-A:b\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\n".utf8)
        let (calendars, issues) = try VCalendar.read(event("SUMMARY:one") + between + event("SUMMARY:two"))
        #expect(calendars.flatMap(\.events).map(\.summary) == ["one", "two"])
        #expect(issues == [ReadIssue(line: 11, problem: .outsideCalendar), ReadIssue(line: 12, problem: .passedOver(component: "VEVENT"))])
    }

    @Test func `report another version, and properties that a calendar lacks`() throws {
        let (_, issues) = try VCalendar.read(Array("BEGIN:VCALENDAR\nVERSION:1.0\nEND:VCALENDAR\n".utf8))
        #expect(
            issues == [
                ReadIssue(line: 1, problem: .version("1.0")),
                ReadIssue(line: 1, problem: .missing(property: "PRODID", component: "VCALENDAR")),
            ])
    }

    @Test func `report octets that aren't UTF-8, but not a fold inside a character`() throws {
        let bytes = event("SUMMARY:caf")
        let latin1 = bytes.split(separator: Array("caf".utf8), maxSplits: 1).joined(separator: Array("caf".utf8) + [0xE9])
        let folded = bytes.split(separator: Array("caf".utf8), maxSplits: 1).joined(
            separator: Array("caf".utf8) + [0xC3, 0x0D, 0x0A, 0x20, 0xA9])
        #expect(try VCalendar.read(Array(latin1)).issues == [ReadIssue(line: 8, problem: .notUTF8)])
        let (calendars, issues) = try VCalendar.read(Array(folded))
        #expect(calendars[0].events[0].summary == "café")
        #expect(issues == [])
    }

    @Test(arguments: ["", "hello", "\0", "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD", "BEGIN:VEVENT\nEND:VEVENT", "BEGIN:VCALENDARS\n", "<html>"])
    func `don't occur without a calendar`(text: String) {
        #expect(throws: ICalendarError.noCalendar) { try VCalendar.read(Array(text.utf8)) }
    }
}
