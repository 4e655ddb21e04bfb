import Planning
import TestSupport
import Testing
import Time

@testable import Conflicts

/// Heads of delegations: who counts as there, and how several are told.
struct StandInTests {
    private static let peru = "{id: peru, name: Peru, head: ben, members: [ana]}"

    private func bilateral(_ roles: String, kind: String = "bilateral") throws -> (plan: ResolvedPlan, found: [Conflict]) {
        let text = surroundings.replacing("delegations:\n", with: "delegations:\n  - \(Self.peru)\n")
        let plan = try plan(
            text
                + "phase: provisional\nactivities: [{id: a, kind: \(kind), title: A, when: 2027-05-11T09:00/10:00, place: room, roles: {\(roles)}}]"
        )
        return (plan, ConflictCheck(plan).conflicts().filter { $0.rule == HeadMissing.id })
    }

    @Test(arguments: [
        // One part has the head, the other doesn't: the head is there.
        "host: [{who: oman, members: [head]}], attendee: [{who: oman, members: [second]}]",
        // Somebody leads in the head's place, as the advice is.
        "counterpart: [{who: oman, members: [second], lead: second}]",
        // Declined as one thing, coming as another.
        "counterpart: [oman], speaker: [{who: head, status: declined}], headOfDelegation: [head]",
    ])
    func `the head is there`(roles: String) throws {
        #expect(try bilateral(roles).found == [])
    }

    @Test(arguments: [
        ("counterpart: [{who: oman, members: [second]}]", "Oman: Head, who heads it, is not in “A”"),
        (
            "counterpart: [{who: oman, members: [second]}], host: [{who: peru, members: [ana]}]",
            "Oman and Peru: those who head them are not in “A”"
        ),
        // A delegation without a head beside one whose head is missing isn't told as missing that head.
        ("counterpart: [{who: oman, members: [second]}], host: [fiji]", "Oman: Head, who heads it, is not in “A”"),
        ("counterpart: [fiji]", "Fiji: nobody is named as head, and “A” needs one"),
    ])
    func `each delegation is told with its own head`(roles: String, message: String) throws {
        let (plan, found) = try bilateral(roles)
        #expect(found.map { $0.message(in: plan) } == [message])
    }
}

/// Seats: what is counted, and rooms made of rooms.
struct SeatTests {
    @Test(arguments: [(13, [String]()), (12, ["warning a / place:small"])])
    func `a delegation in two roles needs its seats once`(seats: Int, expected: [String]) throws {
        let text = surroundings.replacing("{id: foyer, name: Foyer}", with: "{id: small, kind: room, name: Small, capacity: \(seats)}")
        let roles = "host: [oman], attendee: [oman, {who: oman, members: [head]}]"
        let plan = try plan(
            text + "activities: [{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: small, roles: {\(roles)}}]")
        #expect(
            ConflictCheck(plan).conflicts().filter { $0.rule == HeadcountOverRoom.id }.map {
                "\($0.severity) a / place:\($0.resources[0].id)"
            } == expected)
    }

    @Test(arguments: [(12, [String]()), (11, ["headcount-over-room:a"])])
    func `a member who declined needs no seat`(seats: Int, expected: [String]) throws {
        let text = surroundings.replacing("{id: foyer, name: Foyer}", with: "{id: small, kind: room, name: Small, capacity: \(seats)}")
        let roles = "attendee: [oman], speaker: [{who: head, status: declined}]"
        let plan = try plan(
            text + "activities: [{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: small, roles: {\(roles)}}]")
        #expect(ConflictCheck(plan).conflicts().filter { $0.rule == HeadcountOverRoom.id }.map(\.id) == expected)
    }

    @Test func `rooms that are told to be made of each other have no known seats, and are one room`() throws {
        let text = surroundings.replacing(
            "{id: foyer, name: Foyer}",
            with: "{id: one, kind: room, name: One, combines: [two]}, {id: two, kind: room, name: Two, combines: [one]}")
        let plan = try plan(
            text + """
                activities:
                  - {id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: one, expected: 10}
                  - {id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, place: two}
                """)
        #expect(ConflictCheck(plan).conflicts().map(\.id) == ["room-overlap:a+b", "unknown-capacity:a"])
    }
}

