import Planning
import TestSupport
import Testing

@testable import Conflicts

/// What belongs to two events conflicts with neither, nor do those who share a place that is shared.
struct JointPartTests {
    private func forums(_ joint: String, second: String = "") -> [String] {
        [
            "{id: a, kind: forum, title: A, when: 2027-05-11T09:00/17:00, place: room, roles: {chair: ana, attendee: oman}, activities: [{id: joint, kind: session, title: Joint, when: 2027-05-11T10:00/11:00, place: aula, roles: {chair: ana, speaker: ben, attendee: oman}\(joint)}]}",
            "{id: b, kind: forum, title: B, when: 2027-05-11T09:00/17:00, place: aula, roles: {chair: [ben], attendee: [fiji]}\(second)}",
        ]
    }

    private func found(_ activities: [String]) throws -> [String] {
        try conflicts(activities).filter { $0.rule.rawValue.hasSuffix("-overlap") || $0.rule == OutsideParent.id }.map {
            "\($0.rule) \(told($0))"
        }
    }

    @Test func `a joint session conflicts with neither forum`() throws {
        #expect(try Set(found(forums(""))) == ["room-overlap error b joint / place:aula", "person-overlap error b joint / person:ben"])
        #expect(try found(forums(", alsoIn: [b]")) == [])
    }

    @Test func `what is inside a joint session, and around the other event, is one with them`() throws {
        #expect(try found(forums(", alsoIn: [b], activities: [{id: talk, kind: session, title: T, when: 2027-05-11T10:00/10:30}]")) == [])
        let inside =
            ", activities: [{id: day, kind: workshop, title: Day, when: 2027-05-11T09:00/12:00, activities: [{id: other, kind: session, title: O, when: 2027-05-11T10:00/11:00}]}]"
        #expect(try found(forums(", alsoIn: [day]", second: inside)) == ["room-overlap error joint other / place:aula"])
    }

    @Test func `a joint session is within the time of each of its events`() throws {
        let activities = forums(", alsoIn: [b]")
        #expect(
            try found([activities[0], activities[1].replacing("09:00/17:00", with: "10:30/17:00")]) == [
                "outside-parent warning b joint"
            ])
    }

    @Test func `an activity that is part of itself, or of what nobody knows, is a problem of the file`() {
        #expect(throws: (any Error).self) {
            try resolved(["{id: a, kind: session, title: A, alsoIn: [a], when: 2027-05-11T10:00/11:00}"])
        }
        #expect(throws: (any Error).self) {
            try resolved(["{id: a, kind: session, title: A, alsoIn: [z], when: 2027-05-11T10:00/11:00}"])
        }
    }

    @Test func `a shared place is used by several at once`() throws {
        let times = ["when: 2027-05-11T09:00/10:00", "when: 2027-05-11T09:30/11:00", "when: 2027-05-11"]
        let posters = zip(["a", "b", "c"], times).map { "{id: \($0), kind: session, title: \($0), \($1), place: stands}" }
        #expect(try found(posters) == [])
        #expect(
            try found(["{id: d, kind: session, title: D, when: 2027-05-11T09:00/10:00, place: aula}"] + posters) == [])
    }
}
