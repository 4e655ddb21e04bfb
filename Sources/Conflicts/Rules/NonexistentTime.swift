internal import Planning

/// Every time told is one that the clocks of its place show.
struct NonexistentTime: ActivityRule {
    static let name = "nonexistent-time"
    static let group = RuleGroup.time
    static let meaning = """
        Every time told is one that the clocks of its place show. When clocks go forward, an hour of the night is left out.
        """
    static let example = "A call at 02:30 in Paris on the last Sunday of March."
    static let facts: [Fact.Name] = [.time, .read, .utc]
    static let waysOut: [WayOut] = [.tellExistingTime]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(.error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.doubtfulTimes(wayOut: .tellExistingTime, in: check) { reading in
            if case .skipped(let instant) = reading { instant } else { nil }
        }
    }
}
