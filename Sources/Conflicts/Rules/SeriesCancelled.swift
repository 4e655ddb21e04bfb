internal import Planning

/// What comes back takes place at least once; a series of which nothing is left is cancelled itself, so that calendars say so.
struct SeriesCancelled: PlanRule {
    static let name = "series-cancelled"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.count]
    static let waysOut: [WayOut] = [.cancelSeries, .newTimes]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)

    func findings(in check: CheckContext) -> [Finding] {
        check.plan.series.values.compactMap { series in
            let times = series.occurrences.map { check.plan.activities[$0] }.filter { $0.occurrence?.isPart == false }
            guard series.usual.status != .cancelled, let first = times.first, times.allSatisfy({ $0.status == .cancelled }) else {
                return nil
            }
            return Finding(
                activities: [first], interval: first.interval, facts: [.count: .count(times.count)], waysOut: Self.waysOut)
        }
    }

    func isConcerned(by old: Activity, _ new: Activity) -> Bool { false }
}

extension WayOut {
    fileprivate static let cancelSeries = WayOut("cancel-series")
    fileprivate static let newTimes = WayOut("new-times")
}
