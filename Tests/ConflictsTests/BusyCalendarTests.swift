import Planning
import Testing
import Time

@testable import Conflicts

/// Nobody and nothing is planned for while their own calendar says that they can't be had.
struct BusyCalendarTests {
    /// 11 May 2027, 09:30 to 10:00 in Paris.
    private static func board(_ id: String, title: String? = "Board", isTentative: Bool = false) -> BusyTimes {
        let half = Interval(start: Instant("2027-05-11T07:30Z")!, end: Instant("2027-05-11T08:00Z")!)!
        return BusyTimes([id: [BusyTimes.Span(half, title: title, isTentative: isTentative)]])
    }

    private static let nine = "when: 2027-05-11T09:00/10:00"

    @Test(arguments: [
        ("ana", "roles: {speaker: [ana]}", ["error a / person:ana"]),
        ("ana", "roles: {attendee: [ana]}", ["warning a / person:ana"]),  // who can be spared
        ("ana", "roles: {speaker: [{who: ana, status: declined}]}", []),
        ("ana", "roles: {speaker: [ben]}", []),
        ("second", "roles: {attendee: [oman]}", ["error a / person:second"]),  // with the delegation
        ("oman", "roles: {attendee: [oman]}", ["error a / delegation:oman"]),
        ("host", "roles: {organizer: host}", ["error a / organization:host"]),
        ("room", "place: room", ["error a / place:room"]),
        ("paris", "place: room", ["error a / place:room"]),  // whatever is around it
        ("hall-a", "place: hall-ab, timezone: Europe/Paris", ["error a / place:hall-a"]),  // what it is made of
        ("institute", "place: institute, timezone: Europe/Paris", ["error a / place:institute"]),
        ("van", "vehicles: van", ["error a / vehicle:van"]),
    ])
    func `whoever is busy can't be had`(busy: String, rest: String, expected: [String]) throws {
        let activity = "{id: a, kind: meeting, title: A, \(Self.nine), \(rest)}"
        #expect(
            try found(by: BusyCalendar.id, activity, busy: Self.board(busy)) == expected)
    }

    @Test(arguments: [
        ("when: 2027-05-11T09:00/09:30", []),  // touching
        ("when: 2027-05-11T10:00/11:00", []),
        ("when: 2027-05-11T09:59/11:00", ["error a / person:ana"]),
        ("when: 2027-05-11", ["warning a / person:ana"]),  // whole days are not every minute
        ("when: 2027-05-11, activities: [{id: b, kind: meeting, title: B, when: 2027-05-11T14:00/15:00}]", []),
        ("when: 2027-05-11T09:00/10:00, status: cancelled", []),
    ])
    func `only time that is shared counts`(rest: String, expected: [String]) throws {
        #expect(
            try found(by: BusyCalendar.id, "{id: a, kind: meeting, title: A, roles: {chair: ana}, \(rest)}", busy: Self.board("ana"))
                == expected)
    }

    @Test func `what isn't certain is a warning`() throws {
        let activity = "{id: a, kind: meeting, title: A, \(Self.nine), roles: {chair: ana}}"
        #expect(try found(by: BusyCalendar.id, activity, busy: Self.board("ana", isTentative: true)) == ["warning a / person:ana"])
    }

    @Test func `each is reported with what takes them, where that is open`() throws {
        func messages(_ busy: BusyTimes, roles: String) throws -> [String] {
            let plan = try resolved(["{id: a, kind: meeting, title: A, \(Self.nine), roles: {\(roles)}}"])
            return ConflictCheck(plan, beside: Surroundings(busy: busy)).conflicts().filter { $0.rule == BusyCalendar.id }.map {
                $0.message(in: plan)
            }
        }
        #expect(
            try messages(Self.board("ana"), roles: "chair: ana")
                == ["Ana: taken for 30 min of “A” by something outside the plan: Board"])
        #expect(
            try messages(Self.board("ana", title: nil), roles: "chair: ana")
                == ["Ana: taken for 30 min of “A” by something outside the plan, as their calendar says"])
        let half = Self.board("ana").spans(
            of: "ana", during: Interval(start: .init("2027-05-11T00:00Z")!, end: .init("2027-05-12T00:00Z")!)!)
        let both = BusyTimes(["ana": half, "ben": [BusyTimes.Span(half[0].interval, title: "Dentist")]])
        #expect(
            try messages(both, roles: "chair: ana, speaker: ben") == [
                "Ana: taken for 30 min of “A” by something outside the plan: Board",
                "Ben: taken for 30 min of “A” by something outside the plan: Dentist",
            ])
    }
}
