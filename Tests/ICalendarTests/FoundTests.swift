import Foundation
import TestSupport
import Testing

@testable import ICalendar

/// Streams for which a promise didn't hold once, found by the fuzzer.
struct FoundTests {
    @Test(arguments: ["1", "2", "3", "4"])
    func `a stream reads the same after it is written, and in pieces too`(name: String) throws {
        let path = packageFolder + "/Tests/ICalendarTests/Found/\(name).ics"
        let bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
        let (calendars, issues) = try VCalendar.read(bytes)
        for calendar in calendars { #expect(try VCalendar.read(calendar.bytes()).calendars == [calendar]) }
        for size in 1...64 {
            let pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min(bytes.count, $0 + size)]) }
            let read = try VCalendar.read(pieces: pieces, by: CalendarReader(blockSize: size))
            #expect(read.calendars == calendars)
            #expect(Set(read.issues) == Set(issues))
        }
    }
}
