internal import Glibc
internal import Planning

/// How long the way from one place to another takes: as the plan says, else by distance, and then it is said to be an estimate.
struct TravelEstimate: Sendable {
    struct Way {
        let minutes: Minutes
        let by: TravelTime.Mode?
        /// Great-circle kilometres where the minutes are an estimate; `nil` where the plan gives them.
        let kilometres: Double?
    }

    private struct Pair: Hashable {
        let from: Place.ID
        let to: Place.ID
    }

    /// Door to door, by the first that reaches: kilometres of road per kilometre as the crow flies are in the speeds.
    private static let modes: [(mode: TravelTime.Mode, kilometres: Double, speed: Double, overhead: Double)] = [
        (.walk, 1.5, 4, 0), (.car, 150, 30, 10), (.train, 600, 90, 60), (.flight, .infinity, 700, 240),
    ]

    private var known: [Pair: TravelTime] = [:]

    init(_ plan: Plan) {
        for travel in plan.travel {
            known[Pair(from: travel.from, to: travel.to)] = travel
            let back = Pair(from: travel.to, to: travel.from)
            if !travel.oneWay, known[back] == nil { known[back] = travel }
        }
    }

    /// The way, none (0 minutes) within one venue; `nil` where nothing is known of it.
    func way(from: Place.ID, to: Place.ID, in plan: ResolvedPlan) -> Way? {
        let (origins, targets) = (plan.placesAround(from), plan.placesAround(to))
        for origin in origins {
            for target in targets {
                // What is around both says nothing of the way between two rooms inside it.
                if targets.contains(where: { $0.index == origin.index }), origins.contains(where: { $0.index == target.index }) { continue }
                if let travel = known[Pair(from: origin.place.id, to: target.place.id)] {
                    return Way(minutes: travel.minutes, by: travel.by, kilometres: nil)
                }
            }
        }
        let shared = origins.first { origin in targets.contains { $0.place.id == origin.place.id } }
        // "In Geneva" and "in a hall in Geneva" may be the same door.
        let isVague = shared.map { $0.place.id == from || $0.place.id == to } ?? false
        if isVague || shared.map({ ![.city, .region].contains($0.place.kind) }) == true {
            return Way(minutes: 0, by: nil, kilometres: nil)
        }
        guard let origin = plan.place(from)?.location, let target = plan.place(to)?.location else { return nil }
        return Self.estimate(Self.kilometres(from: origin, to: target))
    }

    private static func estimate(_ kilometres: Double) -> Way {
        let mode = modes.first { kilometres <= $0.kilometres } ?? modes[modes.count - 1]
        let minutes = mode.overhead + kilometres / mode.speed * 60
        return Way(minutes: Int((minutes / 5).rounded(.up)) * 5, by: mode.mode, kilometres: kilometres)
    }

    /// Along the great circle, on a sphere of the Earth's mean radius (haversine formula).
    static func kilometres(from: Place.Coordinates, to: Place.Coordinates) -> Double {
        func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
        let (latitude, otherLatitude) = (radians(from.latitude), radians(to.latitude))
        let a =
            pow(sin((otherLatitude - latitude) / 2), 2)
            + cos(latitude) * cos(otherLatitude) * pow(sin(radians(to.longitude - from.longitude) / 2), 2)
        return 2 * 6_371 * asin(min(1, a.squareRoot()))
    }
}
