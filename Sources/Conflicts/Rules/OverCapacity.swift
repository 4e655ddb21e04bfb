internal import Planning

/// A room holds those who are expected, in the layout that is wanted.
struct OverCapacity: ActivityRule {
    static let id = "over-capacity"
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let isSameEachTime = true

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
    fileprivate func seats(in place: Place, layout: Place.Layout?, inside around: [Place.ID] = []) -> Int? {
        switch place.capacity {
        case .any(let seats)?: return seats
        case .byLayout(let seats)?: return layout.map { seats[$0] } ?? seats.values.max()
        case nil:
            guard !place.combines.isEmpty, !around.contains(place.id) else { return nil }  // rooms may be told to be made of each other
            var total = 0
            for id in Set(place.combines) {
                guard let part = self.place(id)?.place, let seats = seats(in: part, layout: layout, inside: around + [place.id]) else {
                    return nil
                }
                total += seats
            }
            return total
        }
    }

    /// Those who come in person: people once, and the delegations' unnamed members.
    fileprivate func headcount(of activity: Activity) -> Int {
        var people: Set<Person.ID> = []
        var unnamed: [Delegation.ID: Int] = [:]
        for participation in activity.participations where participation.isComing && !participation.isRemote {
            people.formUnion(self.people(in: participation).filter { !activity.isAway(Participant.ID($0)) })
            if participation.members.isEmpty, case .delegation(let delegation)? = participant(participation.who) {
                unnamed[delegation.id] = delegation.headcount - delegation.people.count
            }
        }
        return people.count + unnamed.values.reduce(0, +)
    }
}
