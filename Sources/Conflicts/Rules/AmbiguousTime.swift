internal import Planning

/// No time told is one that the clocks of its place show twice.
struct AmbiguousTime: ActivityRule {
    static let name = "ambiguous-time"
    static let group = RuleGroup.time
    static let meaning = """
        No time told is one that the clocks of its place show twice. When clocks go back, an hour of the night comes again.
        """
    static let example = "A transfer at 02:30 in Paris on the last Sunday of October."
    static let facts: [Fact.Name] = [.time, .read, .utc]
    static let waysOut: [WayOut] = [.tellUniqueTime]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(.warning)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.doubtfulTimes(wayOut: .tellUniqueTime, in: check) { reading in
            if case .repeated(let instant, _) = reading { instant } else { nil }
        }
    }
}
