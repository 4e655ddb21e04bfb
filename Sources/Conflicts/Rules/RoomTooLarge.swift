internal import Planning

/// A room isn't far too large for those who are expected.
struct RoomTooLarge: ActivityRule {
    static let name = "room-too-large"
    static let group = RuleGroup.capacity
    static let facts: [Fact.Name] = [.expected, .seats, .place]
    static let waysOut: [WayOut] = [.smallerRoom, .accept]
    static let candidates: [CandidateKind] = [.rooms]
    static let severity = RuleSeverity(.note)
    static let isSameEachTime = true
    /// A hall looks empty when fewer than one in so many seats is taken; a small room never does.
    private static let (share, smallest) = (5, 60)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard check.outline(activity).traits.contains(.expected), activity.interval != nil, !activity.isOnTheWay, !activity.hasParts,
            let place = activity.place.flatMap(check.plan.place)?.place, !place.isShared,
            let seats = check.plan.seats(in: place, layout: activity.activity.layout), seats.isOfLayout, seats.count >= Self.smallest,
            let expected = activity.activity.expected, expected > 0
        else { return [] }
        let people = max(expected, check.plan.headcount(of: activity.activity))
        guard people * Self.share < seats.count else { return [] }
        return [
            Finding(
                activities: [activity], resources: [Resource(.place, place.id)], interval: activity.interval,
                facts: [.expected: .count(people), .seats: .count(seats.count), .place: .place(place.id)], waysOut: Self.waysOut)
        ]
    }
}

extension WayOut {
    fileprivate static let smallerRoom = WayOut("smaller-room")
}
