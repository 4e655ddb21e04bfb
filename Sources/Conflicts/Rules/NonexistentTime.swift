internal import Planning

/// Every time told is one that the clocks of its place show.
struct NonexistentTime: ActivityRule {
    static let id = "nonexistent-time"
    static let severity = RuleSeverity(.error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.doubtfulTimes(fix: "tell-existing-time", in: check) { reading in
            if case .skipped(let instant) = reading { instant } else { nil }
        }
    }
}
