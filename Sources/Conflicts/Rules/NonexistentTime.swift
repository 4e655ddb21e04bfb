internal import Planning

/// Every time told is one that the clocks of its place show.
struct NonexistentTime: ActivityRule {
    static let id = "nonexistent-time"
    static let group = RuleGroup.time
    static let meaning = """
        Every time told is one that the clocks of its place show. When clocks go forward, an hour of the night is left out.
        """
    static let example = "A call at 02:30 in Paris on the last Sunday of March."
    static let fixes = ["tell-existing-time"]
    static let severity = RuleSeverity(.error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.doubtfulTimes(fix: "tell-existing-time", in: check) { reading in
            if case .skipped(let instant) = reading { instant } else { nil }
        }
    }
}
