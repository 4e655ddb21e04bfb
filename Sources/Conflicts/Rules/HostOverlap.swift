internal import Planning

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
        guard let organization = Organization.ID(timeline.resource.id).flatMap(check.plan.organization), let limit = organization.hosts
        else { return [] }
        let hosted = Timeline(
            resource: timeline.resource, number: timeline.number,
            entries: timeline.entries.filter { $0.flags.contains(.host) && !$0.isAllDay })
        return hosted.shortages(over: limit, in: check) { check.delegations(in: $0) }.map { shortage in
            Finding(
                activities: shortage.occupancies.map(check.activity), resources: [timeline.resource],
                interval: Interval(start: Instant(secondsSince1970: shortage.start), end: Instant(secondsSince1970: shortage.end)),
                facts: [.needed: .count(shortage.needed), .limit: .count(limit)], waysOut: Self.waysOut)
        }
    }
}

extension CheckContext {
    /// How many delegations come; what has none named is a visit of one.
    fileprivate func delegations(in occupancy: Occupancy) -> Int {
        let coming = activity(occupancy).activity.participations.filter(\.isComing).map(\.who)
        return max(1, Set(coming.filter { plan.delegation(Delegation.ID($0)) != nil }).count)
    }
}
