package import Time

extension ResolvedPlan {
    /// Whether it has a time, or contains something that has.
    package func isScheduled(_ activity: ResolvedActivity) -> Bool {
        activities[activity.index..<activity.subtreeEnd].contains { $0.interval != nil }
    }

    /// The days on which it takes place; where it has no time of its own, those from its first part to its last.
    package func days(of activity: ResolvedActivity) -> ClosedRange<LocalDate>? {
        if let own = activity.when?.days { return own }
        let parts = activities[activity.index..<activity.subtreeEnd].compactMap(\.when?.days)
        guard let first = parts.map(\.lowerBound).min(), let last = parts.map(\.upperBound).max() else { return nil }
        return first...last
    }

    /// The schedule as clocks would show it, if the activity had it.
    package func shown(_ schedule: Schedule, of activity: ResolvedActivity) -> ClockSchedule {
        shown(schedule, from: activity.zone, to: activity.endZone)
    }

    /// The schedule as clocks would show it, if the activity of this id had it; on the plan's clock for one that isn't in the plan.
    package func shown(_ schedule: Schedule, of id: Activity.ID) -> ClockSchedule {
        activity(id).map { shown(schedule, of: $0) } ?? shown(schedule, from: plan.timezone, to: plan.timezone)
    }

    private func shown(_ schedule: Schedule, from zone: ZoneID, to endZone: ZoneID) -> ClockSchedule {
        guard let rules = try? zones.rules(for: zone), let endRules = try? zones.rules(for: endZone) else {
            preconditionFailure("a resolved plan knows its zones")
        }
        return schedule.shown(start: rules, end: endRules)
    }

    /// The last day for replies to the activity: its own, that of what is around it, or the plan's.
    package func replyBy(of activity: ResolvedActivity) -> LocalDate? {
        var next: ResolvedActivity? = activity
        while let around = next {
            if let day = around.activity.replyBy { return day }
            next = around.parent.map { activities[$0] }
        }
        return plan.replyBy
    }
}

extension ResolvedPlan {
    /// Whether it is whole days with parts that take place, or a milestone, which make nobody busy and take up no room.
    package func isUmbrella(_ activity: ResolvedActivity) -> Bool {
        guard activity.readings == nil else { return false }
        return activity.activity.kind == .milestone
            || activities[(activity.index + 1)..<activity.subtreeEnd].contains { $0.status != .cancelled }
    }
}
