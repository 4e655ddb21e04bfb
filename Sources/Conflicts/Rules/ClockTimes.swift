internal import Planning

/// Every time told is one that the clocks of its place show.
struct NonexistentTime: ActivityRule {
    static let id = "nonexistent-time"
    static let severity = RuleSeverity(.error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.doubtfulTimes(fix: "tell-existing-time", in: check) { reading in
            if case .skipped(let instant) = reading { instant } else { nil }
        }
    }
}

/// No time told is one that the clocks of its place show twice.
struct AmbiguousTime: ActivityRule {
    static let id = "ambiguous-time"
    static let severity = RuleSeverity(.warning)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.doubtfulTimes(fix: "tell-unique-time", in: check) { reading in
            if case .repeated(let instant, _) = reading { instant } else { nil }
        }
    }
}

extension ResolvedActivity {
    /// A finding where the start, or else the end, is read as the instant that `reading` gives for it.
    fileprivate func doubtfulTimes(
        fix: String, in check: CheckContext, _ reading: (ZoneRules.Resolution) -> Instant?
    ) -> [Finding] {
        guard let readings, case .timed(let start, let end)? = activity.when else { return [] }
        for (local, zone, read) in [(start, zone, reading(readings.start)), (end, endZone, reading(readings.end))] {
            guard let read, let rules = try? check.plan.zones.rules(for: zone) else { continue }
            let facts: [String: Fact] = ["time": .time(local, zone), "read": .time(rules.local(read), zone), "utc": .time(read.utc, .utc)]
            return [Finding(activities: [self], interval: interval, facts: facts, fixes: [fix])]
        }
        return []
    }
}
