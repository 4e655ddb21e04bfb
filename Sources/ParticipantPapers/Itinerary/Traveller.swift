internal import Documents
internal import Planning

/// Whose itinerary it is.
enum Traveller {
    case person(Person)
    case delegation(Delegation)
    case organization(Organization)
    case vehicle(Vehicle)

    init?(_ scope: Scope, in plan: ResolvedPlan) {
        switch scope {
        case .participant(let id):
            switch plan.participant(id) {
            case .person(let person)?: self = .person(person)
            case .delegation(let delegation)?: self = .delegation(delegation)
            case .organization(let organization)?: self = .organization(organization)
            case nil: return nil
            }
        case .vehicle(let id):
            guard let vehicle = plan.vehicle(id) else { return nil }
            self = .vehicle(vehicle)
        case .everything, .activity, .place: return nil
        }
    }

    /// `nil` for a vehicle.
    var participant: Participant.ID? {
        switch self {
        case .person(let person): Participant.ID(person.id)
        case .delegation(let delegation): Participant.ID(delegation.id)
        case .organization(let organization): Participant.ID(organization.id)
        case .vehicle: nil
        }
    }

    /// The delegation that they come with, or that they are.
    func delegation(in plan: ResolvedPlan) -> Delegation? {
        switch self {
        case .delegation(let delegation): delegation
        case .person(let person): plan.plan.delegations.first { $0.people.contains(person.id) }
        case .organization, .vehicle: nil
        }
    }

    /// They, with the members of a delegation and the hosts of an organization; `nil` for a vehicle.
    func party(in plan: ResolvedPlan, wholeOnly: Bool) -> Party? { participant.map { Party($0, wholeOnly: wholeOnly, in: plan) } }

    /// Where they stay: a person's own hotels, or else those of their delegation.
    func stays(in plan: ResolvedPlan) -> [HotelStay] {
        if case .person(let person) = self, !person.hotels.isEmpty { return person.hotels }
        return delegation(in: plan)?.hotels ?? []
    }

    func arrival(in plan: ResolvedPlan) -> Arrival? {
        if case .person(let person) = self, let own = person.arrival { return own }
        return delegation(in: plan)?.arrival
    }

    func departure(in plan: ResolvedPlan) -> Arrival? {
        if case .person(let person) = self, let own = person.departure { return own }
        return delegation(in: plan)?.departure
    }
}