/// Parts and the whole they belong to.
struct NestingTests {
    @Test func `a part is within the next whole that has a time`() throws {
        func forum(_ when: String) -> String {
            "{id: f, kind: forum, title: F, when: 2027-05-11/2027-05-12, place: room, activities: [{id: day, kind: other, title: D, activities: [{id: s, kind: meeting, title: S, when: \(when)}]}]}"
        }
        #expect(try found(by: OutsideParent.id, forum("2027-05-12T09:00/10:00")) == [])
        #expect(try found(by: OutsideParent.id, forum("2027-05-13T09:00/10:00")) == ["warning f s"])
    }

    @Test(arguments: [
        ("when: 2027-05-11T09:00/10:00", ["note other"]), ("when: 2027-05-11T09:00/10:00, status: cancelled", ["note day", "note other"]),
        ("duration: 30", ["note day", "note other", "note s"]),
    ])
    func `what is made of activities with a time has it from them`(part: String, expected: [String]) throws {
        let day = "{id: day, kind: other, title: D, activities: [{id: s, kind: meeting, title: S, \(part)}]}"
        #expect(try found(by: NoTime.id, day, "{id: other, kind: other, title: O}") == expected)
    }

    @Test func `the parts of what is joined from afar need no place`() throws {
        let series =
            "{id: a, kind: seminar, title: A, when: 2027-05-11, url: 'https://example.org/join', activities: [{id: b, kind: session, title: B, when: 2027-05-11T09:00/10:00}]}"
        #expect(try found(by: NoPlace.id, series, "{id: c, kind: session, title: C, when: 2027-05-11T09:00/10:00}") == ["note c"])
    }

    @Test func `sessions that were cancelled chair nothing`() throws {
        let workshop =
            "{id: a, kind: workshop, title: A, when: 2027-05-11T09:00/12:00, activities: [{id: b, kind: session, title: B, when: 2027-05-11T09:00/10:00, status: cancelled}]}"
        #expect(try found(by: NoChair.id, workshop, extra: "phase: provisional") == ["note a"])
    }
}

/// Days off that fall on several days, and clocks where a flight lands.
struct SeveralDaysTests {
    private func days(_ activities: String...) throws -> [[String]] {
        try conflicts(activities).filter { $0.rule == WeekendRule.id }.map { conflict in
            guard case .days(let days)? = conflict.facts[.days] else { return [] }
            return [conflict.activities[0].rawValue] + days.map(\.description)
        }
    }

    @Test(arguments: [
        ("2027-05-14T09:00/2027-05-17T12:00", [["a", "2027-05-15", "2027-05-16"]]),
        ("2027-05-14T20:00/2027-05-15T00:00", []),  // until midnight of Friday
        ("2027-05-14T20:00/2027-05-15T00:30", [["a", "2027-05-15"]]),
        ("2027-05-01T09:00/2027-05-30T12:00", []),  // nobody works every day of a month
    ])
    func `an activity of several days is on each of them`(when: String, expected: [[String]]) throws {
        #expect(try days("{id: a, kind: congress, title: A, when: \(when), place: room}") == expected)
    }

    @Test func `an event and its parts are reported together, with the days of all`() throws {
        #expect(
            try days(
                "{id: a, kind: forum, title: A, when: 2027-05-14/2027-05-15, place: room, activities: [{id: b, kind: other, title: B, when: 2027-05-15/2027-05-16}]}"
            ) == [["a", "2027-05-15", "2027-05-16"]])
    }

    @Test func `an end that comes twice where a flight lands is told on that clock`() throws {
        let flight = "{id: a, kind: flight, title: A, when: 2027-10-30T20:00/2027-10-31T02:15, place: muscat, to: paris}"
        let conflict = try #require(try conflicts([flight]).first { $0.rule == AmbiguousTime.id })
        #expect(
            conflict.message(in: try resolved([flight]))
                == "“A” is at Sun, 31 Oct 2027, 02:15 (Europe/Paris), which clocks show twice there, because they go back; it is read as the first time, Sun, 31 Oct 2027, 00:15 (UTC)"
        )
    }
}
