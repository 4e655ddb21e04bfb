/// Everything that a plan names but its activities, numbered densely in the order of the plan, so that the same plan has the same
/// numbers.
///
/// People come first, then delegations and organizations, then places depth-first, vehicles and equipment. Where an id stands twice,
/// which no plan without problems has, the first one has it.
final class Names: Sendable {
    /// People, then delegations, then organizations.
    let participants: [Participant]
    let places: [ResolvedPlace]
    let participantIndex: [Participant.ID: Int32]
    let vehicleIndex: [Vehicle.ID: Int32]
    let equipmentIndex: [Equipment.ID: Int32]
    private let placeIndex: [Place.ID: Int]
    private let people: Int32
    private let delegations: Int32
    private let vehicles: Int32

    init(_ plan: Plan) {
        participants =
            plan.people.map(Participant.person) + plan.delegations.map(Participant.delegation)
            + plan.organizations.map(Participant.organization)
        places = plan.resolvedPlaces()
        participantIndex = Dictionary(participants.enumerated().map { ($1.id, Int32($0)) }) { first, _ in first }
        placeIndex = Dictionary(places.map { ($0.place.id, $0.index) }) { first, _ in first }
        vehicleIndex = Dictionary(plan.vehicles.enumerated().map { ($1.id, Int32($0)) }) { first, _ in first }
        equipmentIndex = Dictionary(plan.equipment.enumerated().map { ($1.id, Int32($0)) }) { first, _ in first }
        people = Int32(plan.people.count)
        delegations = Int32(plan.delegations.count)
        vehicles = Int32(plan.vehicles.count)
    }

    enum Kind {
        case person, delegation, organization
    }

    /// What a participant's number is of.
    func kind(ofParticipant number: Int32) -> Kind {
        number < people ? .person : number < people + delegations ? .delegation : .organization
    }

    /// The position among `places`.
    func placeNumber(_ id: Place.ID) -> Int? { placeIndex[id] }

    func resource(ofPlace position: Int32) -> Int32 { Int32(participants.count) + position }
    func resource(ofVehicle position: Int32) -> Int32 { resource(ofPlace: Int32(places.count)) + position }
    func resource(ofEquipment position: Int32) -> Int32 { resource(ofVehicle: vehicles) + position }
    /// How many of everything.
    var resources: Int { Int(resource(ofEquipment: Int32(equipmentIndex.count))) }
}
