internal import Planning

/// Each session belongs to a track. Off unless the plan asks for it: many programmes do without.
struct NoTrack: ActivityRule {
    static let name = "no-track"
    static let group = RuleGroup.completeness
    static let waysOut: [WayOut] = [.giveTrack]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: nil, provisional: nil, published: nil)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.activity.kind.isAnnounced, activity.interval != nil, !check.isSo(of: activity, { $0.track != nil }) else {
            return []
        }
        return [Finding(activities: [activity], interval: activity.interval, waysOut: Self.waysOut)]
    }
}

extension WayOut {
    fileprivate static let giveTrack = WayOut("give-track")
}
