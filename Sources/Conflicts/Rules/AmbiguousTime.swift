internal import Planning
internal import Time

/// No time is one that the clocks of its place show twice.
struct AmbiguousTime: ActivityRule {
    static let name = "ambiguous-time"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.time, .read, .utc]
    static let waysOut: [WayOut] = [.giveUniqueTime]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(.warning)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.doubtfulTimes([.first, .second], wayOut: .giveUniqueTime, in: check)
    }
}
