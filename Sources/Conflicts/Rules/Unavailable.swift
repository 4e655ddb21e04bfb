internal import Planning

/// Nobody is needed when they have said that they are not there.
struct Unavailable: TimelineRule {
    static let name = "unavailable"
    static let group = RuleGroup.time
    static let waysOut: [WayOut] = [.moveAway, .replacePerson]
    static let candidates: [CandidateKind] = [.times, .withdrawals, .rooms]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.person]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard check.recorded.availability, let person = Person.ID(timeline.resource.id).flatMap(check.plan.person),
            !person.available.isEmpty,
            let zone = check.rules(of: person.timezone ?? check.plan.plan.timezone)
        else { return [] }
        let available = Interval.joined(person.available.compactMap { $0.interval(start: zone, end: zone) })
        return timeline.entries.compactMap { entry in
            let activity = check.activity(entry)
            guard let interval = entry.interval, !available.contains(where: { $0.contains(interval) }),
                // Of whole days, one that is theirs is enough; the rest is found in what is inside.
                !entry.isAllDay || !available.contains(where: { $0.overlaps(interval) })
            else { return nil }
            return Finding(
                activities: [activity], resources: [timeline.resource], interval: interval, waysOut: Self.waysOut,
                isOptional: entry.flags.contains(.optional))
        }
    }
}
