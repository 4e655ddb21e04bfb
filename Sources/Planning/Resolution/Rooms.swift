/// Which places hold one activity at a time, and which rooms are used together.
package struct Rooms: Sendable {
    /// The rooms that make up each bookable place, itself included.
    private var parts: [Place.ID: [Place.ID]] = [:]

    package init(_ plan: ResolvedPlan) { self.init(plan.fixed.names) }

    init(_ names: NumberedRecords) {
        let combined = Set(names.places.flatMap(\.place.combines))
        for resolved in names.places {
            let place = resolved.place
            guard [.room, .hall, .office].contains(place.kind) || !place.combines.isEmpty || combined.contains(place.id) else { continue }
            var found: [Place.ID] = []
            var waiting = [place.id]
            while let next = waiting.popLast() {
                guard !found.contains(next) else { continue }
                found.append(next)
                waiting += names.placeNumber(next).map { names.places[$0].place.combines } ?? []
            }
            parts[place.id] = found
        }
    }

    /// The rooms that make up a place, itself included; empty for a place that holds many activities at once.
    package func parts(of place: Place.ID) -> [Place.ID] { parts[place] ?? [] }

    /// Whether the two can't be used at once: one is inside the other, or they share a room.
    package func overlap(_ one: ResolvedPlace, _ other: ResolvedPlace) -> Bool {
        if one.index == other.index || one.isAround(other) || other.isAround(one) { return true }
        guard let parts = self.parts[one.place.id], let others = self.parts[other.place.id] else { return false }
        return parts.contains(where: others.contains)
    }

    /// The rooms that the activity takes up; empty for a journey, or in a whole building or city.
    package func taken(by activity: ResolvedActivity) -> [Place.ID] {
        guard let place = activity.place, !activity.isOnTheWay else { return [] }
        return parts[place] ?? []
    }
}

extension ResolvedActivity {
    /// Whether it is a journey from one place to another.
    package var isOnTheWay: Bool { activity.to != nil || [.flight, .transfer].contains(activity.kind) }
}
