import Planning
import Testing

@testable import Conflicts

/// There is time for the way, and a way.
struct TravelTooShortTests {
    private func findings(_ first: String, _ second: String, _ people: String = "speaker: [ana]", travel: String = "") throws -> [String] {
        try found(
            by: TravelTooShort.id, "{id: a, kind: meeting, title: A, when: 2027-05-11T\(first), roles: {\(people)}}",
            "{id: b, kind: meeting, title: B, when: 2027-05-11T\(second), roles: {\(people)}}", extra: "travel: [\(travel)]")
    }

    @Test(arguments: [
        ("09:00/10:00, place: kintex", "10:30/11:00, place: ministry", "warning a b / person:ana"),  // the plan gives 55 minutes
        ("09:00/10:00, place: kintex", "10:55/11:30, place: ministry", ""),
        ("09:00/10:00, place: ministry", "10:30/11:00, place: hall-a", "warning a b / person:ana"),  // the way back, from a room inside
        ("09:00/10:00, place: kintex", "10:00/11:00, place: foyer", ""),  // within one venue
        ("09:00/10:00, place: hall-a", "10:00/11:00, place: hall-b", ""),
        ("09:00/10:00, place: ministry", "10:00/11:00, place: institute", "warning a b / person:ana"),  // 350 m, an estimate on foot
        ("09:00/10:00, place: ministry", "10:10/11:00, place: institute", ""),
        ("09:00/10:00, place: seoul", "10:00/11:00, place: institute", ""),  // somewhere in the same city
        ("09:00/10:30, place: kintex", "10:00/11:00, place: ministry", ""),  // that is an overlap
        ("09:00/10:00, place: kintex", "10:30/11:00", ""),  // no place
    ])
    func `the gap is as long as the way`(first: String, second: String, expected: String) throws {
        let travel = "{from: kintex, to: ministry, by: car, minutes: 55}"
        #expect(try findings(first, second, travel: travel) == (expected.isEmpty ? [] : [expected]))
    }

    @Test func `a way that is given for one direction is estimated for the other`() throws {
        let all = try conflicts(
            [
                "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: ministry, roles: {speaker: [ana]}}",
                "{id: b, kind: meeting, title: B, when: 2027-05-11T10:30/11:00, place: kintex, roles: {speaker: [ana]}}",
            ], extra: "travel: [{from: kintex, to: ministry, minutes: 5, oneWay: true}]"
        ).filter { $0.rule == TravelTooShort.id }
        // 22.8 km along the great circle, at 30 km/h and 10 minutes for getting in and out.
        #expect(all.map { $0.facts[.minutes] } == [.minutes(60)])
        #expect(all.map { $0.facts[.kilometres] } == [.count(23)])
        #expect(all.map { $0.facts[.by] } == [.word("car")])
    }

    @Test(arguments: [("speaker: [{who: ana, remote: true}]", []), ("attendee: [oman]", ["warning a b / delegation:oman"])])
    func `those who join from afar don't move, and a delegation moves as one`(people: String, expected: [String]) throws {
        #expect(try findings("09:00/10:00, place: kintex", "10:05/11:00, place: ministry", people) == expected)
    }

    @Test func `a transfer ends where it goes to`() throws {
        let legs = [
            "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: kintex, roles: {speaker: [ana]}}",
            "{id: t, kind: transfer, title: T, when: 2027-05-11T10:00/11:00, place: kintex, to: ministry, roles: {attendee: [ana]}}",
            "{id: b, kind: meeting, title: B, when: 2027-05-11T11:00/12:00, place: ministry, roles: {speaker: [ana]}}",
        ]
        #expect(try conflicts(legs).filter { $0.rule == TravelTooShort.id } == [])
    }

    @Test func `it is an error once the plan is provisional, unless it is an estimate`() throws {
        let pair = [
            "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: kintex, roles: {speaker: [ana]}}",
            "{id: b, kind: meeting, title: B, when: 2027-05-11T10:05/11:00, place: ministry, roles: {speaker: [ana]}}",
        ]
        let given = "phase: provisional\ntravel: [{from: kintex, to: ministry, minutes: 55}]"
        #expect(try conflicts(pair, extra: given).filter { $0.rule == TravelTooShort.id }.map(\.severity) == [.error])
        #expect(try conflicts(pair, extra: "phase: provisional").filter { $0.rule == TravelTooShort.id }.map(\.severity) == [.warning])
    }
}

struct TwoCitiesTests {
    static let mission = "{id: a, kind: mission, title: A, when: 2027-05-10/2027-05-14, place: muscat, roles: {speaker: [ana]}}"

    private func inParis(_ when: String, _ rest: String = "roles: {speaker: [ana]}") -> String {
        "{id: b, kind: meeting, title: B, when: \(when), place: paris, \(rest)}"
    }

    @Test(arguments: [
        ("2027-05-12T09:00/10:00", true), ("2027-05-10T09:00/10:00", true), ("2027-05-14T16:00/17:00", true),
        ("2027-05-15T09:00/10:00", false),
        ("2027-05-12", true), ("2027-05-01/2027-05-09", false),
    ])
    func `somebody on a mission is in no other city`(when: String, isFound: Bool) throws {
        let all = try found(by: TwoCities.id, Self.mission, inParis(when))
        #expect(all.map { Set($0.split(separator: " ")) } == (isFound ? [["warning", "a", "b", "/", "person:ana"]] : []))
    }

    @Test func `two meetings of one day in distant cities need a way between them`() throws {
        let pair = [
            "{id: a, kind: meeting, title: A, when: 2027-05-12T08:00/09:00, place: muscat, roles: {attendee: [oman]}}",
            inParis("2027-05-12T18:00/19:00", "roles: {attendee: [oman]}"),
        ]
        let flight =
            "{id: f, kind: flight, title: F, when: 2027-05-12T10:00/2027-05-12T15:00, place: muscat, to: paris, roles: {attendee: [oman]}}"
        #expect(
            try conflicts(pair).filter { $0.rule == TwoCities.id }.map(\.resources) == [[Resource(.delegation, "oman" as Delegation.ID)]])
        #expect(try conflicts(pair + [flight]).filter { $0.rule == TwoCities.id } == [])
    }

    @Test func `what is at once is told as that`() throws {
        let pair = [
            "{id: a, kind: meeting, title: A, when: 2027-05-12T12:00/13:00, place: muscat, roles: {speaker: [ana]}}",
            inParis("2027-05-12T10:30/11:30"),
        ]
        #expect(try conflicts(pair).map(\.rule) == [PersonOverlap.id])
    }

    @Test func `neighbouring cities, remote participants and parts of one activity are left alone`() throws {
        #expect(
            try found(
                by: TwoCities.id, "{id: a, kind: forum, title: A, when: 2027-05-10/2027-05-14, place: kintex, roles: {attendee: [oman]}}",
                "{id: b, kind: studyVisit, title: B, when: 2027-05-11/2027-05-12, place: seoul, roles: {attendee: [oman]}}") == [])
        #expect(
            try found(by: TwoCities.id, Self.mission, inParis("2027-05-12T09:00/10:00", "roles: {speaker: [{who: ana, remote: true}]}"))
                == [])
        let nested =
            Self.mission.dropLast()
            + ", activities: [{id: c, kind: meeting, title: C, when: 2027-05-12T09:00/10:00, place: paris, roles: {speaker: [ana]}}]}"
        #expect(try found(by: TwoCities.id, String(nested)) == [])
    }
}
