import Planning
import Testing

@testable import Conflicts

/// Moves that take more thought than one meeting after another.
struct WayTests {
    static let travel =
        "travel: [{from: kintex, to: ministry, minutes: 55, by: car}, {from: goyang, to: kintex, minutes: 30, by: car}]"

    private func travel(_ activities: String...) throws -> [String] {
        try found(by: TravelTooShort.id, activities.joined(separator: "\n  - "), extra: Self.travel)
    }

    private func meeting(_ id: String, _ time: String, _ place: String, _ rest: String = "") -> String {
        "{id: \(id), kind: meeting, title: M, when: 2027-05-11T\(time), place: \(place), roles: {speaker: [ana]}\(rest)}"
    }

    @Test func `between parts of one activity there is time for the way`() throws {
        let day = meeting(
            "day", "09:00/17:00", "kintex",
            ", activities: [\(meeting("a", "09:00/10:00", "hall-a")), \(meeting("b", "10:10/11:00", "ministry"))]")
        #expect(try travel(day, meeting("c", "17:00/18:00", "kintex")) == ["warning a b / person:ana"])
    }

    @Test func `the way to the first part is told as the way to the whole`() throws {
        let day = meeting("day", "09:00/17:00", "kintex", ", activities: [\(meeting("a", "09:05/10:00", "hall-a"))]")
        #expect(try travel(meeting("early", "08:00/08:45", "ministry"), day) == ["warning early day / person:ana"])
    }

    @Test func `a part after the end of the whole is no way from it`() throws {
        let day = meeting("day", "09:00/10:00", "kintex", ", activities: [\(meeting("a", "10:05/11:00", "ministry"))]")
        #expect(try travel(day) == [])
    }

    @Test func `from the last part, when the whole is over`() throws {
        let day = meeting("day", "09:00/17:00", "kintex", ", activities: [\(meeting("a", "15:00/17:00", "ministry"))]")
        #expect(try travel(day, meeting("b", "17:30/18:00", "kintex")) == ["warning a b / person:ana"])
    }

    @Test func `what the plan says of the way into a building isn't the way inside it`() throws {
        #expect(try travel(meeting("a", "09:00/10:00", "hall-a"), meeting("b", "10:00/11:00", "hall-b")) == [])
        #expect(try travel(meeting("a", "09:00/10:00", "goyang"), meeting("b", "10:10/11:00", "hall-b")) == ["warning a b / person:ana"])
    }

    @Test func `after a transfer people are where it ends`() throws {
        let transfer =
            "{id: t, kind: transfer, title: T, when: 2027-05-11T10:00/10:55, place: kintex, to: ministry, roles: {attendee: [ana]}}"
        #expect(
            try travel(meeting("a", "09:00/10:00", "kintex"), transfer, meeting("b", "11:00/12:00", "hall-a")) == [
                "warning t b / person:ana"
            ])
    }

    @Test func `to a presenter's item, from what they did since the activity began`() throws {
        let workshop =
            "{id: a, kind: workshop, title: A, when: 2027-05-11T09:00/12:00, place: ministry, agenda: [{title: One, minutes: 90, by: ben}, {title: Two, minutes: 30, by: ana}]}"
        let both = [workshop, meeting("b", "09:15/10:00", "kintex")]
        #expect(try travel(both[0], both[1]) == ["warning b a / person:ana"])
        let conflict = try #require(try conflicts(both, extra: Self.travel).first { $0.rule == TravelTooShort.id })
        #expect(
            conflict.message(in: try resolved(both, extra: Self.travel))
                == "Ana: 30 min between “M” and “A”, but the way from KINTEX to Ministry takes 55 min")
    }

    @Test func `an optional participation, and whoever comes by name beside their delegation`() throws {
        let visit = { (id: String, time: String, place: String, who: String) in
            "{id: \(id), kind: meeting, title: M, when: 2027-05-11T\(time), place: \(place), roles: {attendee: [\(who)]}}"
        }
        let extra = "phase: published\n" + Self.travel
        #expect(
            try found(
                by: TravelTooShort.id, visit("a", "09:00/10:00", "kintex", "{who: ana, required: false}"),
                visit("b", "10:10/11:00", "ministry", "ana"), extra: extra) == ["warning a b / person:ana"])
        #expect(
            try found(
                by: TravelTooShort.id, visit("a", "09:00/10:00", "kintex", "oman"),
                visit("b", "10:10/11:00", "ministry", "{who: oman, members: [second]}"), extra: extra) == ["error a b / person:second"])
    }
}

