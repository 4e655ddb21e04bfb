internal import Planning
internal import Time

extension ResolvedActivity {
    /// Start and end on the clock of the place where it is, whatever zone it states itself; `nil` for whole days.
    func times(onClockOf place: ResolvedPlace?, in check: CheckContext) -> (start: LocalDateTime, end: LocalDateTime)? {
        guard let (start, end) = readings else { return nil }
        let clock = clock(of: place, in: check)
        guard clock != zone || clock != endZone, let rules = check.rules(of: clock) else { return (start.local, end.local) }
        return (rules.local(start.instant), rules.local(end.instant))
    }

    /// The zone of the place where it is.
    func clock(of place: ResolvedPlace?, in check: CheckContext) -> ZoneID {
        place?.zone ?? (activity.timezone == nil ? zone : zoneAround(in: check))
    }

    /// The zone it would have if it stated none.
    private func zoneAround(in check: CheckContext) -> ZoneID {
        place.flatMap(check.plan.place)?.zone ?? parent.map { check.plan.activities[$0].zone } ?? check.plan.plan.timezone
    }
}
