internal import Time

extension ResolvedPlan {
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
}
