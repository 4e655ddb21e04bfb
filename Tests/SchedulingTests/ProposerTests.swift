import Foundation
import Planning
import TestSupport
import Testing

@testable import Conflicts
@testable import Scheduling

/// Ways out of conflicts: each has been tried.
struct ProposerTests {
    private static let surroundings = """
        plenary: 1
        id: trial
        title: Trial
        domain: plans.example.org
        timezone: Europe/Paris
        places:
          - {id: centre, kind: venue, name: Centre, hours: "08:00-19:00", places: [
              {id: small, kind: room, name: Small, capacity: 20}, {id: middle, kind: room, name: Middle, capacity: 50},
              {id: large, kind: room, name: Large, capacity: {theatre: 300, classroom: 100}, booths: 2}]}
        people:
          - {id: ana, name: Ana}
          - {id: head, name: Head}
          - {id: second, name: Second}
          - {id: inga, name: Inga, languages: [ko, en]}
          - {id: jin, name: Jin, languages: [ko, en, fr]}
        delegations: [{id: oman, name: Oman, head: head, members: [second]}]
        vehicles: [{id: van, name: Van, seats: 8}, {id: bus, name: Bus, seats: 40}]
        activities:

        """

    private func proposals(for id: String, phase: String = "draft", in activities: String...) throws -> [[PlanEdit]] {
        let plan = try plan("phase: \(phase)\n" + Self.surroundings + activities.map { "  - \($0)\n" }.joined())
        var proposer = Proposer(plan)
        let conflict = try #require(proposer.conflicts.first { $0.id == id })
        return proposer.proposals(for: conflict, count: 1).map(\.edits)
    }

    @Test func `another room is the smallest that is free and large enough`() throws {
        #expect(
            try proposals(
                for: "room-overlap:a+b", in: "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: large, expected: 30}",
                "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, place: large, expected: 200}") == [
                    [.relocate("a", to: "middle")],
                    [.move("a", to: Schedule("2027-05-11T08:00/09:00")!)],
                ])
    }

    @Test func `what is moved keeps its duration`() throws {
        #expect(
            try proposals(
                for: "room-overlap:a+b", in: "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/PT1H, place: large, expected: 200}",
                "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, place: large, expected: 200}") == [
                    [.move("a", to: Schedule("2027-05-11T08:00/PT1H")!)]
                ])
    }

    @Test func `the nearest time is one at which all who must come are free, and the place is open`() throws {
        #expect(
            try proposals(
                for: "person-overlap:a+b",
                in: "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: small, roles: {chair: ana}}",
                "{id: b, kind: meeting, title: B, when: 2027-05-11T09:30/10:30, place: small, roles: {chair: ana}}",
                "{id: c, kind: meeting, title: C, when: 2027-05-11T10:30/12:00, place: small, roles: {chair: ana}}",
                "{id: d, kind: meeting, title: D, when: 2027-05-11T08:00/08:30, place: small, roles: {chair: ana}}") == [
                    [.move("a", to: Schedule("2027-05-11T08:30/09:30")!)]
                ])
    }

    @Test func `another interpreter has the languages`() throws {
        let found = try proposals(
            for: "interpreter-overlap:a+b",
            in:
                "{id: a, kind: session, title: A, when: 2027-05-11T09:00/09:30, place: small, roles: {chair: ana, interpreter: {who: inga, from: ko, to: en}}}",
            "{id: b, kind: session, title: B, when: 2027-05-11T09:00/09:30, place: middle, roles: {chair: head, interpreter: {who: inga, from: ko, to: en}}}",
            "{id: c, kind: session, title: C, when: 2027-05-12T09:00/09:30, place: middle, roles: {chair: head, interpreter: {who: jin, from: ko, to: fr}}}"
        )
        #expect(found.first == [.replace("inga", by: "jin", in: "a")])
    }

    @Test func `interpretation that is announced gets somebody who has the language and is free`() throws {
        let found = try proposals(
            for: "no-interpreter:a", phase: "provisional",
            in:
                "{id: a, kind: session, title: A, when: 2027-05-11T09:00/09:30, place: large, languages: [en], interpretation: [ko], roles: {chair: ana}}",
            "{id: b, kind: session, title: B, when: 2027-05-11T09:00/09:30, place: middle, roles: {chair: head, interpreter: {who: inga, from: ko, to: en}}}",
            "{id: c, kind: session, title: C, when: 2027-05-12T09:00/09:30, place: middle, roles: {chair: head, interpreter: {who: jin, from: ko, to: fr}}}"
        )
        var jin = Participation(.interpreter, "jin")
        (jin.from, jin.into) = (LanguageTag("en"), LanguageTag("ko"))
        #expect(found.first == [.join(jin, "a")])
    }

    @Test func `a delegation is split with a lead for each part`() throws {
        let found = try proposals(
            for: "delegation-overlap:a+b",
            in: "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: small, roles: {attendee: oman}}",
            "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00, place: middle, roles: {attendee: oman}}")
        #expect(
            found.contains([
                .split("oman", in: "a", members: ["head"], lead: "head"), .split("oman", in: "b", members: ["second"], lead: "second"),
            ]))
    }

    @Test func `a layout or room that seats all, and a vehicle that does`() throws {
        #expect(
            try proposals(
                for: "over-capacity:a",
                in: "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: large, layout: classroom, expected: 200}") == [
                    [.relayout("a", .theatre)]
                ])
        #expect(
            try proposals(
                for: "vehicle-capacity:a",
                in: "{id: a, kind: transfer, title: A, when: 2027-05-11T09:00/10:00, place: centre, vehicles: van, expected: 30}") == [
                    [.replaceVehicle("van", by: "bus", in: "a")]
                ])
    }

    @Test func `where everything would make something worse, nothing is offered`() throws {
        let full = (0..<9).map {
            "{id: f\($0), kind: meeting, title: F\($0), when: 2027-05-\(8 + $0 < 10 ? "0" : "")\(8 + $0)T07:00/22:00, place: centre, roles: {chair: ana}}"
        }
        let plan = try plan(
            Self.surroundings
                + (full + ["{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, roles: {chair: ana}}"]).map { "  - \($0)\n" }
                .joined())
        var proposer = Proposer(plan)
        let conflict = try #require(proposer.conflicts.first { $0.id == "person-overlap:a+f3" })
        #expect(proposer.proposals(for: conflict).isEmpty)
    }

    @Test func `in the example, what is offered keeps its word when the edited plan is checked anew`() throws {
        let plan = try plan(String(contentsOfFile: packageFolder + "/Calendars/dpadm-2014-06/plan.yaml", encoding: .utf8))
        var proposer = Proposer(plan)
        let before = proposer.conflicts
        var offered = 0
        for conflict in before where conflict.rule == DelegationOverlap.id || conflict.rule == WeekendRule.id {
            for proposal in proposer.proposals(for: conflict) {
                offered += 1
                var edited = plan.wholePlan
                for edit in proposal.edits { edited = try edit.applied(to: edited) }
                let after = ConflictCheck(try ResolvedPlan(edited, zones: systemZones)).conflicts()
                #expect(!after.contains { $0.id == conflict.id })
                #expect(Set(after.map(\.id)).isSubset(of: before.map(\.id)))
            }
        }
        #expect(offered > 5)
        #expect(proposer.conflicts == before)
    }
}
