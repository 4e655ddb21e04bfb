internal import Planning

/// Enough come for it to begin.
struct Quorum: ActivityRule {
    static let name = "quorum"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.needed, .count]
    static let waysOut: [WayOut] = [.inviteMore, .lowerQuorum]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .warning, provisional: .warning, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard let quorum = activity.activity.quorum, activity.interval != nil else { return [] }
        let aside: Set<Participation.Role> = [.interpreter, .liaison, .organizer]
        let counted = activity.activity.participations.filter {
            !aside.contains($0.role) && (check.plan.plan.phase == .draft ? $0.isComing : $0.status == .accepted)
        }
        let count = Set(counted.map(\.who)).count
        guard count < quorum else { return [] }
        return [
            Finding(
                activities: [activity], interval: activity.interval, facts: [.needed: .count(quorum), .count: .count(count)],
                waysOut: Self.waysOut)
        ]
    }
}
