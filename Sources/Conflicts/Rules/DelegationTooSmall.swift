internal import Planning
internal import Time

/// No more of a delegation are needed at once than it has.
struct DelegationTooSmall: TimelineRule {
    static let name = "delegation-too-small"
    static let group = RuleGroup.overlap
    static let facts: [Fact.Name] = [.needed, .limit]
    static let waysOut: [WayOut] = [.moveOne, .fewerMembers]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let kinds: Set<Resource.Kind> = [.delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard !timeline.parts.isEmpty, let delegation = Delegation.ID(timeline.resource.id).flatMap(check.plan.delegation) else {
            return []
        }
        return timeline.shortages(of: needs(on: timeline, in: check), over: delegation.headcount, in: check) {
            check.seats(of: delegation, in: $0)
        }.filter { shortage in
            // Who is named for two parts is somebody in two places, which another rule finds.
            shortage.occupancies.contains { check.hasSize($0, of: delegation) }
        }.map { shortage in
            Finding(
                activities: shortage.occupancies.map(check.activity), resources: [timeline.resource],
                interval: Interval(start: Instant(secondsSince1970: shortage.start), end: Instant(secondsSince1970: shortage.end)),
                facts: [.needed: .count(shortage.needed), .limit: .count(delegation.headcount)], waysOut: Self.waysOut,
                ceiling: check.ceiling(of: shortage.occupancies))
        }
    }

    /// Where the delegation or part of it is at certain hours, in order of time; instead of an activity, those inside it.
    private func needs(on timeline: Timeline, in check: CheckContext) -> [Occupancy] {
        let all = (timeline.entries + timeline.parts).filter { !$0.isAllDay }
        let indices = all.map(\.activity).sorted()
        let around = Set(zip(indices, indices.dropFirst()).filter { $1 < check.plan.outlines[Int($0)].subtreeEnd }.map(\.0))
        return all.filter { !around.contains($0.activity) }.sorted { ($0.start, $0.activity) < ($1.start, $1.activity) }
    }
}

extension CheckContext {
    /// How many of the delegation come.
    fileprivate func seats(of delegation: Delegation, in occupancy: Occupancy) -> Int {
        let own = participations(of: delegation, in: occupancy)
        return own.contains { !$0.isPart } ? delegation.headcount : own.reduce(0) { $0 + $1.seats(of: delegation) }
    }

    fileprivate func hasSize(_ occupancy: Occupancy, of delegation: Delegation) -> Bool {
        participations(of: delegation, in: occupancy).contains { $0.size != nil }
    }

    private func participations(of delegation: Delegation, in occupancy: Occupancy) -> [Participation] {
        activity(occupancy).activity.participations.filter { $0.who == Participant.ID(delegation.id) && $0.isComing }
    }
}
