internal import Planning

/// How many a room seats is known for the layout that is wanted.
struct UnknownLayout: ActivityRule {
    static let name = "unknown-layout"
    static let group = RuleGroup.capacity
    static let facts: [Fact.Name] = [.layout, .seats, .place]
    static let waysOut: [WayOut] = [.listLayout, .listedLayout]
    static let candidates: [CandidateKind] = [.layouts, .rooms]
    static let severity = RuleSeverity(.note)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard let layout = activity.activity.layout, activity.interval != nil, !activity.isOnTheWay,
            let place = activity.place.flatMap(check.plan.place)?.place, let seats = check.plan.seats(in: place, layout: layout),
            // That too many come for any layout is another rule's finding.
            !seats.isOfLayout, max(activity.activity.expected ?? 0, check.plan.headcount(of: activity.activity)) <= seats.count
        else { return [] }
        return [
            Finding(
                activities: [activity], resources: [Resource(.place, place.id)], interval: activity.interval,
                facts: [.layout: .word(layout), .seats: .count(seats.count), .place: .place(place.id)], waysOut: Self.waysOut)
        ]
    }
}

extension WayOut {
    fileprivate static let listLayout = WayOut("list-layout")
    fileprivate static let listedLayout = WayOut("listed-layout")
}
