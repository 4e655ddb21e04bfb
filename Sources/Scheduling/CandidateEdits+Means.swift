internal import Conflicts
internal import Planning

extension CandidateEdits {
    // MARK: Places

    /// Other rooms in the same house, the one that fits most closely first.
    func rooms() -> [[PlanEdit]] {
        let rooms = Rooms(plan)
        return activities.filter { !$0.isOnTheWay }.flatMap { activity -> [[PlanEdit]] in
            guard let place = activity.place,
                let house = plan.placesAround(place).last(where: { ![.city, .region].contains($0.place.kind) })
            else { return [] }
            let others = plan.places[house.index..<house.subtreeEnd].filter {
                $0.place.id != place && !rooms.parts(of: $0.place.id).isEmpty
            }
            return others.sorted { ($0.place.seats, $0.place.id) < ($1.place.seats, $1.place.id) }.map {
                [.relocate(activity.activity.id, to: $0.place.id)]
            }
        }
    }

    func layouts() -> [[PlanEdit]] {
        activities.flatMap { activity -> [[PlanEdit]] in
            guard case .byLayout(let seats)? = activity.place.flatMap(plan.place)?.place.capacity else { return [] }
            return seats.sorted { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }.filter { $0.key != activity.activity.layout }
                .map {
                    [.relayout(activity.activity.id, $0.key)]
                }
        }
    }

    /// The hotel where they stay, instead of the one where the transfer begins or ends.
    func hotels() -> [[PlanEdit]] {
        guard case .place(let hotel)? = conflict.facts[.hotel] else { return [] }
        return activities.map { activity in
            let id = activity.activity.id
            return [conflict.facts[.to] == nil ? .relocate(id, to: hotel) : .redirect(id, to: hotel)]
        }
    }

    // MARK: Vehicles

    func vehicles() -> [[PlanEdit]] {
        let taken = conflict.resources.filter { $0.kind == .vehicle }.compactMap { Vehicle.ID($0.id) }
        return activities.flatMap { activity in
            taken.filter(activity.activity.vehicles.contains).flatMap { vehicle in
                others(insteadOf: vehicle, for: activity).map { [.replaceVehicle(vehicle, by: $0, in: activity.activity.id)] }
            }
        }
    }

    /// One vehicle more, the smallest that has seats for all.
    func moreVehicles() -> [[PlanEdit]] {
        activities.flatMap { activity in
            fitting(activity, besides: activity.activity.vehicles).map { [.assign($0, to: activity.activity.id)] }
        }
    }

    /// A transfer at another time, in another vehicle.
    func rides() -> [[PlanEdit]] {
        activities.filter { $0.isOnTheWay && !$0.hasParts }.flatMap { activity -> [[PlanEdit]] in
            moves(of: activity).prefix(24).flatMap { _, when in
                activity.activity.vehicles.flatMap { vehicle in
                    others(insteadOf: vehicle, for: activity).prefix(4).map { other in
                        [.move(activity.activity.id, to: when), .replaceVehicle(vehicle, by: other, in: activity.activity.id)]
                    }
                }
            }
        }
    }

    private func others(insteadOf vehicle: Vehicle.ID, for activity: ResolvedActivity) -> [Vehicle.ID] {
        fitting(activity, besides: activity.activity.vehicles.filter { $0 != vehicle }).filter { $0 != vehicle }
    }

    /// The vehicles that have seats for those who don't get into the others. One whose seats nobody has counted is none of them,
    /// unless no number is known.
    private func fitting(_ activity: ResolvedActivity, besides others: [Vehicle.ID]) -> [Vehicle.ID] {
        let people = max(activity.activity.expected ?? 0, plan.headcount(of: activity.activity))
        let needed = people - others.compactMap { plan.vehicle($0)?.seats }.reduce(0, +)
        let isCounted = plan.plan.vehicles.contains { $0.seats != nil }
        return plan.plan.vehicles.filter { vehicle in
            !others.contains(vehicle.id) && vehicle.seats.map { $0 >= needed } ?? !isCounted
        }.sorted { ($0.seats ?? .max, $0.id) < ($1.seats ?? .max, $1.id) }.map(\.id)
    }
}

extension Place {
    fileprivate var seats: Int {
        switch capacity {
        case .any(let seats)?: seats
        case .byLayout(let seats)?: seats.values.max() ?? .max
        case nil: .max
        }
    }
}
