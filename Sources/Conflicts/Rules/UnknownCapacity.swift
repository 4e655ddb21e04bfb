internal import Planning

/// Somebody knows how many a room seats, where a number of people is expected in it. Once for each room, with what most are expected at.
struct UnknownCapacity: TimelineRule {
    static let name = "unknown-capacity"
    static let group = RuleGroup.capacity
    static let facts: [Fact.Name] = [.expected, .place]
    static let waysOut: [WayOut] = [.giveCapacity]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(.note)
    static let kinds: Set<Resource.Kind> = [.place]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard !timeline.isShared, let place = Place.ID(timeline.resource.id).flatMap(check.plan.place),
            check.plan.seats(in: place.place, layout: nil) == nil
        else { return [] }
        let number = Int32(place.index)
        let held = timeline.entries.filter { check.outline($0).traits.contains(.expected) && check.outline($0).place == number }
        let fullest = held.map(check.activity).max { one, other in
            let (few, many) = (one.activity.expected ?? 0, other.activity.expected ?? 0)
            return few == many ? other.activity.id < one.activity.id : few < many
        }
        guard let fullest, let expected = fullest.activity.expected, expected > 0 else { return [] }
        return [
            Finding(
                activities: [fullest], resources: [timeline.resource], interval: fullest.interval,
                facts: [.expected: .count(expected), .place: .place(place.place.id)], waysOut: Self.waysOut)
        ]
    }
}

extension WayOut {
    fileprivate static let giveCapacity = WayOut("give-capacity")
}
