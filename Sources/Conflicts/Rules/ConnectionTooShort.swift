internal import Planning
internal import Time

/// Between two flights there is time to change.
struct ConnectionTooShort: TimelineRule {
    static let name = "connection-too-short"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.gap, .minutes]
    static let waysOut: [WayOut] = [.laterFlight]
    static let candidates: [CandidateKind] = [.advice]
    static let practice: [Practice.Figure] = [.connection]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard timeline.flags.contains(.onTheWay) else { return [] }
        let flights = timeline.entries.filter { check.outline($0).kind == .flight && !$0.isAllDay }
        return zip(flights, flights.dropFirst()).compactMap { last, next in
            let gap = (next.start - last.end) / 60
            let needed = check.practices.at(check.outline(next).place, for: timeline.resource).connection
            guard next.start >= last.end, gap < needed, last.activity != next.activity, last.via < 0 || last.via != next.via else {
                return nil
            }
            return Finding(
                activities: [check.activity(last), check.activity(next)], resources: [timeline.resource],
                interval: Interval(
                    start: Instant(secondsSince1970: last.end), end: Instant(secondsSince1970: max(next.start, last.end + 60))),
                facts: [.gap: .minutes(gap), .minutes: .minutes(needed)], waysOut: Self.waysOut)
        }
    }
}
