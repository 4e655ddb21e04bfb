internal import Planning

/// A vehicle that fetches and brings people has a driver and a number of seats.
struct VehicleDetailsMissing: TimelineRule {
    static let name = "vehicle-details-missing"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.driver, .seatless]
    static let variants: [SentenceVariant] = [.with(.driver), .with(.seatless)]
    static let waysOut: [WayOut] = [.completeVehicle]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .note, published: .warning)
    static let kinds: Set<Resource.Kind> = [.vehicle]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard timeline.flags.contains(.onTheWay), let vehicle = Vehicle.ID(timeline.resource.id).flatMap(check.plan.vehicle),
            vehicle.driver == nil || vehicle.seats == nil,
            let ride = timeline.entries.first(where: { check.outline($0).kind == .transfer })
        else { return [] }
        var facts: [Fact.Name: Fact] = [:]
        if vehicle.seats != nil { facts[.driver] = .flag(.driver) }
        if vehicle.driver != nil { facts[.seatless] = .flag(.seatless) }
        return [
            Finding(
                activities: [check.activity(ride)], resources: [timeline.resource], interval: ride.interval, facts: facts,
                waysOut: Self.waysOut)
        ]
    }
}

extension Fact.Name {
    /// Only the driver is missing, or only the seats.
    static let driver = Fact.Name("driver")
    static let seatless = Fact.Name("seatless")
}

extension WayOut {
    static let completeVehicle = WayOut("complete-vehicle")
}
