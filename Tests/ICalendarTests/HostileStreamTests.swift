import Testing
import Time

@testable import ICalendar

/// Streams that crash or stall libical 3.0.16, or make it lose content without a word.
@Suite(.timeLimit(.minutes(1))) struct `Hostile streams` {
    private func event(_ lines: String) throws -> (VEvent, [ReadIssue]) {
        let head = ["BEGIN:VEVENT", "UID:a@example.org", "DTSTAMP:20260520T120000Z", "DTSTART:20260706T090000Z"]
        let (calendars, issues) = try VCalendar.read(stream((head + [lines, "END:VEVENT"]).joined(separator: "\r\n")))
        return (try #require(calendars.first?.events.first), issues)
    }

    @Test(arguments: ["VEVENT", "X-A"])
    func `nested 80,000 deep are read down to sixteen`(name: String) throws {
        let count = 80_000
        let lines = Array(repeating: "BEGIN:\(name)", count: count) + Array(repeating: "END:\(name)", count: count)
        let (calendars, issues) = try VCalendar.read(stream(lines.joined(separator: "\r\n")))
        #expect(calendars.count == 1)
        #expect(issues.contains(ReadIssue(line: 4 + 15, problem: .passedOver(component: name))))
    }

    @Test func `with a line of four megabytes keep it whole`() throws {
        let text = String(repeating: "0123456789abcdef", count: 1 << 18)
        let (event, issues) = try event("DESCRIPTION:\(text)")
        #expect(event.description == text)
        #expect(issues == [])
    }

    @Test func `with long lists keep every value`() throws {
        let count = 700
        let days = (0..<count).map { date("2026-01-01").adding(days: $0) }
        let (event, issues) = try event("EXDATE;VALUE=DATE:" + days.map(\.icalendarText).joined(separator: ","))
        #expect(event.exdates == days.map { .day($0) })
        #expect(issues == [])
    }

    @Test func `with many parameters keep the value`() throws {
        let parameters = (0..<200).map { ";X-\($0)=a" }.joined()
        let (event, issues) = try event("ATTENDEE\(parameters):mailto:a@example.org")
        #expect(event.attendees.map(\.address) == ["mailto:a@example.org"])
        #expect(event.attendees.map(\.otherParameters.count) == [200])
        #expect(issues == [])
    }

    @Test func `with statuses that libical frees too early keep them`() throws {
        let (event, issues) = try event(
            Array(repeating: "REQUEST-STATUS:3.1;Invalid;DTSTART:96-Apr-01", count: 6_000).joined(separator: "\r\n"))
        #expect(Set(event.otherProperties.map(\.value)) == ["3.1;Invalid;DTSTART:96-Apr-01"])
        #expect(event.otherProperties.count == 6_000)
        #expect(issues == [])
    }

    @Test func `with many wrong lines have an issue for each`() throws {
        let (_, issues) = try event(Array(repeating: "RRULE:FREQ=OFTEN", count: 5_000).joined(separator: "\r\n"))
        #expect(issues.map(\.line) == Array(8..<5_008))
    }

    @Test(arguments: ["FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYDAY=255SU", "FREQ=DAILY;COUNT=99999999999999999999"])
    func `with rules that never end are only read`(rrule: String) throws {
        #expect(try event("RRULE:\(rrule)").0.rrule == rrule)
    }

    @Test(arguments: 0..<200)
    func `cut and changed anywhere are read or refused`(seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func random(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        var bytes = VCalendar.everything.bytes()
        let pieces = ["\r\n", ":", ";", ",", "\"", "\\", "^", "BEGIN:VEVENT\r\n", "END:VCALENDAR\r\n", "\r\n ", "=", "\0", "\u{E9}"].map {
            Array($0.utf8)
        }
        for _ in 0..<20 {
            let start = random(below: bytes.count)
            let end = min(bytes.count, start + random(below: 12))
            bytes.replaceSubrange(
                start..<end, with: random(below: 2) == 0 ? pieces[random(below: pieces.count)] : [UInt8(random(below: 256))])
        }
        guard let read = try? VCalendar.read(bytes) else { return }
        for calendar in read.calendars { #expect(try VCalendar.read(calendar.bytes()).calendars == [calendar]) }
    }
}
