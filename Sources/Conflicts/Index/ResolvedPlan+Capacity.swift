package import Planning

/// How many people a room seats.
struct Seats {
    var count: Int
    /// Whether the room lists the layout that is asked for; if not, the count is the most that it seats in any.
    var isOfLayout: Bool
}

extension ResolvedPlan {
    /// The seats in the layout; without one, in the layout that holds most. A combined room without a capacity has its parts' together.
    ///
    /// `nil` where nobody says, and for hotels, whose capacity is beds.
    func seats(in place: Place, layout: Place.Layout?, inside around: [Place.ID] = []) -> Seats? {
        if place.kind == .hotel { return nil }
        switch place.capacity {
        case .any(let seats)?: return Seats(count: seats, isOfLayout: true)
        case .byLayout(let seats)?:
            let listed = layout.flatMap { seats[$0] }
            return (listed ?? seats.values.max()).map { Seats(count: $0, isOfLayout: layout == nil || listed != nil) }
        case nil:
            // A plan may say that rooms are made of each other.
            guard !place.combines.isEmpty, !around.contains(place.id) else { return nil }
            var total = Seats(count: 0, isOfLayout: true)
            for id in Set(place.combines) {
                guard let part = self.place(id)?.place, let seats = seats(in: part, layout: layout, inside: around + [place.id]) else {
                    return nil
                }
                total.count += seats.count
                total.isOfLayout = total.isOfLayout && seats.isOfLayout
            }
            return total
        }
    }

    /// Those who come in person: people once, and the delegations' unnamed members.
    package func headcount(of activity: Activity) -> Int {
        var people: Set<Person.ID> = []
        var unnamed: [Delegation.ID: Int] = [:]
        var parts: [Delegation.ID: Int] = [:]
        for participation in activity.participations where participation.isComing && !participation.isRemote {
            people.formUnion(self.people(in: participation).filter { !activity.isAway(Participant.ID($0)) })
            guard case .delegation(let delegation)? = participant(participation.who) else { continue }
            if participation.isPart {
                parts[delegation.id, default: 0] += self.unnamed(in: participation)
            } else {
                unnamed[delegation.id] = delegation.headcount - delegation.people.count
            }
        }
        // Those of a part whom nobody names may be there by name too, and no more come than there are.
        for (id, count) in parts where unnamed[id] == nil {
            guard let delegation = delegation(id) else { continue }
            unnamed[id] = min(count, max(0, delegation.headcount - delegation.people.count(where: people.contains)))
        }
        return people.count + unnamed.values.reduce(0, +)
    }
}
