internal import Planning

/// Every activity has a time, or is made of activities that have.
struct NoTime: ActivityRule {
    static let name = "no-time"
    static let group = RuleGroup.completeness
    static let waysOut: [WayOut] = [.giveTime]
    static let candidates: [CandidateKind] = [.firstTimes]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.interval == nil else { return [] }
        let isMadeOfScheduled = check.plan.activities[activity.index..<activity.subtreeEnd].contains {
            $0.interval != nil && $0.status != .cancelled
        }
        return isMadeOfScheduled ? [] : [Finding(activities: [activity], waysOut: [.giveTime])]
    }
}
