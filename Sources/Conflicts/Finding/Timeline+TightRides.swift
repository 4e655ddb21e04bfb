internal import Planning

/// A ride to or from the airport or station that leaves too little time between itself and the passage that it serves.
struct TightRide {
    let ride: Occupancy
    let passage: Passage

    /// An error where they miss it, a warning where only what has to be done there takes longer.
    func finding(about resource: Resource, waysOut: [WayOut], in check: CheckContext) -> Finding {
        let gap = passage.gap(to: ride)
        let missing = Fact.minutes((60 * passage.minutes - gap) / 60)
        let place = check.place(check.outline(ride).end(at: passage.kind)).place.id
        var facts = passage.facts
        facts[passage.kind == .landing ? .from : .to] = .place(place)
        facts[.missing] = missing
        if gap >= 0 {
            facts[.gap] = .minutes(gap / 60)
            facts[.minutes] = .minutes(passage.minutes)
            facts[.tight] = missing
        }
        return Finding(
            activities: [check.activity(ride)], resources: [resource], interval: ride.interval, facts: facts, waysOut: waysOut,
            ceiling: gap < 0 ? .error : .warning)
    }
}

extension Timeline {
    /// The rides that begin before they can be fetched after a landing, or end too late for a departure.
    func rides(tooCloseTo kind: Passage.Kind, in check: CheckContext) -> [TightRide] {
        let rides = rides(in: check)
        if rides.isEmpty { return [] }
        let passages = Passages(of: self, in: check)
        return rides.compactMap { ride in
            guard let passage = passages.passage(kind, servedBy: ride), passage.gap(to: ride) < 60 * passage.minutes else { return nil }
            return TightRide(ride: ride, passage: passage)
        }
    }
}
