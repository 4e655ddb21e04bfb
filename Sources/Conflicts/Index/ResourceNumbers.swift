internal import Planning

/// Everything that can be overbooked, numbered densely in the order of the plan, so that the same plan has the same numbers.
struct ResourceNumbers: Sendable {
    let all: [Resource]
    private let firstPlace: Int32
    private let vehicles: [Vehicle.ID: Int32]
    private let equipment: [Equipment.ID: Int32]
    /// The numbers of a delegation's people, by its own number less those of the people.
    private let members: [[Int32]]
    private let people: Int32

    init(_ plan: ResolvedPlan) {
        var all = plan.participants.map { participant in
            switch participant {
            case .person(let person): Resource(.person, person.id)
            case .delegation(let delegation): Resource(.delegation, delegation.id)
            case .organization(let organization): Resource(.organization, organization.id)
            }
        }
        people = Int32(plan.plan.people.count)
        members = plan.plan.delegations.map { $0.people.compactMap { plan.number(of: Participant.ID($0)).map(Int32.init) } }
        firstPlace = Int32(all.count)
        all += plan.places.map { Resource(.place, $0.place.id) }
        vehicles = Dictionary(uniqueKeysWithValues: plan.plan.vehicles.enumerated().map { ($1.id, Int32(all.count + $0)) })
        all += plan.plan.vehicles.map { Resource(.vehicle, $0.id) }
        equipment = Dictionary(uniqueKeysWithValues: plan.plan.equipment.enumerated().map { ($1.id, Int32(all.count + $0)) })
        all += plan.plan.equipment.map { Resource(.equipment, $0.id) }
        self.all = all
    }

    enum Kind {
        case person, delegation, organization
    }

    /// What a participant's number is of.
    func kind(ofParticipant number: Int32) -> Kind {
        number < people ? .person : number < people + Int32(members.count) ? .delegation : .organization
    }

    /// The people of the delegation of this number, its head first.
    func people(ofDelegation number: Int32) -> [Int32] { members[Int(number - people)] }

    func number(ofPlace number: Int32) -> Int32 { firstPlace + number }
    func number(of vehicle: Vehicle.ID) -> Int32 { vehicles[vehicle]! }  // a resolved plan knows what it refers to
    func number(of equipment: Equipment.ID) -> Int32 { self.equipment[equipment]! }  // as above
}
