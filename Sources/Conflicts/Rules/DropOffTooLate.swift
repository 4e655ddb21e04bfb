internal import Planning

/// Whoever leaves is at the airport in time to check in.
struct DropOffTooLate: TimelineRule {
    static let name = "drop-off-too-late"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.at, .by, .to, .gap, .minutes, .missing, .tight]
    static let variants: [SentenceVariant] = [.with(.tight)]
    static let waysOut: [WayOut] = [.setOutEarlier]
    static let candidates: [CandidateKind] = [.times, .rides]
    static let practice: [Practice.Figure] = [.checkIn]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        let rides = timeline.rides(in: check)
        if rides.isEmpty { return [] }
        let passages = Passages(of: timeline, in: check)
        return rides.compactMap { ride in
            guard let departure = passages.departure(servedBy: ride), ride.end > departure.ready else { return nil }
            let isAfter = ride.end > departure.moment
            var facts = departure.facts
            facts[.to] = .place(check.place(check.outline(ride).exit).place.id)
            facts[.missing] = .minutes((ride.end - departure.ready) / 60)
            if !isAfter {
                facts[.gap] = .minutes((departure.moment - ride.end) / 60)
                facts[.minutes] = .minutes(departure.minutes)
                facts[.tight] = .minutes((ride.end - departure.ready) / 60)
            }
            return Finding(
                activities: [check.activity(ride)], resources: [timeline.resource], interval: ride.interval, facts: facts,
                waysOut: Self.waysOut, ceiling: isAfter ? .error : .warning)
        }
    }
}

extension WayOut {
    static let setOutEarlier = WayOut("set-out-earlier")
}
