internal import Planning
internal import Time

/// No room holds two activities at once; a combined room takes the rooms that it is made of, and a hall those inside it.
struct RoomOverlap: TimelineRule {
    static let name = "room-overlap"
    static let group = RuleGroup.overlap
    static let facts: [Fact.Name] = [.minutes, .hold, .days, .setup]
    static let variants: [SentenceVariant] = [.crowd, .with(.days), .with(.setup)]
    static let waysOut: [WayOut] = [.moveOne, .otherRoom]
    static let candidates: [CandidateKind] = [.rooms, .times, .swaps]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.place]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        if timeline.isShared { return [] }
        var found = Overlaps.findings(on: timeline, in: check, waysOut: Self.waysOut, hold: .one) { first, second in
            !check.takeMore(than: timeline, first, second)
        }
        found += Overlaps.wholeDayFindings(on: timeline, in: check, waysOut: Self.waysOut, hold: .one) { first, second in
            !check.takeMore(than: timeline, first, second) && !check.isFrame(first, of: second) && !check.isFrame(second, of: first)
        }
        for index in found.indices where found[index].sharesOnlySetup {
            found[index].facts[.setup] = .flag(.setup)
            found[index].facts[.days] = nil
        }
        return found
    }
}

extension CheckContext {
    /// Whether it is a whole day that has its room from an event around both, as "Day 1" of a forum in a hall.
    fileprivate func isFrame(_ frame: Occupancy, of part: Occupancy) -> Bool {
        var next = activity(frame)
        guard next.readings == nil else { return false }
        while next.activity.place == nil, let parent = next.parent { next = plan.activities[parent] }
        return next.index != Int(frame.activity) && next.isAncestor(of: activity(part))
    }
}

extension Finding {
    /// Whether two share no time but that for setting up and clearing.
    fileprivate var sharesOnlySetup: Bool {
        guard activities.count == 2, activities.contains(where: { $0.activity.setup != nil || $0.activity.teardown != nil }),
            let one = activities[0].interval, let other = activities[1].interval
        else { return false }
        return !one.overlaps(other)
    }
}
