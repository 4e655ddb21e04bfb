import Planning
import TestSupport
import Testing
import Time

@testable import Conflicts

/// What is asked of people and delegations: where they are needed before they come, what they eat, how long their days are.
struct PeopleRuleTests {
    // MARK: Arrivals

    private static func uganda(members: String, delegation: String, activity: String) throws -> [String] {
        let plan = try TestSupport.plan(
            """
            plenary: 1
            id: arrivals
            title: Arrivals
            domain: plans.example.org
            timezone: Africa/Nairobi
            people: [\(members), {id: field, name: Field}]
            delegations: [{id: uganda, name: Uganda, head: brook, members: [brook, stone]\(delegation)}]
            activities:
              - {id: a, title: A, \(activity)}
            """)
        return ConflictCheck(plan).conflicts().filter { [BeforeArrival.id, AfterDeparture.id].contains($0.rule) }.map(told)
    }

    @Test(arguments: [
        // Who has a part of their own, or heads those who meet, is needed; others may come later than their delegation.
        ("kind: meeting, when: 2027-03-09T09:00/10:00, roles: {speaker: brook, attendee: uganda}", ["error a / person:brook"]),
        ("kind: bilateral, when: 2027-03-09T09:00/10:00, roles: {host: field, counterpart: uganda}", ["error a / person:brook"]),
        ("kind: meeting, when: 2027-03-09T09:00/10:00, roles: {attendee: uganda}", ["warning a / person:brook"]),
        (
            "kind: meeting, when: 2027-03-09T09:00/10:00, agenda: [{title: One, by: brook}], roles: {attendee: uganda}",
            ["error a / person:brook"]
        ),
        ("kind: meeting, when: 2027-03-10T09:00/10:00, roles: {speaker: brook, attendee: uganda}", []),
        ("kind: meeting, when: 2027-03-09T09:00/10:00, roles: {attendee: {who: uganda, members: [stone]}}", []),
        ("kind: meeting, when: 2027-03-09T09:00/10:00, roles: {attendee: {who: uganda, remote: true}}", []),
    ])
    func `a member's own arrival counts where their delegation comes`(activity: String, expected: [String]) throws {
        #expect(
            try Self.uganda(
                members: "{id: brook, name: Brook, arrival: 2027-03-10T09:00}, {id: stone, name: Stone}",
                delegation: ", arrival: 2027-03-08T09:00", activity: activity) == expected)
    }

    @Test(arguments: [
        ("2027-03-09T09:00/10:00", ["error a / delegation:uganda person:stone", "warning a / person:brook"]),
        ("2027-03-10T12:00/13:00", ["warning a / person:brook"]), ("2027-03-11T12:00/13:00", []),
    ])
    func `a delegation comes with the first of its members, where each says when`(when: String, expected: [String]) throws {
        #expect(
            try Self.uganda(
                members: "{id: brook, name: Brook, arrival: 2027-03-11T09:00}, {id: stone, name: Stone, arrival: 2027-03-10T09:00}",
                delegation: "", activity: "kind: meeting, when: \(when), roles: {attendee: uganda}"
            ).sorted() == expected)
    }

    @Test func `the head who leaves before the signing is an error`() throws {
        #expect(
            try Self.uganda(
                members: "{id: brook, name: Brook, departure: 2027-03-11T09:00}, {id: stone, name: Stone}",
                delegation: ", departure: 2027-03-12T20:00",
                activity: "kind: ceremony, when: 2027-03-11T15:00/16:00, roles: {attendee: uganda}") == ["error a / person:brook"])
    }

    // MARK: Meals

    @Test(arguments: [
        ("when: 2027-05-11T11:00/22:00", ["lunch 2027-05-11", "dinner 2027-05-11"]),
        ("when: 2027-05-11T19:30/2027-05-12T16:00", ["lunch 2027-05-12"]),
        ("when: 2027-05-11T19:30/2027-05-13T11:00", ["lunch 2027-05-12", "dinner 2027-05-12"]),
        ("when: 2027-05-11T09:00/12:40", []),
    ])
    func `lunch and dinner are told apart, on each day`(when: String, expected: [String]) throws {
        let found = try conflicts(["{id: a, kind: meeting, title: A, \(when), place: room, roles: {speaker: ana}}"])
        #expect(
            found.filter { $0.rule == NoMealBreak.id }.map { conflict in
                guard case .word(let meal)? = conflict.facts[.meal], case .days(let days)? = conflict.facts[.day] else { return "" }
                return "\(meal) \(days[0])"
            } == expected)
    }

    @Test(arguments: [
        "kind: flight, when: 2027-05-11T10:00/18:50, place: paris, to: muscat", "kind: meal, when: 2027-05-11T11:00/12:00, place: room",
    ])
    func `nobody misses a meal on board or at a meal`(first: String) throws {
        #expect(
            try found(
                by: NoMealBreak.id, "{id: a, title: A, \(first), roles: {speaker: ana}}",
                "{id: b, kind: meeting, title: B, when: 2027-05-11T12:00/15:00, place: room, roles: {speaker: ana}}") == [])
    }

    // MARK: Days

    @Test func `a long evening is reported once, with the length of each one's day`() throws {
        let activities = [
            "{id: a, kind: siteVisit, title: A, when: 2027-05-11T07:00/09:00, place: room, roles: {attendee: oman}}",
            "{id: b, kind: siteVisit, title: B, when: 2027-05-11T08:00/09:00, place: room, roles: {attendee: fiji}}",
            "{id: c, kind: meal, title: C, when: 2027-05-11T19:00/23:00, place: room, roles: {attendee: [oman, fiji]}}",
        ]
        let found = try conflicts(activities).filter { $0.rule == DayTooLong.id }
        #expect(found.map(told) == ["note a b c / delegation:fiji delegation:oman"])
        #expect(
            found[0].facts[.each]
                == .each([Resource(.delegation, "fiji" as Delegation.ID): 900, Resource(.delegation, "oman" as Delegation.ID): 960]))
        let message = found[0].message(in: try resolved(activities))
        #expect(message.contains("until the end of “C”: Oman 16 hr and Fiji 15 hr"))
    }

    // MARK: Hosts

    @Test(arguments: [
        (["attendee: {who: kenya, members: [head], lead: head}", "attendee: {who: kenya, members: [second], lead: second}"], false),
        (["attendee: ana", "attendee: ben"], false),
        (["attendee: fiji", "attendee: {who: chile, remote: true}"], false),
        (["attendee: fiji", "attendee: chile"], true),
        (["attendee: [fiji, chile]", "attendee: ana"], true),
    ])
    func `a host is as busy as delegations are there`(roles: [String], isFound: Bool) throws {
        let visits = zip(["a", "b"], roles).map {
            "{id: \($0), kind: siteVisit, title: \($0), when: 2027-05-11T09:00/10:00, roles: {host: lab, \($1)}}"
        }
        #expect(try conflicts(visits).contains { $0.rule == HostOverlap.id } == isFound)
    }

    // MARK: Capacities, ways and holds

    @Test func `somebody who is there in the room and online is there`() throws {
        #expect(
            try found(
                by: TwoCities.id,
                "{id: a, kind: session, title: A, when: 2027-05-11T09:00/10:00, place: room, roles: {speaker: {who: ana, remote: true}, attendee: ana}}",
                "{id: b, kind: session, title: B, when: 2027-05-11T19:00/20:00, place: muscat, roles: {speaker: ana}}")
                == ["warning a b / person:ana"])
    }

    @Test(arguments: [("kind: session, place: room", "warning"), ("kind: flight, place: paris, to: muscat", "error")])
    func `who listens may be absent, who flies is not elsewhere`(what: String, severity: String) throws {
        #expect(
            try found(
                by: PersonOverlap.id, "{id: a, title: A, when: 2027-05-11T09:00/15:00, \(what), roles: {attendee: ana}}",
                "{id: b, kind: session, title: B, when: 2027-05-11T10:00/11:00, place: room, roles: {speaker: ana}}")
                == ["\(severity) a b / person:ana"])
    }

    @Test(arguments: [("confirmed", "confirmed", "error"), ("tentative", "confirmed", "warning"), ("tentative", "tentative", "warning")])
    func `a tentative hold of a room is a warning that names it`(one: String, other: String, severity: String) throws {
        let activities = [
            "{id: a, kind: other, title: Hold, status: \(one), when: 2027-05-11T08:00/18:00, place: hall-a}",
            "{id: b, kind: session, title: Talk, status: \(other), when: 2027-05-11T10:00/11:00, place: hall-a}",
        ]
        let found = try conflicts(activities).filter { $0.rule == RoomOverlap.id }
        #expect(found.map(told) == ["\(severity) a b / place:hall-a"])
        let held = other == "tentative" ? "all of them" : "“Hold”"
        #expect(try found[0].message(in: resolved(activities)).contains("held only tentatively: \(held)") == (one == "tentative"))
    }

    @Test(arguments: [
        ("roles: {speaker: ana}", PersonOverlap.id),
        ("equipment: {what: receivers, count: 200}", EquipmentOverbooked.id),
    ])
    func `people and equipment are a warning only between tentative activities`(who: String, rule: RuleID) throws {
        func severities(_ status: String) throws -> [Severity] {
            try conflicts([
                "{id: a, kind: session, title: A, status: tentative, when: 2027-05-11T09:00/10:00, \(who)}",
                "{id: b, kind: session, title: B, status: \(status), when: 2027-05-11T09:00/10:00, \(who)}",
            ]).filter { $0.rule == rule }.map(\.severity)
        }
        #expect(try severities("tentative") == [.warning])
        #expect(try severities("confirmed") == [.error])
    }

    @Test(arguments: [("tentative", "warning", "all of them"), ("confirmed", "error", "“A”")])
    func `an overlap of a person names what is held only tentatively`(
        status: String, severity: String, held: String
    ) throws {
        let activities = [
            "{id: a, kind: session, title: A, status: tentative, when: 2027-05-11T09:00/10:00, roles: {speaker: ana}}",
            "{id: b, kind: session, title: B, status: \(status), when: 2027-05-11T09:00/10:00, roles: {speaker: ana}}",
        ]
        let found = try conflicts(activities).filter { $0.rule == PersonOverlap.id }
        #expect(found.map(told) == ["\(severity) a b / person:ana"])
        #expect(try found[0].message(in: resolved(activities)).contains("held only tentatively: \(held)"))
    }

    // MARK: Events

    @Test func `a holiday is reported once for all parts of an event`() throws {
        var holidays = Holidays()
        holidays.add("Bastille Day", on: LocalDate("2027-07-14")!, in: CountryCode("FR")!)
        let parts = [
            "{id: a, kind: session, title: A, when: 2027-07-14T09:00/10:00, place: room}",
            "{id: b, kind: session, title: B, when: 2027-07-14T11:00/12:00, place: nook}",
            "{id: c, kind: session, title: C, when: 2027-07-15T11:00/12:00, place: nook}",
        ]
        func days(_ parts: ArraySlice<String>) throws -> [String] {
            try found(
                by: HolidayRule.id, "{id: event, kind: forum, title: Event, activities: [\(parts.joined(separator: ", "))]}",
                holidays: holidays)
        }
        #expect(try days(parts[...]) == ["warning event"])
        #expect(try days(parts[1...]) == ["warning b"])
    }

    @Test func `what has no time isn't also reported for having no place`() throws {
        let rules = try conflicts(["{id: a, kind: meeting, title: A, duration: PT1H, roles: {chair: ana}}"]).map(\.rule)
        #expect(rules.contains(NoTime.id))
        #expect(!rules.contains(NoPlace.id))
    }
}
