internal import Planning

extension ResolvedActivity {
    /// A finding where the start, or else the end, is read as the instant that `reading` gives for it.
    func doubtfulTimes(
        wayOut: WayOut, in check: CheckContext, _ reading: (ZoneRules.Resolution) -> Instant?
    ) -> [Finding] {
        guard let readings, case .timed(let start, let end)? = activity.when else { return [] }
        for (local, zone, read) in [(start, zone, reading(readings.start)), (end, endZone, reading(readings.end))] {
            guard let read, let rules = try? check.plan.zones.rules(for: zone) else { continue }
            let facts: [Fact.Name: Fact] = [.time: .time(local, zone), .read: .time(rules.local(read), zone), .utc: .time(read.utc, .utc)]
            return [Finding(activities: [self], interval: interval, facts: facts, waysOut: [wayOut])]
        }
        return []
    }
}
