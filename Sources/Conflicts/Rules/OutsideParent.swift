internal import Planning

/// What is part of an activity is within its time.
struct OutsideParent: ActivityRule {
    static let name = "outside-parent"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.part, .whole]
    static let waysOut: [WayOut] = [.moveInside, .takeOut]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(draft: .warning, provisional: .warning, published: .error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard let interval = activity.interval, let parent = check.plan.scheduled(around: activity), let around = parent.interval,
            !isWithin(activity, interval, parent, around)
        else { return [] }
        let facts: [Fact.Name: Fact] = [.part: .activity(activity.activity.id), .whole: .activity(parent.activity.id)]
        return [Finding(activities: [parent, activity], interval: interval, facts: facts, waysOut: [.moveInside, .takeOut])]
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
