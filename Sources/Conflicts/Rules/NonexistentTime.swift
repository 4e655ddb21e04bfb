internal import Planning
internal import Time

/// Every time is one that the clocks of its place show.
struct NonexistentTime: ActivityRule {
    static let name = "nonexistent-time"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.time, .read, .utc]
    static let waysOut: [WayOut] = [.giveExistingTime]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(.error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.doubtfulTimes([.nonexistent], wayOut: .giveExistingTime, in: check)
    }
}
