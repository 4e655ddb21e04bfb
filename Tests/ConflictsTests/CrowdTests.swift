import Planning
import Testing
import Time

@testable import Conflicts

/// So many clashes that hang together that they are told as one.
struct CrowdTests {
    private func meeting(_ id: String, _ when: String, _ who: String = "ana") -> String {
        "{id: \(id), kind: meeting, title: M, when: 2027-05-\(when), roles: {speaker: [\(who)]}}"
    }

    /// Pairs of meetings that share half an hour, one pair a day.
    private func pairs(_ days: ClosedRange<Int>) -> [String] {
        days.flatMap { [meeting("a\($0)", "\($0.padded(to: 2))T09:00/10:00"), meeting("b\($0)", "\($0.padded(to: 2))T09:30/10:30")] }
    }

    private func people(_ activities: [String]) throws -> [Conflict] { try conflicts(activities).filter { $0.rule == PersonOverlap.id } }

    @Test(arguments: [
        "{id: long, kind: mission, title: Long, when: 2027-05-01/2027-05-30, roles: {speaker: [ana]}}",
        "{id: long, kind: mission, title: Long, when: 2027-05-01T00:00/2027-05-30T00:00, roles: {speaker: [ben]}}",
    ])
    func `pairs weeks apart stay pairs during a long mission`(long: String) throws {
        let expected = (1...25).map { "person-overlap:a\($0)+b\($0)" }
        #expect(try people(pairs(1...25) + [long]).map(\.id) == expected)
    }

    @Test func `pairs inside one long activity that is around them stay pairs`() throws {
        let congress =
            "{id: long, kind: congress, title: Long, when: 2027-05-01T00:00/2027-05-30T00:00, roles: {chair: [ana]}, activities: [\(pairs(1...25).joined(separator: ", "))]}"
        #expect(try people([congress]).map(\.id) == (1...25).map { "person-overlap:a\($0)+b\($0)" })
    }

    @Test func `a crowd holds those that clash, and the pair of the next day is told by itself`() throws {
        let crowd = (10..<40).map { meeting("c\($0)", "11T09:00/11:00") }
        let found = try people(
            crowd + pairs(12...12) + ["{id: away, kind: mission, title: X, when: 2027-05-11/2027-05-12, roles: {speaker: [ana]}}"])
        #expect(found.map(\.activities) == [(10..<40).map { Activity.ID("c\($0)")! }, ["a12", "b12"]])
        #expect(found.map(\.severity) == [.error, .error])
    }

    @Test(arguments: [(6, 15), (7, 1)])
    func `more than twenty clashes are a crowd`(meetings: Int, conflicts: Int) throws {
        #expect(try people((0..<meetings).map { meeting("m\($0)", "11T09:00/10:00") }).count == conflicts)
    }

    @Test func `a crowd of those who needn't come is a warning, and one for all of them`() throws {
        let who = "{who: ana, required: false}, {who: ben, required: false}"
        let found = try people((10..<40).map { meeting("c\($0)", "11T09:00/11:00", who) })
        #expect(found.map(\.severity) == [.warning])
        #expect(found.map(\.resources) == [["ana", "ben"].map { Resource(.person, Person.ID($0)!) }])
    }

    @Test func `somebody with many items in one activity is in it once`() throws {
        let items = (0..<25).map { "{title: I\($0), minutes: 2, by: ana}, {title: Other, minutes: 2, by: ben}" }.joined(separator: ", ")
        let workshop = "{id: w, kind: workshop, title: W, when: 2027-05-11T09:00/12:00, agenda: [\(items)]}"
        #expect(try people([workshop, meeting("m", "11T08:00/12:00")]).map(\.activities) == [["m", "w"]])
    }

    @Test func `a chain is a crowd as long as it hangs together`() throws {
        let chain = (0..<30).map { meeting("c\($0 + 10)", "11T\(($0 / 4 + 9).padded(to: 2)):\(($0 % 4 * 15).padded(to: 2))/PT20M") }
        #expect(try people(chain).map(\.activities.count) == [30])
    }
}
