internal import Planning

/// Each part of a split delegation has somebody who leads it.
struct SplitWithoutLead: ActivityRule {
    static let name = "split-without-lead"
    static let group = RuleGroup.protocols
    static let facts: [Fact.Name] = [.count]
    static let waysOut: [WayOut] = [.nameLead]
    static let candidates: [CandidateKind] = [.leads]
    static let severity = RuleSeverity(draft: .warning, provisional: .warning, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard check.outline(activity).traits.contains(.split) else { return [] }
        return activity.activity.participations.compactMap { participation in
            guard participation.isComing, participation.members.count > 1, participation.lead == nil else { return nil }
            let head = check.plan.delegation(Delegation.ID(participation.who)).flatMap { check.plan.head(of: $0, in: activity) }
            guard head.map({ !participation.members.contains($0) }) ?? true else { return nil }
            return Finding(
                activities: [activity], resources: [Resource(.delegation, participation.who)], interval: activity.interval,
                facts: [.count: .count(participation.members.count)], waysOut: Self.waysOut)
        }
    }
}
