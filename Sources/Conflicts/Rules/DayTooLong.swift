internal import Planning
internal import Time

/// No day is longer than people can stand.
struct DayTooLong: TimelineRule {
    static let name = "day-too-long"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.day, .minutes, .longest, .each]
    static let variants: [SentenceVariant] = [.with(.each)]
    static let waysOut: [WayOut] = [.shortenDay, .excuse]
    static let candidates: [CandidateKind] = [.times]
    static let practice: [Practice.Figure] = [.longestDay]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        timeline.days(in: check).compactMap { day in
            // Nobody works through what is longer than a day: it stands for days whose hours the plan doesn't give.
            let entries = day.entries.filter { check.outline($0).kind != .flight && $0.end - $0.start <= 86_400 }
            guard let first = entries.first, let last = entries.max(by: { $0.end < $1.end }) else { return nil }
            let (minutes, longest) = (
                (last.end - first.start) / 60, check.practices.at(check.outline(first).place, for: timeline.resource).longestDay
            )
            guard minutes > longest else { return nil }
            let activities = first.activity == last.activity ? [first] : [first, last]
            return Finding(
                activities: activities.map(check.activity), resources: [timeline.resource],
                interval: Interval(start: Instant(secondsSince1970: first.start), end: Instant(secondsSince1970: last.end)),
                facts: [.day: .days([day.date]), .minutes: .minutes(minutes), .longest: .minutes(longest)], waysOut: Self.waysOut,
                common: check.activity(last), lengths: [timeline.resource: minutes],
                isOptional: entries.allSatisfy { $0.flags.contains(.optional) })
        }
    }
}
