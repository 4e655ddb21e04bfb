internal import Planning

/// A room holds those who are expected, in the layout that is wanted.
struct OverCapacity: ActivityRule {
    static let id = "over-capacity"
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.interval != nil, let place = activity.place.flatMap(check.plan.place)?.place,
            let seats = check.plan.seats(in: place, layout: activity.activity.layout)
        else { return [] }
        let expected = max(activity.activity.expected ?? 0, check.plan.headcount(of: activity.activity))
        guard expected > seats else { return [] }
        var facts: [String: Fact] = ["expected": .count(expected), "seats": .count(seats), "place": .place(place.id)]
        if let layout = activity.activity.layout { facts["layout"] = .word(layout.rawValue) }
        return [
            Finding(
                activities: [activity], resources: [Resource(.place, place.id)], interval: activity.interval, facts: facts,
                fixes: ["larger-room", "fewer-people"])
        ]
    }
}

extension ResolvedPlan {
    /// The seats in the layout; without one, in the layout that holds most. A combined room without a capacity has its parts' together.
    fileprivate func seats(in place: Place, layout: Place.Layout?) -> Int? {
        switch place.capacity {
        case .any(let seats)?: return seats
        case .byLayout(let seats)?: return layout.map { seats[$0] } ?? seats.values.max()
        case nil:
            let parts = place.combines.map { self.place($0).flatMap { seats(in: $0.place, layout: layout) } }
            return parts.isEmpty || parts.contains(nil) ? nil : parts.reduce(0) { $0 + ($1 ?? 0) }
        }
    }

    /// Those who come in person: people once, and the delegations' unnamed members.
    fileprivate func headcount(of activity: Activity) -> Int {
        var people: Set<Person.ID> = []
        var unnamed = 0
        for participation in activity.participations where participation.status != .declined && !participation.isRemote {
            people.formUnion(self.people(in: participation))
            if participation.members.isEmpty, case .delegation(let delegation)? = participant(participation.who) {
                unnamed += delegation.headcount - delegation.people.count
            }
        }
        return people.count + unnamed
    }
}
