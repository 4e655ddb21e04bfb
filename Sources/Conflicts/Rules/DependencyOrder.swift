internal import Planning
internal import Time

/// What others wait for is over when they begin.
struct DependencyOrder: ActivityRule {
    static let name = "dependency-order"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.untimed]
    static let variants: [SentenceVariant] = [.with(.untimed)]
    static let waysOut: [WayOut] = [.moveAfter, .dropAfter, .giveTime]
    static let candidates: [CandidateKind] = [.times, .swaps]
    static let severity = RuleSeverity(.error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard let interval = activity.interval else { return [] }
        return activity.activity.after.flatMap { check.plan.times(of: $0) }.compactMap { earlier in
            guard earlier.status != .cancelled, earlier.index != activity.index else { return nil }
            guard let before = earlier.interval else {
                let isMade = check.plan.activities[earlier.index..<earlier.subtreeEnd].contains { $0.interval != nil }
                return isMade
                    ? nil
                    : Finding(
                        activities: [earlier, activity], interval: interval, facts: [.untimed: .activity(earlier.activity.id)],
                        waysOut: [.giveTime, .dropAfter], ceiling: .note)
            }
            // A day has no hours: what is on it may be before what else is on it.
            let isOver =
                activity.readings == nil
                ? before.end <= interval.end
                : before.end <= interval.start || before.start < interval.end && earlier.isOnFirstDay(of: activity)
            return isOver ? nil : Finding(activities: [earlier, activity], interval: interval, waysOut: [.moveAfter, .dropAfter])
        }
    }
}

extension ResolvedActivity {
    /// Whether it is a day, and ends with the one on which the other begins.
    fileprivate func isOnFirstDay(of other: ResolvedActivity) -> Bool {
        guard case .allDay(_, let last)? = when, let first = other.when?.firstDay else { return false }
        return last <= first
    }
}
