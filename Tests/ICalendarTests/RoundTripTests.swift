import Foundation
import Testing

@testable import ICalendar

@Suite struct `Round trips` {
    @Test func `every field comes back`() throws {
        let (calendars, issues) = try VCalendar.read(VCalendar.everything.bytes())
        #expect(calendars == [.everything])
        #expect(issues == [])
    }

    @Test(arguments: [
        VEvent.End.dtend(.day(date("2026-07-08"))), .dtend(.utc(instant("2026-07-08T00:00"))),
        .dtend(.floating(local("2026-07-08T00:00:59"))),
        .duration(CalendarDuration(days: 2)!), .duration(CalendarDuration(days: -1, seconds: -1)!),
    ])
    func `every kind of end comes back`(end: VEvent.End) throws {
        var event = VEvent.opening
        event.end = end
        #expect(try VCalendar.read(VCalendar(events: [event]).bytes()).calendars == [VCalendar(events: [event])])
    }

    static let hostile = [
        "Title\r\nATTENDEE:mailto:eve@example.org", "Title\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR", "\r", "a\0b", "\u{7}\u{1B}[31m",
        "\"; x=\"y\":z",
        "\\n is not a break, \\, is not a comma", "^n ^^ ^'", " leading and trailing ", "\t", "", ";:,", "🏳️‍🌈🏳️‍🌈🏳️‍🌈🏳️‍🌈🏳️‍🌈🏳️‍🌈", "e\u{301}",
        "\u{2028}\u{85}",
        "\u{202E}evil\u{202C}", String(repeating: "Lorem; ipsum, \\ 한국어 🎉\n", count: 4_000), "=HYPERLINK(\"x\")", "\u{FEFF}a",
    ]

    /// What writing does to a text: one kind of line break, no control characters.
    private func cleaned(_ text: String) -> String {
        let breaks = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        return String(
            String.UnicodeScalarView(
                breaks.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || "\n\t".unicodeScalars.contains($0) }))
    }

    @Test(arguments: hostile)
    func `hostile text stays text`(text: String) throws {
        func calendar(_ text: String) -> VCalendar {
            var event = VEvent.opening
            event.uid = text
            (event.summary, event.description, event.location, event.categories) = (text, text, text, [text, "b", text])
            event.dtstart = .zoned(local("2026-07-06T09:00"), tzid: text)
            event.relatedTo = [.parent(text)]
            event.attendees = [CalendarUser(address: "mailto:a@example.org", cn: text, member: [text])]
            var calendar = VCalendar(events: [event])
            (calendar.name, calendar.description) = (text, text)
            return calendar
        }
        let read = try VCalendar.read(calendar(text).bytes())
        #expect(read.calendars == [calendar(cleaned(text))])
        #expect(read.issues == [])
    }

    @Test(arguments: hostile)
    func `hostile values other than text can't begin a line`(text: String) throws {
        var event = VEvent.opening
        (event.url, event.rrule) = (text, text)
        event.otherProperties = [Property(name: "X-A", value: text)!]
        event.attendees = [CalendarUser(address: text)]
        let calendar = try #require(try VCalendar.read(VCalendar(events: [event]).bytes()).calendars.first)
        #expect(calendar.events.map(\.uid) == [event.uid])
        #expect(calendar.events[0].otherProperties.map(\.name) == ["X-A"])
        #expect(calendar.events[0].attendees.count == 1)
    }

    @Test func `straight quotes in a name of ours become typographic, those that were read stay`() throws {
        #expect(CalendarUser(address: "mailto:a@example.org", cn: "Ana \"the chair\" and \"x").cn == "Ana “the chair” and “x")
        var event = VEvent.opening
        event.organizer = CalendarUser(address: "mailto:a@example.org")
        event.organizer?.cn = "\"Ana\""
        #expect(try VCalendar.read(VCalendar(events: [event]).bytes()).calendars == [VCalendar(events: [event])])
    }

    @Test(arguments: ["", "A B", "A:B", "A\r\nB", "É", "A;B"])
    func `a property or component can't have such a name`(name: String) {
        #expect(Property(name: name, value: "") == nil)
        #expect(Parameter(name: name, values: ["a"]) == nil)
        #expect(Component(name: name) == nil)
    }

    @Test(arguments: ["BEGIN", "end"])
    func `a property can't be what begins or ends a component`(name: String) {
        #expect(Property(name: name, value: "VEVENT") == nil)
    }

    @Test func `many threads get the same result as one`() async throws {
        let bytes = VCalendar.everything.bytes()
        try await withThrowingTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<50 {
                        let (calendars, issues) = try VCalendar.read(bytes)
                        #expect(calendars.map { $0.bytes() } == [bytes])
                        #expect(issues == [])
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
