internal import Planning

/// A panel has enough panellists to discuss with each other. One without any has nobody to present it, which is another rule's finding.
struct PanelTooSmall: ActivityRule {
    static let name = "panel-too-small"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.count, .needed]
    static let waysOut: [WayOut] = [.inviteMore, .accept]
    static let candidates: [CandidateKind] = [.advice]
    static let practice: [Practice.Figure] = [.panellists]
    static let severity = RuleSeverity(draft: nil, provisional: .note, published: .warning)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.activity.kind == .panel, activity.interval != nil else { return [] }
        let needed = check.practices.at(activity.placeNumber).panellists
        let named = activity.activity.participations.filter { $0.role.isPresenting && $0.isComing }
        let onAgenda = activity.activity.agenda.flatMap(\.presenters).filter { !activity.activity.isAway($0) }
        let count = Set(named.map(\.who) + onAgenda).count
        // A delegation may send as many as are needed.
        guard count > 0, count < needed, !named.contains(where: { check.plan.delegation(Delegation.ID($0.who)) != nil }) else { return [] }
        return [
            Finding(
                activities: [activity], interval: activity.interval, facts: [.count: .count(count), .needed: .count(needed)],
                waysOut: Self.waysOut)
        ]
    }
}
