import Foundation
import TestSupport
import Testing

@testable import ICalendar

/// Files as other programs write them, whole and malformed: our own, and those of public projects that are kept beside this one.
@Suite struct `Calendars of other programs` {
    static let files = calendarFixtures + corpus

    private func bytes(of file: String) throws -> [UInt8] { [UInt8](try #require(FileManager.default.contents(atPath: file))) }

    private func counts(of files: [String]) throws -> (full: Int, part: Int, refused: Int) {
        var counts = (full: 0, part: 0, refused: 0)
        for file in files {
            let read = try? VCalendar.read(try bytes(of: file))
            switch read?.issues.isEmpty {
            case true?: counts.full += 1
            case false?: counts.part += 1
            case nil: counts.refused += 1
            }
        }
        return counts
    }

    @Test func `are read in full, in part, or refused`() throws {
        #expect(try counts(of: calendarFixtures) == (full: 14, part: 3, refused: 1))
    }

    @Test(.enabled(if: !corpus.isEmpty, "the corpus ../shared/ics-corpus is absent"))
    func `of public projects are mostly read in full`() throws {
        #expect(try counts(of: corpus).full > 60)
    }

    @Test(arguments: files)
    func `are read or refused, and what is written reads the same`(file: String) throws {
        let bytes = try bytes(of: file)
        let calendars: [VCalendar]
        let issues: [ReadIssue]
        do throws(ICalendarError) {
            (calendars, issues) = try VCalendar.read(bytes)
        } catch {
            #expect(error == .noCalendar)
            #expect(!String(decoding: bytes, as: UTF8.self).uppercased().split(whereSeparator: \.isNewline).contains("BEGIN:VCALENDAR"))
            return
        }
        let lineCount = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
        #expect(issues.allSatisfy { (1...lineCount).contains($0.line) })
        for calendar in calendars {
            let again = try VCalendar.read(calendar.bytes())
            #expect(again.calendars == [calendar])
            if issues.isEmpty { #expect(again.issues == []) }
        }
    }
}
