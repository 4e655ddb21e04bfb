import Planning
import Testing
import Time

@testable import Conflicts

/// Whole days take rooms, vehicles and those with a part of their own; never from what they are part of.
struct WholeDayTests {
    private func overlaps(_ activities: String...) throws -> [String] {
        try conflicts(activities).filter { $0.rule.rawValue.hasSuffix("-overlap") }.map { "\($0.rule) \(told($0))" }
    }

    /// An activity with these fields, and those of the usual ones that they leave open.
    private func activity(_ id: String, _ fields: String, usually usual: [String]) -> String {
        let open = usual.filter { !fields.contains($0.prefix { $0 != ":" } + ":") }
        return "{id: \(id), title: \(id), \((open + [fields]).joined(separator: ", "))}"
    }

    @Test(arguments: [
        ("when: 2027-05-11", "when: 2027-05-11", true), ("when: 2027-05-10/2027-05-12", "when: 2027-05-11", true),
        ("when: 2027-05-10/2027-05-11", "when: 2027-05-11/2027-05-12", true), ("when: 2027-05-11", "when: 2027-05-12", false),
        ("when: 2027-05-11", "when: 2027-05-11T00:00/01:00", true), ("when: 2027-05-11", "when: 2027-05-12T00:00/01:00", false),
        ("when: 2027-05-11", "when: 2027-05-10T22:00/2027-05-11T00:00", false),
        ("when: 2027-05-11", "when: 2027-05-10T22:00/2027-05-11T00:30", true),
        // Midnight in Paris is 07:00 in Seoul.
        ("when: 2027-05-11", "when: 2027-05-12T06:59/07:59, timezone: Asia/Seoul", true),
        ("when: 2027-05-11", "when: 2027-05-12T07:00/08:00, timezone: Asia/Seoul", false),
        ("when: 2027-05-11", "when: 2027-05-11, status: cancelled", false),
        ("when: 2027-05-11", "when: 2027-05-11, kind: milestone", false),
    ])
    func `a whole day goes from midnight to midnight on its own clock`(first: String, second: String, isTaken: Bool) throws {
        let usual = ["kind: training", "place: room"]
        let (one, other) = (activity("a", first, usually: usual), activity("b", second, usually: usual))
        #expect(try overlaps(one, other).count == (isTaken ? 1 : 0))
        #expect(try overlaps(other, one).count == (isTaken ? 1 : 0))
    }

