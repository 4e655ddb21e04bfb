import Foundation
import TestSupport
import Testing

@testable import ICalendar

/// Real and malformed files from public projects, kept beside this one.
@Suite(.enabled(if: sharedFolder != nil, "the corpus ../shared/ics-corpus is absent"))
struct `The corpus` {
    static let files: [String] = {
        guard let folder = sharedFolder.map({ $0 + "/ics-corpus" }) else { return [] }
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".ics") }.sorted()
    }()

    @Test func `is there`() {
        #expect(Self.files.count > 100)
    }

    @Test func `is read in full, in part, or refused, and it is told how much`() throws {
        let folder = try #require(sharedFolder) + "/ics-corpus/"
        var counts = (full: 0, part: 0, refused: 0)
        for file in Self.files {
            guard let (_, issues) = try? VCalendar.read([UInt8](try #require(FileManager.default.contents(atPath: folder + file)))) else {
                counts.refused += 1
                continue
            }
            if issues.isEmpty { counts.full += 1 } else { counts.part += 1 }
        }
        print("The corpus: \(counts.full) files read in full, \(counts.part) in part, \(counts.refused) refused")
        #expect(counts.full > 60)
    }

    @Test(arguments: files)
    func `is read or refused, and what is written reads the same`(file: String) throws {
        let folder = try #require(sharedFolder) + "/ics-corpus/"
        let bytes = [UInt8](try #require(FileManager.default.contents(atPath: folder + file)))
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
