import Planning
import Testing

@testable import Conflicts

/// No person, no delegation and no room has two activities at once.
struct OverlapRuleTests {
    /// What takes the same resource twice, by the rule that finds it; the second activity has another place or people.
    static let takers = [
        (PersonOverlap.id, "roles: {speaker: [ana]}", "roles: {chair: [ana]}", "person:ana"),
        (DelegationOverlap.id, "roles: {attendee: [oman]}", "roles: {counterpart: [oman]}", "delegation:oman"),
        (RoomOverlap.id, "place: room", "place: room", "place:room"),
    ]

    /// Two times, and the minutes that they share.
    static let times: [(String, String, Int)] = [
        ("2027-05-11T09:00/11:00", "2027-05-11T09:00/11:00", 120),  // the same
        ("2027-05-11T09:00/11:00", "2027-05-11T09:00/10:00", 60),  // shared start
        ("2027-05-11T09:00/11:00", "2027-05-11T10:30/11:00", 30),  // shared end
        ("2027-05-11T09:00/12:00", "2027-05-11T10:00/11:00", 60),  // contained
        ("2027-05-11T09:00/11:00", "2027-05-11T10:45/12:00", 15),  // partial
        ("2027-05-11T09:00/11:00", "2027-05-11T11:00/12:00", 0),  // touching
        ("2027-05-11T09:00/11:00", "2027-05-11T14:00/15:00", 0),  // apart
        ("2027-05-11T22:00/2027-05-12T02:00", "2027-05-12T01:00/03:00", 60),  // across midnight
        ("2027-05-11T22:00/2027-05-12T02:00", "2027-05-12T02:00/03:00", 0),  // touching across midnight
        ("2027-03-28T01:30/03:30", "2027-03-28T03:00/04:00", 30),  // clocks go forward: 01:30 to 03:30 is an hour
        ("2027-10-31T01:30/03:30", "2027-10-31T03:00/04:00", 30),  // clocks go back: 01:30 to 03:30 is three hours
        ("2027-03-28T00:30/02:00", "2027-03-28T03:00/04:00", 0),  // 02:00 does not exist, and is read as 03:00
    ]

    @Test(arguments: takers, times)
    func `what shares time conflicts, by the minutes it shares`(
        taker: (rule: RuleID, first: String, second: String, resource: String), time: (String, String, Int)
    ) throws {
        let all = try conflicts([
            "{id: a, kind: meeting, title: A, when: \(time.0), \(taker.first)}",
            "{id: b, kind: meeting, title: B, when: \(time.1), \(taker.second)}",
        ]).filter { $0.rule == taker.rule }
        #expect(all.map { [Set($0.activities)] } == (time.2 == 0 ? [] : [[["a", "b"]]]))
        #expect(all.map { $0.facts[.minutes] } == (time.2 == 0 ? [] : [.minutes(time.2)]))
        #expect(all.map { "\($0.resources[0].kind.rawValue):\($0.resources[0].id)" } == (time.2 == 0 ? [] : [taker.resource]))
    }

    @Test(arguments: [
        ("{title: T, minutes: 20, by: ana}, {title: U, minutes: 20, by: ana}, {title: V, minutes: 10, by: ben}", 30),
        ("{title: T, minutes: 20, by: ben}, {title: U, minutes: 20, by: ana}, {title: V, minutes: 30, by: ana}", 50),  // no time is left
    ])
    func `agenda items of one presenter one after the other are one overlap`(items: String, minutes: Int) throws {
        let found = try conflicts([
            "{id: a, kind: session, title: A, when: 2027-05-11T09:00/10:00, agenda: [\(items)]}",
            "{id: b, kind: session, title: B, when: 2027-05-11T09:10/10:00, roles: {speaker: ana}}",
        ]).filter { $0.rule == PersonOverlap.id }
        #expect(found.map(\.id) == ["person-overlap:a+b"])
        #expect(found.map { $0.facts[.minutes] } == [.minutes(minutes)])
    }

