import Planning
import TestSupport
import Testing

/// Whose part in an activity is a delegation's or an organization's too.
struct PartyTests {
    private static let resolved = Result {
        try plan(
            """
            plenary: 1
            id: trial
            title: Trial
            domain: plans.example.org
            timezone: Europe/Paris
            organizations: [{id: river, name: River Institute}]
            people:
              - {id: mona, name: Mona}
              - {id: omar, name: Omar}
              - {id: rita, name: Rita, organization: river}
              - {id: kira, name: Kira}
            delegations: [{id: egypt, name: Egypt, head: mona, members: [omar]}]
            activities:
              - {id: opening, kind: plenary, title: A, when: 2027-05-11T09:00/10:00, roles: {attendee: egypt, speaker: rita}}
              - {id: talk, kind: bilateral, title: B, when: 2027-05-11T10:00/11:00, roles: {host: rita, counterpart: mona}}
              - {id: off, kind: session, title: C, when: 2027-05-11T11:00/12:00, roles: {chair: {who: omar, status: declined}}}
              - {id: given, kind: session, title: D, when: 2027-05-11T12:00/13:00, agenda: [{title: Paper, by: omar}]}
              - {id: tour, kind: siteVisit, title: E, when: 2027-05-11T14:00/15:00, roles: {host: river, attendee: kira}}
            """)
    }

    @Test(arguments: [
        ("egypt", false, ["opening", "talk", "given"]), ("egypt", true, ["opening"]),
        ("river", false, ["talk", "tour"]), ("river", true, ["tour"]), ("mona", false, ["opening", "talk"]),
    ]) func `what members do by name and hosts host is the party's too, unless only the whole counts`(
        id: String, wholeOnly: Bool, expected: [String]
    ) throws {
        let plan = try Self.resolved.get()
        let party = Party(Participant.ID(id)!, wholeOnly: wholeOnly, in: plan)
        #expect(plan.activities.filter { plan.comes(party, to: $0) }.map(\.activity.id.rawValue) == expected)
    }

    @Test func `those who come alone are named, and free and busy times keep to the whole`() throws {
        let plan = try Self.resolved.get()
        let party = Party("egypt", in: plan)
        #expect(plan.activities.map { plan.alone(party, in: $0).map(\.rawValue) } == [[], ["mona"], [], ["omar"], []])
        #expect(plan.activities(in: .participant("egypt")).map(\.activity.id.rawValue) == ["opening"])
    }
}
