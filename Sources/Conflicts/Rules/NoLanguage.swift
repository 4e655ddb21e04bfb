internal import Planning

/// Of each session one knows in which language it is held. Off unless the plan asks for it: many programmes do without.
struct NoLanguage: ActivityRule {
    static let name = "no-language"
    static let group = RuleGroup.completeness
    static let waysOut: [WayOut] = [.giveLanguage]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: nil, provisional: nil, published: nil)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.activity.kind.isAnnounced, activity.interval != nil, !check.isSo(of: activity, { !$0.languages.isEmpty }) else {
            return []
        }
        return [Finding(activities: [activity], interval: activity.interval, waysOut: Self.waysOut)]
    }
}

extension WayOut {
    fileprivate static let giveLanguage = WayOut("give-language")
}
