import Foundation
import Planning
import TestSupport
import Testing

/// Every zone of the database, 1970 to 2060 and some instants far beyond, as Python's zoneinfo has it.
struct ZoneProofTests {
    private static let python = "/usr/bin/python3"

    /// What zoneinfo says, a line a fact; see the script for the form.
    private static func reference() throws -> [Substring] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [packageFolder + "/Tests/Acceptance/zoneinfo_reference.py"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return text.split(separator: "\n")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: python), "Python, whose zoneinfo is the judge, is absent"))
    func `offsets and readings around every change are zoneinfo's`() throws {
        var zones = 0
        var facts = 0
        var wrong: [String] = []
        var rules: ZoneRules?
        var changes: [Int] = []

        func finishZone() {
            guard let rules else { return }
            let end = Instant("2061-01-01T00:00Z")!
            let own = rules.transitions(from: Instant(secondsSince1970: 1), to: end).filter { $0.before.offset != $0.after.offset }
            if own.map(\.at.secondsSince1970) != changes { wrong.append("\(rules.zone): the changes are not the same") }
        }

        for line in try Self.reference() {
            let fields = line.split(separator: " ")
            if fields[0] == "Z" {
                finishZone()
                // Other names of one file are read too, though they can't differ.
                for name in fields.dropFirst().reversed() { rules = try systemZones.rules(for: try #require(ZoneID(String(name)))) }
                zones += fields.count - 1
                changes = []
                continue
            }
            let rules = try #require(rules)
            let numbers = fields.dropFirst().compactMap { Int($0) }
            facts += 1
            switch fields[0] {
            case "C": changes.append(numbers[0])
            case "O":
                if rules.offset(at: Instant(secondsSince1970: numbers[0])) != numbers[1] { wrong.append("\(rules.zone): \(line)") }
            default:
                let clock = try #require(LocalDateTime(secondsOnClock: numbers[0]))
                let (first, second) = (Instant(secondsSince1970: numbers[1]), Instant(secondsSince1970: numbers[2]))
                let expected: ZoneRules.Resolution =
                    fields[2] == "unique" ? .unique(first) : fields[2] == "skipped" ? .skipped(first) : .repeated(first, second: second)
                if rules.resolve(clock) != expected { wrong.append("\(rules.zone): \(line), but \(rules.resolve(clock))") }
            }
        }
        finishZone()
        #expect(wrong.prefix(10) == [])
        #expect(zones > 500)
        #expect(facts > 200_000)
    }
}