    @Test(arguments: [
        ("status: tentative", "when: 2027-05-11, status: tentative"), ("status: tentative", "when: 2027-05-11T09:00/10:00"),
        ("vehicles: van", "when: 2027-05-11T09:00/10:00, status: tentative, vehicles: van"),
    ])
    func `what is only held for a day is a warning that says so`(first: String, second: String) throws {
        let found = try conflicts([
            "{id: a, kind: training, title: A, when: 2027-05-11, place: room, \(first)}",
            "{id: b, kind: training, title: B, place: room, \(second)}",
        ]).filter { $0.rule.rawValue.hasSuffix("-overlap") }
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.severity == .warning && $0.facts[.hold] != nil })
    }

    @Test func `two workshops of one forum can't have the same room all day`() throws {
        #expect(
            try overlaps(
                "{id: f, kind: forum, title: F, when: 2027-05-11/2027-05-12, place: paris, activities: [{id: a, kind: workshop, title: A, when: 2027-05-11, place: room}, {id: b, kind: workshop, title: B, when: 2027-05-11, place: room}]}"
            ) == ["room-overlap error a b / place:room"])
    }

    @Test(arguments: [
        // A day of a forum, which has no room of its own.
        "{id: f, kind: forum, title: F, when: 2027-05-11/2027-05-12, place: room, activities: [{id: a, kind: other, title: Day 1, when: 2027-05-11}, {id: b, kind: session, title: B, when: 2027-05-11T09:00/10:00}]}",
        // What is inside it, at any depth.
        "{id: f, kind: training, title: F, when: 2027-05-11, place: room, activities: [{id: a, kind: workshop, title: A, when: 2027-05-11, activities: [{id: b, kind: session, title: B, when: 2027-05-11T09:00/10:00}]}]}",
    ])
    func `a whole never conflicts with its parts`(activity: String) throws {
        #expect(try overlaps(activity) == [])
    }

    /// Nothing else takes the room then.
    @Test(arguments: ["hall-a", "hall-ab"])
    func `a whole day whose parts are all cancelled takes its room`(place: String) throws {
        let whole =
            "{id: a, kind: workshop, title: A, when: 2027-05-11, place: \(place), activities: [{id: x, kind: session, title: X, when: 2027-05-11T09:00/10:00, status: cancelled}]}"
        #expect(
            try overlaps(whole, "{id: b, kind: session, title: B, when: 2027-05-11T14:00/15:00, place: hall-a}") == [
                "room-overlap error a b / place:hall-a"
            ])
    }

    @Test(arguments: [
        ("place: room, roles: {host: ana}", "place: office, roles: {host: ana}", true),
        ("place: room, roles: {panellist: ana}", "place: office, when: 2027-05-11T09:00/10:00, roles: {speaker: ana}", true),
        ("place: room, roles: {chair: ana}", "place: paris, roles: {chair: ana}", false),  // may be the same door
        ("place: room, roles: {chair: ana}", "roles: {chair: ana}", false),  // nobody knows where
        ("place: room, roles: {chair: ana}", "place: office, roles: {organizer: ana}", false),
        ("place: room, roles: {attendee: oman}", "place: office, roles: {attendee: oman}", false),
        ("place: room, roles: {chair: ana}", "place: office, roles: {chair: {who: ana, remote: true}}", false),
        ("place: room, roles: {chair: ana}", "place: office, roles: {chair: {who: ana, status: declined}}", false),
        // A mission of weeks isn't work every day.
        ("place: room, when: 2027-05-03/2027-05-20, roles: {host: ana}", "place: office, roles: {chair: ana}", false),
        // Distant cities are reported as such.
        ("place: room, roles: {chair: ana}", "place: muscat, roles: {chair: ana}", false),
    ])
    func `whoever has a part of their own is needed in one place`(first: String, second: String, isTwice: Bool) throws {
        let usual = ["kind: training", "when: 2027-05-11"]
        #expect(
            try overlaps(activity("a", first, usually: usual), activity("b", second, usually: usual)).filter { $0.hasPrefix("person") }
                == (isTwice ? ["person-overlap warning a b / person:ana"] : []))
    }

    @Test func `days that both have are reported`() throws {
        let activities = [
            "{id: a, kind: training, title: A, when: 2027-05-10/2027-05-12, place: room}",
            "{id: b, kind: training, title: B, when: 2027-05-11/2027-05-14, place: room}",
        ]
        let found = try conflicts(activities).filter { $0.rule == RoomOverlap.id }
        #expect(
            found.map { $0.facts[.days] } == [
                .days([LocalDate(year: 2027, month: 5, day: 11)!, LocalDate(year: 2027, month: 5, day: 12)!])
            ])
        #expect(
            found.map { $0.message(in: try! resolved(activities)) } == [  // they have been resolved above
                "Room: booked twice on Tue, 11 May 2027 and Wed, 12 May 2027, for “A” and “B”, at least one of them for whole days"
            ])
    }

    @Test func `equipment is taken all day`() throws {
        #expect(
            try found(
                by: EquipmentOverbooked.id,
                "{id: a, kind: training, title: A, when: 2027-05-11, equipment: {what: receivers, count: 200}}",
                "{id: b, kind: training, title: B, when: 2027-05-11, equipment: {what: receivers, count: 101}}") == [
                    "error a b / equipment:receivers"
                ])
    }
}
