internal import Planning

/// What a plan records at all, so that rules about what few plans have can pass the others by.
struct RecordedData {
    let arrivals: Bool
    let availability: Bool
    let hotels: Bool
    let seats: Bool
    let breaks: Bool
    let replyDates: Bool
    /// The country of all places whose country is known; `nil` where they are in several.
    let onlyCountry: CountryCode?
    /// Whether anybody is driven anywhere.
    let transfers: Bool
    let vehicles: Bool
    /// By the index of the activity at which each is reported.
    let foreignClocks: [Int: [ForeignClock]]

    init(_ plan: ResolvedPlan) {
        arrivals =
            plan.plan.people.contains { $0.arrival != nil || $0.departure != nil }
            || plan.plan.delegations.contains { $0.arrival != nil || $0.departure != nil }
        hotels = plan.plan.delegations.contains { !$0.hotels.isEmpty } || plan.plan.people.contains { !$0.hotels.isEmpty }
        availability = plan.plan.people.contains { !$0.available.isEmpty }
        let countries = Set(plan.places.compactMap(\.country))
        onlyCountry = countries.count == 1 ? countries.first : nil
        replyDates = plan.plan.replyBy != nil || plan.outlines.contains { $0.traits.contains(.replyBy) }
        breaks = plan.outlines.contains { [.break, .meal].contains($0.kind) }
        seats = plan.plan.vehicles.contains { $0.seats != nil }
        vehicles = !plan.plan.vehicles.isEmpty
        transfers = plan.outlines.contains { $0.kind == .transfer }
        foreignClocks = plan.foreignClocks()
    }
}
