internal import Planning
/// Who appears in what an audience knows of, and who only in what it doesn't.
struct Cast {
    private let plan: ResolvedPlan
    /// Named for something that they know of, or there whatever happens.
    private var known: Set<Participant.ID> = []
    /// Named for something that they don't know of.
    private var unknown: Set<Participant.ID> = []
    private var knownVehicles: Set<Vehicle.ID> = []
    private var unknownVehicles: Set<Vehicle.ID> = []
    /// Whom readers may call: liaisons and drivers.
    private var called: Set<Person.ID> = []

    init(of plan: ResolvedPlan, named: Audience.Named) {
        self.plan = plan
        if case .participant(let id) = named { known.insert(id) }
        if case .vehicle(let id) = named { knownVehicles.insert(id) }
    }

    mutating func add(_ activity: ResolvedActivity, isKnown: Bool) {
        let values = activity.activity
        if isKnown {
            for participation in values.participations {
                known.insert(participation.who)
                for person in plan.people(in: participation) { known.insert(Participant.ID(person)) }
                if participation.role == .liaison, case .person(let person)? = plan.participant(participation.who) {
                    called.insert(person.id)
                }
            }
            // Whom the plan file names must be there, though they don't come or are in a group.
            for participation in activity.written.participations {
                known.insert(participation.who)
                known.formUnion(participation.named.map { Participant.ID($0) })
            }
            for item in values.agenda + activity.written.agenda { known.formUnion(item.presenters) }
            knownVehicles.formUnion(values.vehicles)
        } else {
            for participation in values.participations + activity.written.participations {
                unknown.insert(participation.who)
                unknown.formUnion(plan.people(in: participation).map { Participant.ID($0) })
            }
            for item in values.agenda + activity.written.agenda { unknown.formUnion(item.presenters) }
            unknownVehicles.formUnion(values.vehicles)
        }
    }

    /// Adds those who belong to others: members to their delegation, drivers to their vehicle, all to their organizations.
    mutating func complete() {
        let written = plan.written
        var groups = written.groups.filter { known.contains(Participant.ID($0.id)) }
        while let group = groups.popLast() {
            let inner = group.members.filter { known.insert($0).inserted }
            if case .of(let ids)? = group.heads { known.formUnion(ids.map { Participant.ID($0) }) }
            groups += written.groups.filter { inner.contains(Participant.ID($0.id)) }
        }
        for vehicle in written.vehicles + plan.plan.vehicles {
            if let driver = vehicle.driver { add(called: driver, isKnown: keeps(vehicle.id)) }
        }
        for delegation in written.delegations + plan.plan.delegations {
            let isKnown = keeps(Participant.ID(delegation.id))
            let people = delegation.people.map { Participant.ID($0) }
            if isKnown { known.formUnion(people) } else { unknown.formUnion(people) }
            if let liaison = delegation.liaison { add(called: liaison, isKnown: isKnown) }
        }
        var bodies = written.people.filter { keeps(Participant.ID($0.id)) }.compactMap(\.organization)
        bodies += written.delegations.filter { keeps(Participant.ID($0.id)) }.compactMap(\.organization)
        bodies += written.organizations.filter { keeps(Participant.ID($0.id)) }.compactMap(\.parent)
        let parents = Dictionary(written.organizations.map { ($0.id, $0.parent) }) { first, _ in first }
        while let body = bodies.popLast() {
            if known.insert(Participant.ID(body)).inserted, let parent = parents[body] ?? nil { bodies.append(parent) }
        }
    }

    private mutating func add(called person: Person.ID, isKnown: Bool) {
        if isKnown {
            known.insert(Participant.ID(person))
            called.insert(person)
        } else {
            unknown.insert(Participant.ID(person))
        }
    }

    func keeps(_ id: Participant.ID) -> Bool { known.contains(id) || !unknown.contains(id) }
    func keeps(_ id: Vehicle.ID) -> Bool { knownVehicles.contains(id) || !unknownVehicles.contains(id) }

    func isCalled(_ id: Person.ID) -> Bool { called.contains(id) }
}
