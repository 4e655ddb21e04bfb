import Planning
import TestSupport
import Testing

@testable import Conflicts

struct OverCapacityTests {
    @Test(arguments: [
        ("place: hall-a, layout: theatre, expected: 300", []),
        ("place: hall-a, layout: theatre, expected: 301", ["warning a / place:hall-a"]),
        ("place: hall-a, layout: classroom, expected: 101", ["warning a / place:hall-a"]), ("place: hall-a, expected: 300", []),
        ("place: hall-a, layout: boardroom, expected: 3000", ["warning a / place:hall-a"]),  // more than in any layout
        ("place: hall-a, layout: boardroom, expected: 300", []),
        ("place: hall-b, expected: 201", ["warning a / place:hall-b"]), ("place: hall-ab, layout: theatre, expected: 500", []),
        ("place: hall-ab, layout: theatre, expected: 501", ["warning a / place:hall-ab"]), ("place: kintex, expected: 9999", []),
        ("expected: 9999", []),
    ])
    func `the room holds those who are expected, in the layout`(rest: String, expected: [String]) throws {
        #expect(try found(by: OverCapacity.id, "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, \(rest)}") == expected)
    }

    @Test(arguments: [14, 13])
    func `people and delegations are counted, each once`(seats: Int) throws {
        // Ana, Head, Second, eleven of Oman who aren't named, and not: Ben from afar, Fiji, the institution.
        let text = surroundings.replacing("{id: foyer, name: Foyer}", with: "{id: small, kind: room, name: Small, capacity: \(seats)}")
        let roles =
            "chair: [ana], speaker: [head, ana, {who: ben, remote: true}], attendee: [oman, {who: fiji, status: declined}], organizer: [host]"
        let plan = try plan(
            text + "activities: [{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: small, roles: {\(roles)}}]")
        #expect(
            ConflictCheck(plan).conflicts().filter { $0.rule == HeadcountOverRoom.id }.map(\.id)
                == (seats < 14 ? ["headcount-over-room:a"] : []))
    }
}

struct HeadMissingTests {
    private func findings(_ kind: String, _ roles: String) throws -> [String] {
        try found(by: HeadMissing.id, "{id: a, kind: \(kind), title: A, when: 2027-05-11T09:00/10:00, roles: {\(roles)}}")
    }

    @Test(arguments: [
        ("bilateral", "counterpart: [oman]", []),
        ("bilateral", "counterpart: [{who: oman, members: [second]}]", ["warning a / delegation:oman"]),
        ("bilateral", "counterpart: [{who: oman, members: [second]}, head]", []),
        ("bilateral", "counterpart: [{who: oman, members: [head]}]", []),
        ("ceremony", "attendee: [oman], speaker: [{who: head, status: declined}]", ["warning a / delegation:oman"]),
        ("ceremony", "attendee: [fiji]", []),
        ("workshop", "attendee: [{who: oman, members: [second]}]", []), ("bilateral", "counterpart: [{who: fiji, status: declined}]", []),
    ])
    func `where a delegation meets or is received its head is there`(kind: String, roles: String, expected: [String]) throws {
        #expect(try findings(kind, roles) == expected)
    }
}

struct CompletenessTests {
    @Test(arguments: [("draft", "note"), ("provisional", "warning"), ("published", "error")])
    func `what has no time or place matters more as the plan goes on`(phase: String, severity: String) throws {
        let activities = [
            "{id: a, kind: meeting, title: A, duration: 60, place: room}", "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00}",
        ]
        #expect(try found(by: NoTime.id, activities[0], activities[1], extra: "phase: \(phase)") == ["\(severity) a"])
        #expect(try found(by: NoPlace.id, activities[0], activities[1], extra: "phase: \(phase)") == ["\(severity) b"])
    }

    @Test(arguments: [
        "{id: a, kind: call, title: A, when: 2027-05-11T09:00/10:00}", "{id: a, kind: milestone, title: A, when: 2027-05-11}",
        "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, url: 'https://example.org/join'}",
        "{id: a, kind: forum, title: A, when: 2027-05-11, place: room, activities: [{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00}]}",
        "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, status: cancelled}",
    ])
    func `a call, a milestone, what is online, inside a place, or cancelled needs no place`(activity: String) throws {
        #expect(try found(by: NoPlace.id, activity) == [])
    }

    @Test(arguments: [
        ("session", "roles: {speaker: [ana]}", ["note a"]), ("session", "roles: {chair: [ana]}", []),
        ("panel", "roles: {moderator: [ana]}", []),
        ("session", "roles: {chair: [{who: ana, status: declined}]}", ["note a"]), ("meeting", "roles: {speaker: [ana]}", []),
        ("workshop", "activities: [{id: b, kind: session, title: B, when: 2027-05-11T09:00/10:00}]", ["note b"]),
        ("workshop", "roles: {chair: [ana]}, activities: [{id: b, kind: session, title: B, when: 2027-05-11T09:00/10:00}]", []),
        ("session", "status: cancelled", []),
    ])
    func `what is chaired has a chair or moderator, its own or of what it is part of`(kind: String, rest: String, expected: [String]) throws
    {
        #expect(
            try found(
                by: NoChair.id, "{id: a, kind: \(kind), title: A, when: 2027-05-11T09:00/12:00, \(rest)}", extra: "phase: provisional")
                == expected)
    }
}
