import Planning
import TestSupport
import Testing

/// What changed between two versions of a plan, and for whom.
struct PlanDifferenceTests {
    private static func state(_ activities: String...) throws -> ResolvedPlan {
        try plan(
            """
            plenary: 1
            id: trial
            title: Trial
            domain: plans.example.org
            timezone: Europe/Paris
            places: [{id: tower, kind: venue, name: Tower, places: [{id: one, name: One}, {id: two, name: Two}]}]
            people: [{id: ana, name: Ana}, {id: ben, name: Ben}]
            delegations: [{id: oman, name: Oman, head: ben}]
            activities:

            """ + activities.map { "  - \($0)\n" }.joined())
    }

    private static func listed(_ change: ActivityChange) -> String {
        let aspects = change.aspects.map { aspect in
            switch aspect {
            case .field(let field): field.rawValue
            case .joined(let participation): "+\(participation.role.rawValue):\(participation.who)"
            case .left(let participation): "-\(participation.role.rawValue):\(participation.who)"
            case .participation(let old, let new): "\(new.who):\(old.status.rawValue)>\(new.status.rawValue)"
            }
        }
        return (["\(change.kind.rawValue) \(change.activity.activity.id)"] + aspects).joined(separator: " ")
    }

    private static let talk = "{id: talk, kind: session, title: Talk, when: 2027-05-11T09:00/10:00, place: one, roles: {speaker: ana}}"

    @Test(arguments: [
        (talk, []),
        ("{id: talk, kind: session, title: Talk, when: 2027-05-11T09:00/10:30, place: one, roles: {speaker: ana}}", ["changed talk when"]),
        (
            "{id: talk, kind: session, title: Talks, when: 2027-05-11T09:00/10:00, place: two, roles: {speaker: ana}}",
            ["changed talk title place"]
        ),
        (
            "{id: talk, kind: session, title: Talk, when: 2027-05-11T09:00/10:00, place: one, roles: {speaker: ana}, status: cancelled}",
            ["cancelled talk status"]
        ),
        (
            "{id: talk, kind: session, title: Talk, when: 2027-05-11T09:00/10:00, place: one, roles: {speaker: {who: ana, status: declined}, attendee: oman}}",
            ["changed talk ana:needs-action>declined +attendee:oman"]
        ),
        ("{id: talk, kind: session, title: Talk, when: 2027-05-11T09:00/10:00, place: one}", ["changed talk -speaker:ana"]),
        ("{id: other, kind: session, title: Talk, when: 2027-05-11T08:00/09:00}", ["added other", "removed talk"]),
        (  // the same under another id
            "{id: other, uid: talk@trial.plans.example.org, kind: session, title: Talk, when: 2027-05-11T09:00/10:00, place: one, roles: {speaker: ana}}",
            []
        ),
        (  // the same time on another clock
            "{id: talk, kind: session, title: Talk, when: 2027-05-11T08:00/09:00, timezone: Europe/London, place: one, roles: {speaker: ana}}",
            ["changed talk when timezone"]
        ),
    ])
    func `each changed activity is listed with its changed fields`(new: String, expected: [String]) throws {
        let difference = PlanDifference(from: try Self.state(Self.talk), to: try Self.state(new))
        #expect(difference.changes.map(Self.listed) == expected)
    }

    @Test func `an activity that moves with its parent is listed as well`() throws {
        let before = try Self.state(
            "{id: forum, kind: forum, title: Forum, when: 2027-05-11, place: one, activities: [{id: talk, kind: session, title: Talk, when: 2027-05-11T09:00/10:00}]}"
        )
        let after = try Self.state(
            "{id: forum, kind: forum, title: Forum, when: 2027-05-11, place: two, activities: [{id: talk, kind: session, title: Talk, when: 2027-05-11T09:00/10:00}]}"
        )
        #expect(PlanDifference(from: before, to: after).changes.map(Self.listed) == ["changed forum place", "changed talk place"])
    }

    @Test func `for people who join or leave, the activity is added or removed`() throws {
        let after = "{id: talk, kind: session, title: Talk, when: 2027-05-11T09:00/10:00, place: one, roles: {attendee: oman}}"
        let difference = PlanDifference(from: try Self.state(Self.talk), to: try Self.state(after))
        for (who, kind) in [("ana", ActivityChange.Kind.removed), ("oman", .added), ("ben", .added)] {
            let parties = difference.parties(of: Participant.ID(who)!)
            #expect(difference.changes(concerning: parties).map { difference.kind(of: $0, for: parties) } == [kind])
        }
    }

    @Test func `a changed occurrence is listed alone`() throws {
        let daily = "{id: daily, kind: meeting, title: Daily, when: 2027-05-11T09:00/10:00, repeat: "
        let before = try Self.state(daily + "FREQ=DAILY;COUNT=3}")
        let after = try Self.state(daily + "{rule: FREQ=DAILY;COUNT=3, changes: [{at: 2027-05-12, when: 2027-05-12T11:00/12:00}]}}")
        #expect(PlanDifference(from: before, to: after).changes.map(Self.listed) == ["changed daily.2027-05-12 when"])
    }

    @Test func `a plan doesn't differ from itself where somebody is named twice in one role`() throws {
        let both = "interpreter: [{who: ana, from: fr, to: en}, {who: ana, from: en, to: fr}]"
        let talk = "{id: talk, kind: session, title: Talk, when: 2027-05-11T09:00/10:00, roles: {\(both)}}"
        #expect(PlanDifference(from: try Self.state(talk), to: try Self.state(talk)).changes.map(Self.listed) == [])
        let one = talk.replacing("{who: ana, from: fr, to: en}, ", with: "")
        #expect(
            PlanDifference(from: try Self.state(talk), to: try Self.state(one)).changes.map(Self.listed) == [
                "changed talk -interpreter:ana"
            ])
        let other = talk.replacing("from: fr, to: en", with: "from: fr, to: ar")
        #expect(
            PlanDifference(from: try Self.state(talk), to: try Self.state(other)).changes.map(Self.listed)
                == ["changed talk ana:needs-action>needs-action"])
    }
}
