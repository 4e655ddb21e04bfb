internal import Planning

/// Everybody who is listed has something to do: a part in an activity, a delegation, a vehicle to drive.
struct UnusedPerson: PlanRule {
    static let name = "unused-person"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.count]
    static let waysOut: [WayOut] = [.givePart, .takeOffPeople]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: nil, provisional: .note, published: .note)

    func findings(in check: CheckContext) -> [Finding] {
        let plan = check.plan.plan
        var unused = Set(plan.people.map { Participant.ID($0.id) }).filter(check.plan.isComing)
        if unused.isEmpty { return [] }
        unused.subtract(plan.delegations.flatMap { $0.people + [$0.liaison].compactMap(\.self) }.map { Participant.ID($0) })
        unused.subtract(plan.vehicles.compactMap(\.driver).map { Participant.ID($0) })
        for activity in check.plan.activities where !unused.isEmpty {
            for participation in activity.activity.participations {
                unused.remove(participation.who)
                unused.subtract((participation.members + [participation.lead].compactMap(\.self)).map { Participant.ID($0) })
            }
            for item in activity.activity.agenda { unused.subtract(item.presenters) }
        }
        if unused.isEmpty { return [] }
        let people = plan.people.filter { unused.contains(Participant.ID($0.id)) }.map { Resource(.person, $0.id) }
        return [Finding(activities: [], resources: people, facts: [.count: .count(people.count)], waysOut: Self.waysOut)]
    }

    func isConcerned(by old: Activity, _ new: Activity) -> Bool { old.participations != new.participations || old.agenda != new.agenda }
}

extension WayOut {
    fileprivate static let givePart = WayOut("give-part")
    fileprivate static let takeOffPeople = WayOut("take-off-people")
}
