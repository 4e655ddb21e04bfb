import Planning
import TestSupport
import Testing

@testable import Conflicts

/// Each person is reported with facts that are true of them.
struct SeveralPeopleTests {
    private static func plan(stone: String = "2027-05-12T18:00", accepted: [Acceptance] = []) throws -> ResolvedPlan {
        var plan = try TestSupport.plan(
            """
            plenary: 1
            id: arrivals
            title: Arrivals
            domain: plans.example.org
            timezone: Asia/Muscat
            people:
              - {id: brook, name: Brook, arrival: 2027-05-11T15:00}
              - {id: stone, name: Stone, arrival: \(stone)}
              - {id: field, name: Field, arrival: 2027-05-11T15:00}
            activities:
              - {id: talk, kind: meeting, title: Talk, when: 2027-05-11T10:00/11:00, roles: {speaker: [brook, stone, field]}}
            """
        ).wholePlan
        plan.accepted = accepted
        return try ResolvedPlan(plan, zones: systemZones)
    }

    private static func found(in plan: ResolvedPlan) -> [Conflict] {
        ConflictCheck(plan).conflicts().filter { $0.rule == BeforeArrival.id }
    }

    private static func acceptance(of conflict: Conflict) -> Acceptance {
        var acceptance = Acceptance(rule: conflict.rule.rawValue, activities: conflict.activities, reason: "known")
        acceptance.seen = conflict.fingerprint
        return acceptance
    }

    @Test func `those with the same facts are one conflict, others have one of their own`() throws {
        let found = Self.found(in: try Self.plan())
        #expect(found.map(\.id) == ["before-arrival:talk@brook", "before-arrival:talk@stone"])
        #expect(found.map { $0.resources.map(\.id) } == [["brook", "field"], ["stone"]])
    }

    @Test func `an id says whom it is about only where that is needed`() throws {
        #expect(Self.found(in: try Self.plan(stone: "2027-05-11T15:00")).map(\.id) == ["before-arrival:talk"])
    }

    @Test func `an acceptance ends with the facts of those whom it is about, and not with those of others`() throws {
        let accepted = Self.found(in: try Self.plan()).map(Self.acceptance)
        #expect(Self.found(in: try Self.plan(accepted: accepted)).map { $0.accepted != nil } == [true, true])
        #expect(Self.found(in: try Self.plan(stone: "2027-05-13T18:00", accepted: accepted)).map { $0.accepted != nil } == [true, false])
        // Once only one is left, its id is shorter; what was accepted still holds.
        #expect(Self.found(in: try Self.plan(stone: "2027-05-10T18:00", accepted: accepted)).map { $0.accepted != nil } == [true])
    }

    @Test func `an acceptance ends when the flight that is named changes, unless an earlier version wrote it`() throws {
        func plan(by flight: String, accepted: [Acceptance] = []) throws -> ResolvedPlan {
            var plan = try resolved([
                "{id: a, kind: meeting, title: A, when: 2027-05-11T09:30/10:30, place: hall-a, roles: {speaker: guest}}"
            ])
            .wholePlan
            let guest = plan.people.firstIndex { $0.id == "guest" }!
            plan.people[guest].arrival?.by = flight
            plan.accepted = accepted
            return try ResolvedPlan(plan, zones: systemZones)
        }
        let conflict = Self.found(in: try plan(by: "KE902"))[0]
        var former = Self.acceptance(of: conflict)
        former.seen = conflict.formerFingerprint
        #expect(Self.found(in: try plan(by: "KE904", accepted: [Self.acceptance(of: conflict)]))[0].accepted == nil)
        #expect(Self.found(in: try plan(by: "KE904", accepted: [former]))[0].accepted == former)
    }

    @Test func `an acceptance ends when somebody is available at other times`() throws {
        func found(_ available: String, accepted: [Acceptance] = []) throws -> [Conflict] {
            var plan = try resolved(
                ["{id: a, kind: meeting, title: A, when: 2027-05-11T09:30/10:30, place: hall-a, roles: {speaker: [sam, pat, kit]}}"],
                adding: [
                    "people": [
                        "{id: sam, name: Sam, available: \(available)}", "{id: pat, name: Pat, available: 2027-05-13}",
                        "{id: kit, name: Kit, available: [2027-05-13]}",
                    ]
                ]
            ).wholePlan
            plan.accepted = accepted
            return try ConflictCheck(ResolvedPlan(plan, zones: systemZones)).conflicts().filter { $0.rule == Unavailable.id }
        }
        let before = try found("\"14:00-16:00\"")
        #expect(before.map { $0.resources.map(\.id) } == [["kit", "pat"], ["sam"]])
        let accepted = before.map(Self.acceptance)
        #expect(try found("\"14:00-16:00\"", accepted: accepted).map { $0.accepted != nil } == [true, true])
        #expect(try found("\"15:00-16:00\"", accepted: accepted).map { $0.accepted != nil } == [true, false])
        #expect(try found("2027-05-12", accepted: accepted).map { $0.accepted != nil } == [true, false])
    }

    @Test func `one person in one activity has several conflicts, each with an id of its own`() throws {
        let meals = try conflicts(["{id: a, kind: meeting, title: A, when: 2027-05-11T11:00/22:00, roles: {speaker: ana}}"])
            .filter { $0.rule == NoMealBreak.id }
        #expect(meals.map(\.id) == ["no-meal-break:a@ana@2027-05-11T09:30Z", "no-meal-break:a@ana@2027-05-11T16:00Z"])
    }

    @Test func `when one of several is resolved, that is all that changes`() throws {
        var session = ConflictSession(
            try resolved([
                "{id: a, kind: session, title: A, when: 2027-05-11T09:00/10:00, agenda: [{title: One, minutes: 15, by: ana}, {title: Two, minutes: 45, by: ben}]}",
                "{id: b, kind: session, title: B, when: 2027-05-11T09:00/10:00, roles: {speaker: [ana, ben]}}",
            ]))
        var values = session.plan.activity("b")!.activity
        values.participations.removeAll { $0.who == "ana" }
        let change = session.replace("b", by: values)
        #expect(change?.gone.map(\.id) == ["person-overlap:a+b@ana"])
        #expect(change?.new == [])
        #expect(change?.changed.map(\.after.id) == ["person-overlap:a+b"])
    }
}
