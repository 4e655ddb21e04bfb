internal import Planning

/// No time told is one that the clocks of its place show twice.
struct AmbiguousTime: ActivityRule {
    static let id = "ambiguous-time"
    static let severity = RuleSeverity(.warning)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.doubtfulTimes(fix: "tell-unique-time", in: check) { reading in
            if case .repeated(let instant, _) = reading { instant } else { nil }
        }
    }
}
