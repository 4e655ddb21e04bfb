import Planning
import TestSupport
import Testing

@testable import Conflicts

struct UnusedPersonTests {
    private func found(_ phase: String, accepted: String = "[]") throws -> [Conflict] {
        let plan = try plan(
            """
            plenary: 1
            id: trial
            title: Trial
            domain: plans.example.org
            timezone: Europe/Paris
            phase: \(phase)
            people:
              - {id: speaker, name: Speaker}
              - {id: presenter, name: Presenter}
              - {id: member, name: Member}
              - {id: guest, name: Guest}
              - {id: liaison, name: Liaison}
              - {id: driver, name: Driver}
              - {id: ana, name: Ana}
              - {id: ben, name: Ben}
            delegations: [{id: oman, name: Oman, members: [member], liaison: liaison}]
            vehicles: [{id: van, name: Van, driver: driver}]
            activities:
              - {id: a, kind: session, title: A, roles: {speaker: {who: speaker, status: declined}, attendee: {who: oman, members: [guest]}}}
              - {id: b, kind: session, title: B, agenda: [{title: T, by: presenter}]}
            accepted: \(accepted)

            """)
        return ConflictCheck(plan).conflicts().filter { $0.rule == UnusedPerson.id || $0.rule == StaleAcceptance.id }
    }

    @Test func `those who have no part, no delegation and no vehicle are one note, once names are no longer collected`() throws {
        #expect(try found("draft") == [])
        #expect(try found("provisional").map(told) == ["note  / person:ana person:ben"])
        #expect(try found("provisional").map(\.id) == ["unused-person:ana+ben"])
    }

    @Test func `a conflict without activities is accepted for those whom it is about`() throws {
        #expect(
            try found("provisional", accepted: "[{rule: unused-person, activities: [], resources: [ben, ana], reason: In reserve}]").map(
                told)
                == ["note  / person:ana person:ben (accepted)"])
        #expect(
            try found("provisional", accepted: "[{rule: unused-person, activities: [], resources: [ana], reason: In reserve}]").map(\.id)
                .sorted()
                == ["stale-acceptance:unused-person:ana", "unused-person:ana+ben"])
    }
}
