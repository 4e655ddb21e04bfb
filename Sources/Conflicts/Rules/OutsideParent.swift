internal import Planning
internal import Time

/// What is part of an activity is within its time.
struct OutsideParent: ActivityRule {
    static let name = "outside-parent"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.part, .whole]
    static let waysOut: [WayOut] = [.moveInside, .takeOut]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(draft: .warning, provisional: .warning, published: .error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard let interval = activity.interval else { return [] }
        let found = findings(of: activity, interval, in: check.plan.scheduled(around: activity))
        if !check.outline(activity).traits.contains(.dependent) { return found }
        return found + joint(activity, interval, in: check).flatMap { findings(of: activity, interval, in: $0) }
    }

    private func findings(of activity: ResolvedActivity, _ interval: Interval, in whole: ResolvedActivity?) -> [Finding] {
        guard let whole, let around = whole.interval, !isWithin(activity, interval, whole, around) else { return [] }
        let facts: [Fact.Name: Fact] = [.part: .activity(activity.activity.id), .whole: .activity(whole.activity.id)]
        return [Finding(activities: [whole, activity], interval: interval, facts: facts, waysOut: Self.waysOut)]
    }

    /// The other events that it belongs to: of one that repeats the time that holds it, or else the first.
    private func joint(_ activity: ResolvedActivity, _ interval: Interval, in check: CheckContext) -> [ResolvedActivity] {
        activity.activity.alsoIn.compactMap { event in
            let times = check.plan.times(of: event).filter { $0.status != .cancelled && $0.interval != nil }
            return times.first { isWithin(activity, interval, $0, $0.interval!) } ?? times.first  // filtered: each has one
        }
    }

    /// Whole days are compared as days, each on its own clock: a forum's last evening abroad is still its last day.
    private func isWithin(_ activity: ResolvedActivity, _ interval: Interval, _ parent: ResolvedActivity, _ around: Interval) -> Bool {
        guard case .allDay(let first, let last)? = parent.when else { return around.contains(interval) }
        switch activity.when {
        case .timed(let start, let end)?:
            let endsAtMidnight = end.time == .midnight && end.date > start.date
            return first <= start.date && (endsAtMidnight ? end.date.adding(days: -1) : end.date) <= last
        case .allDay(let from, let until)?: return first <= from && until <= last
        case nil: return true
        }
    }
}

extension ResolvedPlan {
    /// The innermost activity around this one that has a time.
    fileprivate func scheduled(around activity: ResolvedActivity) -> ResolvedActivity? {
        var next = activity.parent
        while let index = next {
            if activities[index].interval != nil { return activities[index] }
            next = activities[index].parent
        }
        return nil
    }
}
