import Planning
import TestSupport
import Testing
import Time

@testable import Conflicts

/// A plan into which conflicts were put on purpose: all of them are found, and nothing else.
struct PlantedConflictTests {
    /// Cities whose clocks change on other days, or not at all, and the days around their changes.
    private static let zones = [
        "Europe/Paris", "America/New_York", "Asia/Seoul", "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Kathmandu",
    ]
    private static let days = ["2027-03-27", "2027-03-28", "2027-03-14", "2027-10-31", "2027-11-07", "2027-10-03", "2027-05-11"]

    private struct Planted {
        var text = ""
        var expected: Set<String> = []
    }

    /// Each case has people, a room and a day of its own, so that nothing but what is meant touches anything.
    private func planted(seed: UInt64, cases: Int) throws -> Planted {
        var chance = SeededGenerator(seed: seed)
        var planted = Planted()
        var (places, people, vehicles, activities): ([String], [String], [String], [String]) = ([], [], [], [])
        for number in 0..<cases {
            let zone = Self.zones.randomElement(using: &chance)!
            let day = LocalDate(Self.days.randomElement(using: &chance)!)!
            places.append(
                "{id: v\(number), kind: venue, name: V, timezone: \(zone), places: [{id: r\(number), kind: room, name: R}, {id: q\(number), kind: room, name: Q, capacity: 10}]}"
            )
            people.append("{id: p\(number), name: P}")
            vehicles.append("{id: c\(number), name: C, seats: 4}")
            let start = LocalDateTime(day, LocalTime(hour: Int.random(in: 9..<12, using: &chance), minute: 0)!)
            let rules = try systemZones.rules(for: ZoneID(zone)!)
            /// An interval by minutes after the start, as clocks show it.
            func when(_ from: Int, _ until: Int) -> String {
                let first = rules.resolve(start).instant
                return "\(rules.local(first.adding(minutes: from)))/\(rules.local(first.adding(minutes: until)))"
            }
            func activity(_ name: String, _ rest: String) -> String {
                "{id: \(name)\(number), kind: meeting, title: \(name)\(number), \(rest)}"
            }
            let overlap = [0, 1, 15, 59].randomElement(using: &chance)!  // none: back-to-back
            let second = when(60 - overlap, 120)
            switch Int.random(in: 0..<5, using: &chance) {
            case 0:
                activities += [
                    activity("a", "when: \(when(0, 60)), place: r\(number)"), activity("b", "when: \(second), place: r\(number)"),
                ]
                if overlap > 0 { planted.expected.insert("room-overlap:a\(number)+b\(number)") }
            case 1:
                let roles = "place: v\(number), roles: {speaker: p\(number)}"
                activities += [activity("a", "when: \(when(0, 60)), \(roles)"), activity("b", "when: \(second), \(roles)")]
                if overlap > 0 { planted.expected.insert("person-overlap:a\(number)+b\(number)") }
            case 2:
                let vehicle = "place: v\(number), vehicles: c\(number)"
                activities += [activity("a", "when: \(when(0, 60)), \(vehicle)"), activity("b", "when: \(second), \(vehicle)")]
                if overlap > 0 { planted.expected.insert("vehicle-overlap:a\(number)+b\(number)") }
            case 3:
                let expected = Int.random(in: 9...12, using: &chance)
                activities.append(activity("a", "when: \(when(0, 60)), place: q\(number), expected: \(expected)"))
                if expected > 10 { planted.expected.insert("over-capacity:a\(number)") }
            default:
                activities += [
                    activity("a", "when: \(when(0, 60)), place: v\(number)"),
                    activity("b", "when: \(second), place: v\(number), after: a\(number)"),
                ]
                if overlap > 0 { planted.expected.insert("dependency-order:a\(number)+b\(number)") }
            }
        }
        func list(_ key: String, _ items: [String]) -> String { key + ":\n" + items.map { "  - \($0)\n" }.joined() }
        planted.text =
            "plenary: 1\nid: planted\ntitle: Planted\ndomain: plans.example.org\ntimezone: Europe/Paris\n" + list("places", places)
            + list("people", people) + list("vehicles", vehicles) + list("activities", activities)
        return planted
    }

    @Test(arguments: 1...20)
    func `all that was planted is found, and nothing else`(seed: UInt64) throws {
        let planted = try planted(seed: seed, cases: 60)
        let found = ConflictCheck(try plan(planted.text)).conflicts()
        #expect(Set(found.map(\.id)) == planted.expected)
        #expect(found.count == planted.expected.count)
    }
}
