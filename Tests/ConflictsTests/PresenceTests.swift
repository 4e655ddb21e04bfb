import Testing

@testable import Conflicts

/// Who is where, and when: what the overlap rules take for granted.
struct PresenceTests {
    private func person(_ first: String, _ second: String) throws -> [String] {
        try found(
            by: PersonOverlap.id, "{id: a, kind: session, title: A, when: 2027-05-11T09:00/11:00, \(first)}",
            "{id: b, kind: session, title: B, when: 2027-05-11T\(second)}")
    }

    @Test(arguments: [
        "roles: {speaker: [ana], attendee: [{who: ana, required: false}]}",
        "roles: {chair: [{who: ana, required: false}], speaker: [ana]}",
        "roles: {chair: [{who: ana, status: declined}], speaker: [ana]}",
    ])
    func `who comes in several roles is there once, and must be if one role needs them`(roles: String) throws {
        #expect(try person(roles, "10:00/12:00, roles: {speaker: [ana]}") == ["error a b / person:ana"])
    }

    @Test func `a delegation in two roles is there once, and must be if one role needs it`() throws {
        let found = try found(
            by: DelegationOverlap.id,
            "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/11:00, roles: {host: [{who: oman, required: false}], attendee: [oman]}}",
            "{id: b, kind: meeting, title: B, when: 2027-05-11T10:00/12:00, roles: {attendee: [oman]}}")
        #expect(found == ["error a b / delegation:oman"])
    }

    @Test(arguments: [
        ("09:00/09:20", []), ("09:20/09:40", ["error a b / person:ana"]), ("09:40/10:00", []), ("10:00/10:20", ["error a b / person:ana"]),
        ("10:20/11:00", []),
    ])
    func `who presents two agenda items is there for both, and free between`(time: String, expected: [String]) throws {
        let agenda =
            "[{title: One, minutes: 20, by: ben}, {title: Two, minutes: 20, by: ana}, {title: Three, minutes: 20}, {title: Four, minutes: 20, by: ana}]"
        #expect(
            try person("agenda: \(agenda)", "\(time), roles: {speaker: [ana]}") == expected)
    }

    @Test(arguments: [
        // In their own activity's agenda, a participant is there throughout.
        ("roles: {chair: [ana]}, agenda: [{title: One, minutes: 20, by: ana}]", ["error a b / person:ana"]),
        // An item of unknown length, or after one, or longer than the activity, may be at any time in it.
        ("agenda: [{title: One, by: ana}]", ["error a b / person:ana"]),
        ("agenda: [{title: One, by: ben}, {title: Two, minutes: 20, by: ana}]", ["error a b / person:ana"]),
        ("agenda: [{title: One, minutes: 500, by: ana}]", ["error a b / person:ana"]),
        // Who declined presents nothing; a delegation isn't taken by an item.
        ("roles: {speaker: [{who: ana, status: declined}]}, agenda: [{title: One, by: ana}]", []),
        ("agenda: [{title: One, by: oman}]", []),
    ])
    func `who presents without minutes is there all the time`(first: String, expected: [String]) throws {
        #expect(try person(first, "10:30/11:00, roles: {speaker: [ana, head]}") == expected)
    }

    @Test func `parts of parts clash with other parts, not with what is around them`() throws {
        let found = try found(
            by: PersonOverlap.id,
            """
            {id: day, kind: forum, title: Day, when: 2027-05-11T09:00/17:00, roles: {chair: [ana]}, activities: [\
            {id: s1, kind: session, title: S1, when: 2027-05-11T09:00/10:00, roles: {speaker: [ana]}, activities: [\
            {id: talk, kind: other, title: Talk, when: 2027-05-11T09:30/09:45, roles: {speaker: [ana]}}]},\
            {id: s2, kind: session, title: S2, when: 2027-05-11T09:30/10:30, roles: {speaker: [ana]}}]}
            """)
        #expect(found == ["error s1 s2 / person:ana", "error s2 talk / person:ana"])
    }

    @Test(arguments: [
        "kind: milestone, when: 2027-05-11T09:30/10:30, place: room",
        "kind: siteVisit, when: 2027-05-11T09:30/10:30, place: room, to: office",
        "kind: flight, when: 2027-05-11T09:30/10:30, place: room",
    ])
    func `a deadline and what moves take no room`(second: String) throws {
        let found = try found(
            by: RoomOverlap.id, "{id: a, kind: session, title: A, when: 2027-05-11T09:00/11:00, place: room}",
            "{id: b, title: B, \(second)}")
        #expect(found == [])
    }

    @Test func `parallel parts in the room of what is around them are in it twice`() throws {
        let found = try found(
            by: RoomOverlap.id,
            """
            {id: day, kind: seminar, title: Day, when: 2027-05-11T09:00/17:00, place: room, activities: [\
            {id: s1, kind: session, title: S1, when: 2027-05-11T09:00/10:00},\
            {id: s2, kind: session, title: S2, when: 2027-05-11T09:30/10:30},\
            {id: s3, kind: session, title: S3, when: 2027-05-11T09:00/10:30, place: office}]}
            """)
        #expect(found == ["error s1 s2 / place:room"])
    }
}
