internal import Planning

/// A room holds those who are expected, in the layout that is wanted.
struct OverCapacity: ActivityRule {
    static let name = "over-capacity"
    static let group = RuleGroup.capacity
    static let facts: [Fact.Name] = [.expected, .seats, .place, .layout]
    static let waysOut: [WayOut] = [.largerRoom, .fewerPeople]
    static let candidates: [CandidateKind] = [.layouts, .rooms]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard check.outline(activity).traits.contains(.expected), activity.interval != nil, !activity.isOnTheWay,
            let place = activity.place.flatMap(check.plan.place)?.place,
            let seats = check.plan.seats(in: place, layout: activity.activity.layout)
        else { return [] }
        guard let expected = activity.activity.expected, expected > seats.count else { return [] }
        var facts: [Fact.Name: Fact] = [.expected: .count(expected), .seats: .count(seats.count), .place: .place(place.id)]
        if seats.isOfLayout, let layout = activity.activity.layout { facts[.layout] = .word(layout) }
        return [
            Finding(
                activities: [activity], resources: [Resource(.place, place.id)], interval: activity.interval, facts: facts,
                waysOut: Self.waysOut)
        ]
    }
}
