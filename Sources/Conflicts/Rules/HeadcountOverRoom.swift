internal import Planning

/// A room seats those who are known to come.
struct HeadcountOverRoom: ActivityRule {
    static let id = "headcount-over-room"
    static let group = RuleGroup.capacity
    static let meaning = """
        A room seats the people and delegations who take part in person, the unnamed members too, in the 'layout' that is \
        wanted.
        """
    static let example = "Two delegations of thirteen and their hosts meet in a room for twenty."
    static let fixes = ["larger-room", "fewer-members"]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.interval != nil, check.geography.mayKnowSeats(of: activity.placeNumber),
            let place = activity.place.flatMap(check.plan.place)?.place,
            place.capacity != nil || !place.combines.isEmpty, let seats = check.plan.seats(in: place, layout: activity.activity.layout)
        else { return [] }
        let people = check.plan.headcount(of: activity.activity)
        // That more are expected than fit is another rule's finding.
        guard people > seats, activity.activity.expected ?? 0 <= seats else { return [] }
        var facts: [String: Fact] = ["expected": .count(people), "seats": .count(seats), "place": .place(place.id)]
        if let layout = activity.activity.layout { facts["layout"] = .word(layout.rawValue) }
        return [
            Finding(
                activities: [activity], resources: [Resource(.place, place.id)], interval: activity.interval, facts: facts,
                fixes: Self.fixes)
        ]
    }
}
