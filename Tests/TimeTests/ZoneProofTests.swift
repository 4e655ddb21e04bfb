import TestSupport
import Testing

@testable import Time

/// Every zone of the machine's database, against Python's zoneinfo (Acceptance/zoneinfo_reference.py, which describes the lines).
struct ZoneProofTests {
    static let farYears = [2400, 2850, 9999]

    @Test(.enabled("Python 3.9 or later is needed to compare zones with") { Python.has("zoneinfo") })
    func `offsets and readings of every zone are those of Python's zoneinfo`() throws {
        let zones = try Self.reference().split(separator: "zone ")
        for zone in zones {
            let lines = zone.split(separator: "\n")
            let names = lines[0].split(separator: " ").map { ZoneID(String($0))! }
            let rules = try systemZones.rules(for: names[0])
            let found = Self.report(rules)
            if !found.elementsEqual(lines.dropFirst(), by: ==) {
                let (expected, found) = zip(lines.dropFirst(), found).first { $0 != $1 } ?? ("\(lines.count - 1) lines", "\(found.count)")
                Issue.record("\(names[0]): zoneinfo has '\(expected)', ZoneRules '\(found)'")
            }
            for name in names.dropFirst() {
                let others = try systemZones.rules(for: name)
                #expect(others.types == rules.types && others.starts == rules.starts && others.periods == rules.periods, "\(name)")
            }
        }
        #expect(zones.count > 300, "the database has fewer zones than it should")
    }

    private static func report(_ rules: ZoneRules) -> [String] {
        let (start, end) = (0, Instant("2061-01-01T00:00Z")!.secondsSince1970)
        let changes = rules.transitions(from: Instant(secondsSince1970: 1), to: Instant(secondsSince1970: end)).map(\.at.secondsSince1970)
        let instants = [start] + changes
        var lines: [String] = []
        for (at, following) in zip(instants, instants.dropFirst() + [end]) {
            let (before, type) = (rules.offset(at: Instant(secondsSince1970: at - 1)), rules.type(at: Instant(secondsSince1970: at)))
            lines.append("\(at) \(type.offset) \(type.isDaylight ? 1 : 0) \(type.abbreviation)")
            let (low, high) = (at + min(before, type.offset), at + max(before, type.offset))
            let clocks: Set = [low - 1, low, (low + high) / 2, high - 1, high, high + 1, (at + following) / 2 + type.offset]
            lines += clocks.sorted().map { reading($0, rules) }
        }
        return lines + farYears.flatMap { far($0, rules) }
    }

    private static func reading(_ clock: Int, _ rules: ZoneRules) -> String {
        switch rules.resolve(LocalDateTime(secondsOnClock: clock)!) {
        case .unique(let instant): "\(clock)=\(instant.secondsSince1970)"
        case .skipped(let instant): "\(clock)~\(instant.secondsSince1970)"
        case .repeated(let first, let second): "\(clock)=\(first.secondsSince1970)=\(second.secondsSince1970)"
        }
    }

    private static func far(_ year: Int, _ rules: ZoneRules) -> [String] {
        let first = LocalDate(year: year, month: 1, day: 1)!.dayNumber
        let midnights = (first..<LocalDate(year: year, month: 12, day: 30)!.dayNumber).map { $0 * 86_400 }
        return [
            "\(year) " + runs(midnights.map { rules.offset(at: Instant(secondsSince1970: $0 + 43_200)) }),
            "\(year) clock "
                + runs(
                    midnights.map { midnight in
                        let clock = midnight + 9000
                        return clock - rules.resolve(LocalDateTime(secondsOnClock: clock)!).instant.secondsSince1970
                    }),
        ]
    }

    private static func runs(_ samples: [Int]) -> String {
        samples.indices.filter { $0 == 0 || samples[$0] != samples[$0 - 1] }.map { "\($0):\(samples[$0])" }.joined(separator: " ")
    }

    private static func reference() throws -> String {
        try Python.run(Python.system, ["\(packageFolder)/Tests/Acceptance/zoneinfo_reference.py"])
    }
}