    @Test func `times in different zones are compared as instants`() throws {
        let seoul = "{id: a, kind: call, title: A, when: 2027-05-11T16:00/17:00, place: foyer, roles: {speaker: [ana]}}"
        #expect(
            try found(
                by: PersonOverlap.id, seoul,
                "{id: b, kind: call, title: B, when: 2027-05-11T09:00/10:00, place: room, roles: {speaker: [ana]}}") == [
                    "error a b / person:ana"
                ])
        #expect(
            try found(
                by: PersonOverlap.id, seoul,
                "{id: b, kind: call, title: B, when: 2027-05-11T16:00/17:00, place: room, roles: {speaker: [ana]}}") == [])
    }

    @Test(arguments: [
        // An activity and what it is part of.
        [
            "{id: a, kind: forum, title: A, when: 2027-05-11T09:00/17:00, place: room, roles: {chair: [ana], attendee: [oman]}, activities: [{id: b, kind: session, title: B, when: 2027-05-11T09:00/10:00, roles: {chair: [ana], attendee: [oman]}}]}"
        ],
        // Cancelled.
        [
            "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, status: cancelled, place: room, roles: {chair: [ana], attendee: [oman]}}",
            "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, place: room, roles: {chair: [ana], attendee: [oman]}}",
        ],
        // Declined; an institution can be in many places.
        [
            "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, roles: {chair: [{who: ana, status: declined}], attendee: [{who: oman, status: declined}], organizer: host}}",
            "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, roles: {chair: [ana], attendee: [oman], organizer: host}}",
        ],
        // Whole days that have parts are no minutes, and a building or a city is no room.
        [
            "{id: a, kind: forum, title: A, when: 2027-05-11/2027-05-12, place: room, roles: {chair: [ana], attendee: [oman]}, activities: [{id: c, kind: session, title: C, when: 2027-05-11T14:00/15:00}]}",
            "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, place: room, roles: {chair: [ana], attendee: [oman]}}",
        ],
        [
            "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: kintex}",
            "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, place: kintex}",
        ],
        // On the way somewhere.
        [
            "{id: a, kind: transfer, title: A, when: 2027-05-11T09:00/10:00, place: hall-a, to: ministry}",
            "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, place: hall-a}",
        ],
        // One person in two roles of one activity.
        [
            "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, roles: {chair: [ana], speaker: [ana]}, agenda: [{title: T, by: ana}]}"
        ],
    ])
    func `what may share time doesn't conflict`(activities: [String]) throws {
        #expect(try conflicts(activities).filter { $0.rule.rawValue.hasSuffix("-overlap") }.map(\.id) == [])
    }

    @Test func `an optional participation is a warning`() throws {
        #expect(
            try found(
                by: PersonOverlap.id,
                "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, roles: {speaker: [{who: ana, required: false}]}}",
                "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, roles: {speaker: [ana]}}") == ["warning a b / person:ana"])
    }

    @Test(arguments: [
        ("attendee: [ana]", "warning"), ("chair: [ana]", "error"), ("rapporteur: [ana]", "error"),
        ("attendee: [{who: oman, members: [head]}, head], chair: [ana]", "error"),
    ])
    func `a person who only listens can be spared`(roles: String, severity: String) throws {
        #expect(
            try found(
                by: PersonOverlap.id, "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, roles: {\(roles)}}",
                "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, roles: {speaker: [ana]}}") == [
                    "\(severity) a b / person:ana"
                ])
    }

    @Test func `several people in the same two activities are one conflict, as grave as the gravest`() throws {
        #expect(
            try found(
                by: PersonOverlap.id,
                "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, roles: {speaker: [{who: ana, required: false}, ben]}}",
                "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, roles: {speaker: [ana, ben]}}") == [
                    "error a b / person:ana person:ben"
                ])
    }

    @Test func `a delegation is told once, not by each member`() throws {
        let activities = [
            "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, roles: {attendee: [oman]}}",
            "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, roles: {attendee: [oman]}}",
        ]
        #expect(try conflicts(activities).filter { $0.rule.rawValue.hasSuffix("-overlap") }.map(\.rule) == [DelegationOverlap.id])
    }

    @Test func `a split delegation may be in two places, its members may not`() throws {
        func visit(_ id: String, _ members: String) -> String {
            "{id: \(id), kind: siteVisit, title: V, when: 2027-05-11T09:00/10:00, roles: {attendee: [{who: oman, members: [\(members)]}]}}"
        }
        #expect(try conflicts([visit("a", "head"), visit("b", "second")]).filter { $0.rule.rawValue.hasSuffix("-overlap") } == [])
        #expect(try found(by: PersonOverlap.id, visit("a", "head, second"), visit("b", "second")) == ["error a b / person:second"])
    }

    @Test func `a member invited by name elsewhere is double-booked as a person`() throws {
        #expect(
            try found(
                by: PersonOverlap.id, "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, roles: {attendee: [oman]}}",
                "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, roles: {speaker: [second]}}") == [
                    "error a b / person:second"
                ])
    }

    @Test(arguments: [("2027-05-11T10:00/10:30", false), ("2027-05-11T09:30/10:00", true), ("2027-05-11T09:00/09:20", false)])
    func `a presenter is taken for their agenda item alone`(time: String, isDoubleBooked: Bool) throws {
        let talks =
            "{id: a, kind: workshop, title: A, when: 2027-05-11T09:00/12:00, agenda: [{title: One, minutes: 30, by: ben}, {title: Two, minutes: 30, by: ana}, {title: Three, minutes: 30}]}"
        let other = "{id: b, kind: meeting, title: B, when: \(time), roles: {chair: [ana]}}"
        #expect(
            try found(by: PersonOverlap.id, talks, other).map { Set($0.split(separator: " ").dropFirst().prefix(2)) }
                == (isDoubleBooked ? [["a", "b"]] : []))
    }

    @Test(arguments: [
        ("hall-ab", "hall-a", "place:hall-a"), ("hall-ab", "hall-ab", "place:hall-a place:hall-ab place:hall-b"), ("hall-a", "hall-b", ""),
    ])
    func `a combined room takes the rooms that it is made of`(first: String, second: String, rooms: String) throws {
        #expect(
            try found(
                by: RoomOverlap.id, "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: \(first)}",
                "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, place: \(second)}")
                == (rooms.isEmpty ? [] : ["error a b / \(rooms)"]))
    }

    @Test func `thirty sessions in one room at once are one conflict`() throws {
        let sessions = (0..<30).map { "{id: s\($0), kind: meeting, title: S, when: 2027-05-11T09:00/1\($0 / 10):3\($0 % 10), place: room}" }
        let all = try conflicts(sessions).filter { $0.rule == RoomOverlap.id }
        #expect(all.count == 1)
        #expect(all[0].activities.count == 30)
        #expect(
            all[0].message(in: try resolved(sessions)) == "Room: booked for 30 activities that overlap, from “S” to “S”")
    }
}
