/// The records of a plan, except for its activities, with their numbers.
///
/// Numbers follow the order of the plan: people, delegations and organizations, then places depth-first, vehicles and equipment. If
/// two records share an id, which is a problem of the plan, the first one has it.
final class NumberedRecords: Sendable {
    /// People, then delegations, then organizations.
    let participants: [Participant]
    let places: [ResolvedPlace]
    let participantIndex: [Participant.ID: Int32]
    let vehicleIndex: [Vehicle.ID: Int32]
    let equipmentIndex: [Equipment.ID: Int32]
    let presence: Presence
    private let placeIndex: [Place.ID: Int]
    private let people: Int32
    private let delegations: Int32
    private let vehicles: Int32

    init(_ plan: Plan) {
        let presence = Presence(plan)
        self.presence = presence
        participants =
            plan.people.map(Participant.person) + presence.delegations(of: plan).map(Participant.delegation)
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

    /// Which kind of participant the number belongs to.
    func kind(ofParticipant number: Int32) -> Kind {
        number < people ? .person : number < people + delegations ? .delegation : .organization
    }

    /// The position in `places`.
    func placeNumber(_ id: Place.ID) -> Int? { placeIndex[id] }

    func resource(ofPlace position: Int32) -> Int32 { Int32(participants.count) + position }
    func resource(ofVehicle position: Int32) -> Int32 { resource(ofPlace: Int32(places.count)) + position }
    func resource(ofEquipment position: Int32) -> Int32 { resource(ofVehicle: vehicles) + position }
    /// How many resources there are in all.
    var resources: Int { Int(resource(ofEquipment: Int32(equipmentIndex.count))) }
}
