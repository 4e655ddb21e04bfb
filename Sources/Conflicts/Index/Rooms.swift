internal import Planning

/// Which places are taken by one activity at a time, and which are taken together.
struct Rooms {
    /// The rooms that each bookable place is, itself and those it is made of.
    private var parts: [Place.ID: [Place.ID]] = [:]

    init(_ plan: ResolvedPlan) {
        let combined = Set(plan.places.flatMap(\.place.combines))
        for resolved in plan.places {
            let place = resolved.place
            guard [.room, .hall, .office].contains(place.kind) || !place.combines.isEmpty || combined.contains(place.id) else { continue }
            var found: [Place.ID] = []
            var waiting = [place.id]
            while let next = waiting.popLast() {
                guard !found.contains(next) else { continue }
                found.append(next)
                waiting += plan.place(next)?.place.combines ?? []
            }
            parts[place.id] = found
        }
    }

    /// The rooms that the activity takes; none for one that is only on its way, or in a whole building or city.
    func taken(by activity: ResolvedActivity) -> [Place.ID] {
        guard let place = activity.place, !activity.isOnTheWay else { return [] }
        return parts[place] ?? []
    }
}

extension ResolvedActivity {
    /// Whether it is itself the way from one place to another.
    var isOnTheWay: Bool { activity.to != nil || [.flight, .transfer].contains(activity.kind) }
}
