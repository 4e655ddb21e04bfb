internal import Planning

/// Nobody is fetched before they have landed and come out of the airport.
struct PickUpTooEarly: TimelineRule {
    static let name = "pick-up-too-early"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.at, .by, .from, .gap, .minutes, .missing, .tight]
    static let variants: [SentenceVariant] = [.with(.tight)]
    static let waysOut: [WayOut] = [.fetchLater]
    static let candidates: [CandidateKind] = [.times, .rides]
    static let practice: [Practice.Figure] = [.immigration, .baggage]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        let rides = timeline.rides(in: check)
        if rides.isEmpty { return [] }
        let passages = Passages(of: timeline, in: check)
        return rides.compactMap { ride in
            guard let landing = passages.landing(servedBy: ride), ride.start < landing.ready else { return nil }
            let isBefore = ride.start < landing.moment
            var facts = landing.facts
            facts[.from] = .place(check.place(check.outline(ride).place).place.id)
            facts[.missing] = .minutes((landing.ready - ride.start) / 60)
            if !isBefore {
                facts[.gap] = .minutes((ride.start - landing.moment) / 60)
                facts[.minutes] = .minutes(landing.minutes)
                facts[.tight] = .minutes((landing.ready - ride.start) / 60)
            }
            return Finding(
                activities: [check.activity(ride)], resources: [timeline.resource], interval: ride.interval, facts: facts,
                waysOut: Self.waysOut, ceiling: isBefore ? .error : .warning)
        }
    }
}

extension WayOut {
    static let fetchLater = WayOut("fetch-later")
}