/// Days in cities far from each other.
struct DaysApartTests {
    private func stay(_ id: String, _ when: String, _ place: String, _ rest: String = "") -> String {
        "{id: \(id), kind: mission, title: M, when: \(when), place: \(place), roles: {attendee: [oman]}\(rest)}"
    }

    private func cities(_ activities: String..., extra: String = "") throws -> [String] {
        try found(by: TwoCities.id, activities.joined(separator: "\n  - "), extra: extra)
    }

    @Test(arguments: [
        ("2027-05-10/2027-05-14", ["warning a b / delegation:oman"]),
        ("2027-05-12/2027-05-14", ["note a b / delegation:oman"]),  // the day of travel
        ("2027-05-12", ["warning a b / delegation:oman"]),
        ("2027-05-13/2027-05-14", []),
    ])
    func `stays that overlap are told, a day of travel is noted`(when: String, expected: [String]) throws {
        #expect(try cities(stay("a", "2027-05-10/2027-05-12", "kintex"), stay("b", when, "muscat")).map(Self.inOrder) == expected)
    }

    @Test(arguments: [
        ("kind: flight, place: seoul, to: muscat", [String]()), ("kind: flight", []), ("kind: flight, place: kintex, to: muscat", []),
        ("kind: transfer, place: hall-a, to: kintex", ["note a b / delegation:oman"]),  // only crosses the town
        ("kind: transfer, place: kintex, to: muscat", []),
    ])
    func `a way connects two cities if it leads from one to another`(leg: String, expected: [String]) throws {
        let leg = "{id: leg, title: L, when: 2027-05-12T10:00/15:00, \(leg), roles: {attendee: [oman]}}"
        #expect(
            try cities(stay("a", "2027-05-10/2027-05-12", "kintex"), stay("b", "2027-05-12/2027-05-14", "muscat"), leg) == expected)
    }

    @Test func `what is around two activities tells for them`() throws {
        let parts = (0..<3).map { "{id: p\($0), kind: session, title: P, when: 2027-05-11T1\($0):00/1\($0):30, roles: {attendee: [oman]}}" }
        let forum = stay("b", "2027-05-11/2027-05-12", "muscat", ", activities: [\(parts.joined(separator: ", "))]")
        #expect(try cities(stay("a", "2027-05-10/2027-05-14", "kintex"), forum) == ["warning a b / delegation:oman"])
    }

    @Test func `a morning here and an afternoon there are told where one ends and the other begins`() throws {
        func meeting(_ id: String, _ time: String, _ place: String) -> String { stay(id, "2027-05-11T\(time)", place) }
        #expect(
            try cities(
                meeting("a", "08:00/09:00", "room"), meeting("b", "09:00/10:00", "room"), meeting("c", "22:00/23:00", "muscat"),
                meeting("d", "23:00/23:30", "muscat")) == ["warning b c / delegation:oman"])
    }

    @Test func `cities are near by what the plan says of places in them`() throws {
        let pair = [stay("a", "2027-05-10/2027-05-12", "hall-a"), stay("b", "2027-05-11", "muscat")]
        #expect(try cities(pair[0], pair[1], extra: "travel: [{from: kintex, to: muscat, minutes: 50, by: train}]") == [])
        #expect(
            try cities(pair[0], pair[1], extra: "travel: [{from: kintex, to: muscat, minutes: 50, by: flight}]") == [
                "warning a b / delegation:oman"
            ])
    }

    @Test func `a deadline is in no city`() throws {
        let deadline = "{id: b, kind: milestone, title: D, when: 2027-05-11, place: muscat, roles: {organizer: [oman]}}"
        #expect(try cities(stay("a", "2027-05-10/2027-05-12", "kintex"), deadline) == [])
    }

    private static func inOrder(_ line: String) -> String { line.replacing(" b a ", with: " a b ") }
}
