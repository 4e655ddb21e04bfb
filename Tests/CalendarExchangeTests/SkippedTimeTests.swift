import ICalendar
import Planning
import TestSupport
import Testing
import Time

@testable import CalendarExchange

/// Clocks in Paris go forward on 28 March 2027 at 01:00Z, from 02:00 to 03:00. What a plan has at 02:30 is half an hour after that, with
/// the offset before the change (RFC 5545 section 3.3.5): 01:30Z, at which clocks show 03:30.
@Suite struct `A time that no clock shows` {
    private static let skipped = "2027-03-28T02:30"
    private let paris = ZoneID("Europe/Paris")!

    private func resolved(_ when: String, _ more: String = "", zone: String = "Europe/Paris") throws -> ResolvedPlan {
        try plan(
            """
            plenary: 1
            id: night
            title: Night
            domain: plans.example.org
            timezone: \(zone)
            people: [{id: ana, name: Ana}]
            activities:
              - {id: watch, kind: meeting, title: Watch, when: \(when), roles: {attendee: [ana]}\(more)}
            """)
    }

    private var edition: CalendarEdition {
        let words = CalendarEdition.Words(cancelled: "Cancelled", members: "Members", kind: \.rawValue, role: \.rawValue)
        return CalendarEdition(languages: [.english], words: words, revision: Instant("2027-01-01T00:00Z")!, prodid: "-//Test//EN")
    }

    private func calendar(_ plan: ResolvedPlan, _ adjust: (inout CalendarEdition) -> Void = { _ in }) throws -> VCalendar {
        var edition = edition
        adjust(&edition)
        return try VCalendar(plan, scope: .everything, edition: edition)
    }

    private func zoned(_ local: String) -> CalendarTime { .zoned(LocalDateTime(local)!, paris) }

    private func utc(_ instant: String) -> CalendarTime { .utc(Instant(instant)!) }

    @Test(arguments: CalendarFormat.allCases)
    func `begins on the clock that shows its instant, in every format`(format: CalendarFormat) throws {
        let written = try calendar(resolved("\(Self.skipped)/04:00")).bytes(as: format)
        let event = try #require(try VCalendar.read(written).calendars.first?.events.first)
        #expect(event.dtstart == zoned("2027-03-28T03:30"))
        #expect(event.end == .dtend(zoned("2027-03-28T04:00")))
    }

    @Test(arguments: CalendarFormat.allCases)
    func `ends on the clock that shows its instant, in every format`(format: CalendarFormat) throws {
        let written = try calendar(resolved("2027-03-28T01:00/02:30")).bytes(as: format)
        let event = try #require(try VCalendar.read(written).calendars.first?.events.first)
        #expect(event.dtstart == zoned("2027-03-28T01:00"))
        #expect(event.end == .dtend(zoned("2027-03-28T03:30")))
    }

    @Test func `is its instant in UTC`() throws {
        let event = try #require(try calendar(resolved("\(Self.skipped)/04:00")) { $0.times = .utc }.events.first)
        #expect(event.dtstart == utc("2027-03-28T01:30Z"))
        #expect(event.end == .dtend(utc("2027-03-28T02:00Z")))
    }

    @Test func `stays as it is where every time is shown`() throws {
        let event = try #require(try calendar(resolved("\(Self.skipped)/04:00", zone: "Asia/Seoul")).events.first)
        #expect(event.dtstart == .zoned(LocalDateTime(Self.skipped)!, ZoneID("Asia/Seoul")!))
    }

    @Test func `takes up its instants`() throws {
        let plan = try resolved("\(Self.skipped)/04:00")
        let text = String(
            decoding: try #require(VCalendar(freeBusyOf: .participant("ana"), in: plan, edition: edition)).bytes(), as: UTF8.self)
        #expect(text.contains("\r\nFREEBUSY:20270328T013000Z/20270328T020000Z\r\n"))
    }

    @Test func `inside a series is the one time that differs from the rule`() throws {
        let events = try calendar(resolved("2027-03-27T02:30/05:00", ", repeat: \"FREQ=DAILY;COUNT=3\"")) { $0.writesSeries = true }.events
        #expect(events.map(\.rrule) == ["FREQ=DAILY;COUNT=3", nil])
        #expect(events.map(\.recurrenceID) == [nil, zoned(Self.skipped)])
        #expect(events.map(\.dtstart) == [zoned("2027-03-27T02:30"), zoned("2027-03-28T03:30")])
    }

    /// DTSTART would be 03:30, and the rule would repeat that.
    @Test func `at the beginning of a series leaves no rule to repeat it`() throws {
        let text = ", repeat: \"FREQ=DAILY;COUNT=3\", activities: [{id: news, kind: session, title: News, when: 2027-03-28T04:00/04:15}]"
        let events = try calendar(resolved("\(Self.skipped)/05:00", text)) { $0.writesSeries = true }.events
        let watches = events.filter { $0.summary == "Watch" }
        #expect(events.allSatisfy { $0.rrule == nil && $0.recurrenceID == nil })
        #expect(watches.map(\.dtstart) == [zoned("2027-03-28T03:30"), zoned("2027-03-29T02:30"), zoned("2027-03-30T02:30")])
        #expect(events.filter { $0.summary == "News" }.map(\.relatedTo) == watches.map { [.parent($0.uid ?? "")] })
    }

    @Test(arguments: ["DTEND;TZID=Europe/Paris:20270328T043000", "DURATION:PT1H"])
    func `is the same instant in somebody else's calendar`(end: String) throws {
        let event = ImportTests.event("", start: "DTSTART;TZID=Europe/Paris:20270328T023000", end: end)
        let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Trial//EN\n\(event)END:VCALENDAR\n"
        let read = try CalendarImport(fileName: "trial.ics", zones: systemZones, words: []).plan(from: Array(text.utf8))
        let intervals = try ResolvedPlan(read.plan, zones: systemZones).activities.map(\.interval)
        #expect(intervals == [Interval(start: Instant("2027-03-28T01:30Z")!, end: Instant("2027-03-28T02:30Z")!)])
    }
}
