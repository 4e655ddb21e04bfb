import Planning
import Testing

@testable import Conflicts

/// Members of a delegation who have a word of their own beside it.
struct AwayTests {
    private func overlaps(_ roles: String, with other: String) throws -> [String] {
        try conflicts([
            "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: room, roles: {\(roles)}}",
            "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, place: office, roles: {\(other)}}",
        ]).filter { $0.rule.rawValue.hasSuffix("-overlap") }.map {
            "\($0.severity) \($0.rule) \($0.resources.map(\.id).joined(separator: " "))"
        }
    }

    @Test(arguments: ["chair: [head], attendee: [oman]", "attendee: [oman], organizer: [head]"])
    func `a member who comes with the delegation and by name is told as the delegation`(roles: String) throws {
        #expect(try overlaps(roles, with: "attendee: [oman]") == ["error delegation-overlap oman"])
    }

    @Test(arguments: [
        ("attendee: [oman]", ["error person-overlap second"]), ("attendee: [oman], speaker: [{who: second, status: declined}]", []),
        ("attendee: [oman], host: [{who: second, status: delegated}]", []),
        ("attendee: [oman], speaker: [{who: second, status: declined}], chair: [second]", ["error person-overlap second"]),
    ])
    func `a member who doesn't come stays away, though the delegation comes`(roles: String, expected: [String]) throws {
        #expect(try overlaps(roles, with: "speaker: [second]") == expected)
    }

    @Test(arguments: [("delegated", []), ("tentative", ["error delegation-overlap oman"])])
    func `who sends another isn't there, who may come is`(status: String, expected: [String]) throws {
        #expect(try overlaps("attendee: [{who: oman, status: \(status)}]", with: "attendee: [oman]") == expected)
    }
}
