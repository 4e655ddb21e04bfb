internal import Planning

/// What a plan records at all, so that rules about what few plans have can pass the others by.
struct RecordedData {
    let arrivals: Bool
    let availability: Bool
    let seats: Bool

    init(_ plan: ResolvedPlan) {
        arrivals =
            plan.plan.people.contains { $0.arrival != nil || $0.departure != nil }
            || plan.plan.delegations.contains { $0.arrival != nil || $0.departure != nil }
        availability = plan.plan.people.contains { !$0.available.isEmpty }
        seats = plan.plan.vehicles.contains { $0.seats != nil }
    }
}
