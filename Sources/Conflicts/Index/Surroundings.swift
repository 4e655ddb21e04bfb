package import Planning
package import Time

/// What rules know beside the plan.
package struct Surroundings: Sendable {
    package var holidays: Holidays
    package var busy: BusyTimes
    /// The plan as it was sent out last.
    package var published: ResolvedPlan?
    /// Acceptances that end before it no longer count; without a day, all of them do.
    package var today: LocalDate?

    package init(
        holidays: Holidays = Holidays(), busy: BusyTimes = BusyTimes(), published: ResolvedPlan? = nil, today: LocalDate? = nil
    ) {
        self.holidays = holidays
        self.busy = busy
        self.published = published
        self.today = today
    }
}
