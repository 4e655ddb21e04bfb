import Planning
import TestSupport
import Testing

@testable import Conflicts

/// So many of a delegation, whoever they are.
struct PartOfDelegationTests {
    @Test(arguments: [
        ("attendee: {who: oman, size: 3}", 3),
        ("attendee: {who: oman, size: 3, members: [second]}", 3),
        ("attendee: {who: oman, size: 3, lead: second}", 3),
        // The head may be one of the three, but not one of thirteen more.
        ("chair: head, attendee: {who: oman, size: 3}", 4), ("chair: head, attendee: {who: oman, size: 13}", 13),
        ("speaker: {who: oman, size: 1}, attendee: {who: oman, size: 3}", 4), ("speaker: {who: oman, size: 1}, attendee: oman", 13),
        ("attendee: {who: oman, size: 3, remote: true}", 0), ("attendee: {who: oman, size: 3, status: declined}", 0),
    ])
    func `a part counts as many as come`(roles: String, expected: Int) throws {
        let plan = try resolved(["{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, roles: {\(roles)}}"])
        #expect(plan.headcount(of: try #require(plan.activity("a")).activity) == expected)
    }

    @Test func `a van takes the part that rides in it`() throws {
        func found(_ size: Int) throws -> [String] {
            try ConflictsTests.found(
                by: VehicleCapacity.id,
                "{id: a, kind: transfer, title: A, when: 2027-05-11T09:00/10:00, vehicles: van, roles: {attendee: {who: oman, size: \(size)}}}"
            )
        }
        #expect(try found(12) == [])
        #expect(try found(13) == ["warning a / vehicle:van"])
    }

    @Test func `nobody of a part is there before the delegation arrives`() throws {
        #expect(
            try found(
                by: BeforeArrival.id,
                "{id: a, kind: meeting, title: A, when: 2027-05-10T09:00/09:30, place: room, roles: {attendee: {who: chile, size: 1}}}")
                == ["error a / delegation:chile"])
    }

    @Test func `two parts of a delegation may be in two places`() throws {
        let all = try conflicts([
            "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: kintex, roles: {attendee: {who: fiji, size: 2}}}",
            "{id: b, kind: meeting, title: B, when: 2027-05-11T09:30/10:30, place: ministry, roles: {attendee: {who: fiji, size: 2}}}",
        ])
        #expect(all.filter { $0.resources.contains { $0.id == "fiji" } }.map(told) == [])
    }

    @Test(arguments: [
        ("{who: ana, size: 3}", "only part of a delegation has a 'size'; leave it out, or name a delegation"),
        (
            "{who: oman, size: 1, members: [head, second]}",
            "2 are named, but 'size' lets only 1 come; raise it, or leave it out"
        ),
    ])
    func `a size that can't be is a problem`(participation: String, expected: String) {
        let text = surroundings + "\nactivities: [{id: a, kind: meeting, title: A, roles: {attendee: \(participation)}}]"
        #expect(problems(in: text).map { $0.split(separator: ": ", maxSplits: 1)[1] } == [Substring(expected)])
    }
}
