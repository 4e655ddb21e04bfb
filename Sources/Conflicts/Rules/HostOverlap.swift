internal import Planning
internal import Time

/// Nobody hosts more delegations at once than they can.
struct HostOverlap: TimelineRule {
    static let name = "host-overlap"
    static let group = RuleGroup.overlap
    static let facts: [Fact.Name] = [.needed, .limit]
    static let waysOut: [WayOut] = [.moveOne, .otherHost]
    static let candidates: [CandidateKind] = [.times, .swaps]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let kinds: Set<Resource.Kind> = [.organization]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard timeline.flags.contains(.host), let limit = Organization.ID(timeline.resource.id).flatMap(check.plan.organization)?.hosts
        else { return [] }
        let visits = timeline.entries.filter { $0.flags.contains(.host) && !$0.isAllDay }.compactMap { Visit($0, in: check) }
        return Visit.crowds(among: visits, over: limit).map { crowd in
            Finding(
                activities: crowd.visits.map { check.activity($0.occupancy) }.sorted { $0.precedes($1) }, resources: [timeline.resource],
                interval: Interval(start: Instant(secondsSince1970: crowd.start), end: Instant(secondsSince1970: crowd.end)),
                facts: [.needed: .count(crowd.most), .limit: .count(limit)], waysOut: Self.waysOut,
                ceiling: check.ceiling(of: crowd.visits.map(\.occupancy)))
        }
    }
}

/// The delegations that are at a host for one activity.
private struct Visit {
    let occupancy: Occupancy
    let delegations: Set<Participant.ID>

    /// `nil` for a meeting that no delegation comes to.
    init?(_ occupancy: Occupancy, in check: CheckContext) {
        self.occupancy = occupancy
        delegations = Set(
            check.activity(occupancy).activity.participations.filter { $0.isComing && !$0.isRemote && $0.role != .host }.map(\.who).filter {
                check.plan.delegation(Delegation.ID($0)) != nil
            })
        if delegations.isEmpty { return nil }
    }

    /// A stretch of time in which there are too many, with all visits of it.
    struct Crowd {
        let start: Int
        var end: Int
        var visits: [Visit]

        /// The most delegations that are there at one moment.
        var most: Int { visits.map { Visit.delegations(at: $0.occupancy.start, of: visits).count }.max() ?? 0 }
    }

    /// A delegation that comes in several parts is one.
    private static func delegations(at time: Int, of visits: [Visit]) -> Set<Participant.ID> {
        visits.filter { $0.occupancy.start <= time && time < $0.occupancy.end }.reduce(into: []) { $0.formUnion($1.delegations) }
    }

    /// In order of time; `visits` stand in order of their starts.
    static func crowds(among visits: [Visit], over limit: Int) -> [Crowd] {
        var found: [Crowd] = []
        var open: [Visit] = []
        // Both ends of every visit, since a stretch may end before another visit begins.
        let moments = Set(visits.flatMap { [$0.occupancy.start, $0.occupancy.end] }).sorted()
        var next = visits[...]
        var isCrowded = false
        for moment in moments {
            open.removeAll { $0.occupancy.end <= moment }
            var begun: [Visit] = []
            while let visit = next.first, visit.occupancy.start <= moment { begun.append(next.removeFirst()) }
            open += begun
            let isOver = delegations(at: moment, of: open).count > limit
            if isCrowded { found[found.count - 1].end = moment }
            if isOver, isCrowded { found[found.count - 1].visits += begun }
            if isOver, !isCrowded { found.append(Crowd(start: moment, end: moment, visits: open)) }
            isCrowded = isOver
        }
        return found
    }
}
