internal import Planning

/// Speakers stand in the order of their ranks.
struct OrderOfPrecedence: ActivityRule {
    static let name = "order-of-precedence"
    static let group = RuleGroup.protocols
    static let facts: [Fact.Name] = [.lower, .higher]
    static let waysOut: [WayOut] = [.reorder, .accept]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(.note)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard [.ceremony, .plenary].contains(activity.activity.kind) else { return [] }
        let presenters = activity.activity.agenda.flatMap(\.presenters)
        let listed =
            presenters.isEmpty
            ? activity.activity.participations.filter { $0.role == .speaker && $0.isComing }.map(\.who) : presenters
        let speakers = listed.compactMap { check.plan.person(Person.ID($0)) }.filter { $0.rank != nil }
        guard let pair = zip(speakers, speakers.dropFirst()).first(where: { $0.rank! > $1.rank! }) else { return [] }  // filtered
        return [
            Finding(
                activities: [activity], resources: [Resource(.person, pair.0.id), Resource(.person, pair.1.id)],
                interval: activity.interval,
                facts: [
                    .lower: .resource(Resource(.person, pair.0.id)), .higher: .resource(Resource(.person, pair.1.id)),
                ], waysOut: Self.waysOut)
        ]
    }
}
