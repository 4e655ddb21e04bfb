internal import Planning
internal import Time

/// The way between two houses is known where somebody goes from one to the other with less than an hour in between. Once for each two
/// houses, whoever goes.
struct UnknownWay: TimelineRule {
    static let name = "unknown-way"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.from, .to, .gap]
    static let waysOut: [WayOut] = [.giveLocation]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(.note)
    static let kinds: Set<Resource.Kind> = [.person, .delegation, .vehicle]
    /// Within an hour one crosses nearly any city.
    private static let longest: Minutes = 60

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard check.geography.missesLocations else { return [] }
        return timeline.moves(in: check).compactMap { move in
            guard move.gap < Self.longest, check.geography.way(from: move.from, to: move.to) == nil else { return nil }
            // Two cities are another rule's question.
            let cities = [move.from, move.to].map(check.geography.city)
            guard cities[0] == cities[1] || cities.contains(-1) else { return nil }
            let (from, to) = (check.geography.site(of: move.from), check.geography.site(of: move.to))
            let places = [check.place(from).place.id, check.place(to).place.id]
            return Finding(
                activities: [check.activity(move.last), check.activity(move.next)],
                resources: places.map { Resource(.place, $0) }.sorted(), interval: move.interval,
                facts: [.from: .place(places[0]), .to: .place(places[1]), .gap: .minutes(move.gap)], waysOut: Self.waysOut,
                oncePer: Int(min(from, to)) << 32 | Int(max(from, to)))
        }
    }
}

extension WayOut {
    fileprivate static let giveLocation = WayOut("give-location")
}
