import Planning
import TestSupport
import Testing
import Time

@testable import Conflicts

/// What becomes of findings: weight, acceptance, order, identity, words.
struct ConflictCheckTests {
    static let doubleBooked = [
        "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: room, roles: {speaker: [ana]}}",
        "{id: b, kind: meeting, title: B, when: 2027-05-11T09:30/10:30, place: office, roles: {speaker: [ana]}}",
    ]

    @Test(arguments: [("off", []), ("note", ["note a b / person:ana"]), ("warning", ["warning a b / person:ana"])])
    func `the plan says how much a rule matters`(setting: String, expected: [String]) throws {
        #expect(
            try found(by: PersonOverlap.id, Self.doubleBooked[0], Self.doubleBooked[1], extra: "rules: {person-overlap: '\(setting)'}")
                == expected)
    }

    @Test func `a setting holds for optional participants too`() throws {
        let optional = Self.doubleBooked.map { $0.replacing("[ana]", with: "[{who: ana, required: false}]") }
        #expect(
            try found(by: PersonOverlap.id, optional[0], optional[1], extra: "rules: {person-overlap: error}") == ["error a b / person:ana"]
        )
    }

    @Test(arguments: [
        ("{rule: person-overlap, activities: [b, a], reason: fine}", true),
        ("{rule: person-overlap, activities: [a], reason: fine}", false),
        ("{rule: room-overlap, activities: [a, b], reason: fine}", false),
        ("{rule: person-overlap, activities: [a, b], reason: fine, until: 2027-05-01}", true),
        ("{rule: person-overlap, activities: [a, b], reason: fine, until: 2027-04-30}", false),
    ])
    func `a conflict is accepted by its rule and activities, until the day that is said`(acceptance: String, isAccepted: Bool) throws {
        let all = try found(
            by: PersonOverlap.id, Self.doubleBooked[0], Self.doubleBooked[1], extra: "accepted: [\(acceptance)]",
            today: LocalDate("2027-05-01"))
        #expect(all == ["error a b / person:ana" + (isAccepted ? " (accepted)" : "")])
    }

    @Test func `the order is that of time, and identity survives changes elsewhere`() throws {
        let others = [
            "{id: early, kind: meeting, title: E, when: 2027-05-01T09:00/10:00}", "{id: later, kind: meeting, title: L, duration: 30}",
        ]
        let few = try conflicts(Self.doubleBooked)
        let many = try conflicts(others + Self.doubleBooked.reversed())
        #expect(few.map(\.id) == ["person-overlap:a+b"])
        #expect(many.map(\.id) == ["no-place:early", "person-overlap:a+b", "no-time:later"])
        #expect(many[1].activities == ["a", "b"])
    }

    /// A plan that breaks every rule in every way that has words of its own.
    static let everything = [
        "{id: a1, kind: session, title: A1, when: 2027-03-28T02:30/04:00, place: hall-a, layout: theatre, expected: 999, roles: {speaker: [ana]}}",
        "{id: a2, kind: meeting, title: A2, when: 2027-03-28T02:30/04:00, place: room, expected: 5, roles: {speaker: [ana], attendee: [oman]}}",
        "{id: a3, kind: meeting, title: A3, when: 2027-03-28T03:00/05:00, place: room, roles: {speaker: [ana], attendee: [oman]}}",
        "{id: a4, kind: meeting, title: A4, when: 2027-10-31T02:30/04:00, place: room}",
        "{id: a5, kind: bilateral, title: A5, when: 2027-05-11T09:00/10:00, place: hall-b, expected: 999, roles: {counterpart: [fiji, {who: oman, members: [second]}]}}",
        "{id: a6, kind: meeting, title: A6, when: 2027-05-11T10:05/11:00, place: ministry, roles: {counterpart: [fiji, second]}}",
        "{id: a7, kind: meeting, title: A7, when: 2027-05-11T11:05/12:00, place: institute, roles: {counterpart: [fiji]}}",
        "{id: a8, kind: mission, title: A8, when: 2027-05-11, place: muscat, roles: {counterpart: [fiji]}}",
        "{id: a9, kind: meeting, title: A9}", "{id: a10, kind: meeting, title: A10, when: 2027-05-12T09:00/10:00}",
        "{id: a11, kind: forum, title: A11, when: 2027-05-12, place: room, activities: [{id: a12, kind: session, title: A12, when: 2027-05-13T09:00/10:00}]}",
    ]
}
