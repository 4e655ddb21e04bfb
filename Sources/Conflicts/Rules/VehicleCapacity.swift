internal import Planning

/// The vehicles of a transfer seat those who come.
struct VehicleCapacity: ActivityRule {
    static let name = "vehicle-capacity"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.expected, .seats]
    static let waysOut: [WayOut] = [.moreVehicles, .fewerPeople]
    static let candidates: [CandidateKind] = [.vehicles, .moreVehicles]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard check.recorded.seats, !activity.activity.vehicles.isEmpty else { return [] }
        let vehicles = activity.activity.vehicles.compactMap(check.plan.vehicle)
        let seats = vehicles.compactMap(\.seats)
        guard !vehicles.isEmpty, seats.count == vehicles.count else { return [] }
        let people = max(activity.activity.expected ?? 0, check.plan.headcount(of: activity.activity))
        guard people > seats.reduce(0, +) else { return [] }
        return [
            Finding(
                activities: [activity], resources: vehicles.map { Resource(.vehicle, $0.id) }, interval: activity.interval,
                facts: [.expected: .count(people), .seats: .count(seats.reduce(0, +))], waysOut: Self.waysOut)
        ]
    }
}
