internal import Planning

/// Of each session one can read what it is about. Off unless the plan asks for it: many programmes do without.
struct NoDescription: ActivityRule {
    static let name = "no-description"
    static let group = RuleGroup.completeness
    static let waysOut: [WayOut] = [.giveDescription]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: nil, provisional: nil, published: nil)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.activity.kind.isAnnounced, activity.interval != nil, activity.activity.description == nil else { return [] }
        return [Finding(activities: [activity], interval: activity.interval, waysOut: Self.waysOut)]
    }
}

extension WayOut {
    fileprivate static let giveDescription = WayOut("give-description")
}
