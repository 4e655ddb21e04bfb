/// Which places hold one activity at a time, and which rooms are used together.
package struct Rooms: Sendable {
    /// The rooms that each bookable place takes up: itself, those that it combines, and those inside it.
    private var parts: [Place.ID: [Place.ID]] = [:]

    package init(_ plan: ResolvedPlan) { self.init(plan.fixed.names) }

    init(_ names: NumberedRecords) {
        let combined = Set(names.places.flatMap(\.place.combines))
        let isBookable = names.places.map { resolved in
            let place = resolved.place
            return !place.isShared
                && ([.room, .hall, .office].contains(place.kind) || !place.combines.isEmpty || combined.contains(place.id))
        }
        for resolved in names.places where isBookable[resolved.index] {
            var found: [Place.ID] = []
            var waiting = [resolved]
            while let next = waiting.popLast() {
                guard isBookable[next.index], !found.contains(next.place.id) else { continue }
                found.append(next.place.id)
                waiting += next.place.combines.compactMap { names.placeNumber($0).map { names.places[$0] } }
                // An office is often a whole floor, of which a meeting takes one room.
                if [.room, .hall].contains(next.place.kind) { waiting += names.places[(next.index + 1)..<next.subtreeEnd] }
            }
            parts[resolved.place.id] = found
        }
    }

    /// The rooms that a place takes up, itself included; empty for a place that holds many activities at once.
    package func parts(of place: Place.ID) -> [Place.ID] { parts[place] ?? [] }

    /// The rooms that take up each room, itself included.
    package var wholes: [Place.ID: [Place.ID]] {
        parts.reduce(into: [:]) { wholes, entry in
            for part in entry.value { wholes[part, default: []].append(entry.key) }
        }
    }

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
