internal import Planning
internal import Time

/// What must be apart is not at the same time.
struct MustNotRunInParallel: ActivityRule {
    static let name = "must-not-run-in-parallel"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.minutes]
    static let waysOut: [WayOut] = [.moveOne, .dropApart]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(.error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard let interval = activity.interval else { return [] }
        return activity.activity.apart.flatMap { check.plan.times(of: $0) }.compactMap { other in
            guard other.status != .cancelled, other.index != activity.index,
                let shared = other.interval.flatMap({ $0.intersection(interval) })
            else { return nil }
            let both = [activity, other].sorted { $0.activity.id < $1.activity.id }
            return Finding(activities: both, interval: shared, facts: [.minutes: .minutes(shared.minutes)], waysOut: Self.waysOut)
        }
    }
}
