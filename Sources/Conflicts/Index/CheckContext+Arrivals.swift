internal import Planning
internal import Time

extension CheckContext {
    /// When a person or delegation comes; a person who says nothing with the delegation that lists them.
    func arrival(of resource: Resource) -> Arrival? { stay(of: resource, \.arrival, \.arrival) }

    /// When they leave, likewise.
    func departure(of resource: Resource) -> Arrival? { stay(of: resource, \.departure, \.departure) }

    private func stay(
        of resource: Resource, _ ofPerson: KeyPath<Person, Arrival?>, _ ofDelegation: KeyPath<Delegation, Arrival?>
    ) -> Arrival? {
        if resource.kind == .person, let own = Person.ID(resource.id).flatMap(plan.person)?[keyPath: ofPerson] { return own }
        guard let delegation = delegation(of: resource) else { return nil }
        if resource.kind == .delegation, let ofMembers = stay(ofMembersOf: delegation, ofPerson) { return ofMembers }
        return delegation[keyPath: ofDelegation]
    }

    /// Where each of a delegation says when they come, or leave, the delegation comes with the first of them, and leaves with the last.
    private func stay(ofMembersOf delegation: Delegation, _ key: KeyPath<Person, Arrival?>) -> Arrival? {
        let people = delegation.people
        guard !people.isEmpty, people.count == delegation.headcount else { return nil }
        let resource = Resource(.delegation, delegation.id)
        var own: [(arrival: Arrival, moment: Int)] = []
        for person in people {
            guard let arrival = plan.person(person)?[keyPath: key], let moment = moment(of: arrival, by: resource) else { return nil }
            own.append((arrival, moment))
        }
        own.sort {
            ($0.moment, $0.arrival.place?.rawValue ?? "", $0.arrival.by ?? "") < (
                $1.moment, $1.arrival.place?.rawValue ?? "", $1.arrival.by ?? ""
            )
        }
        return key == \.arrival ? own.first?.arrival : own.last?.arrival
    }

    /// Whether somebody who comes with their delegation says something of their own.
    func hasOwn(_ key: KeyPath<Person, Arrival?>, _ resource: Resource) -> Bool {
        resource.kind == .person && Person.ID(resource.id).flatMap(plan.person)?[keyPath: key] != nil
    }

    /// It, or the one that lists the person.
    func delegation(of resource: Resource) -> Delegation? {
        switch resource.kind {
        case .delegation: Delegation.ID(resource.id).flatMap(plan.delegation)
        case .person: Person.ID(resource.id).flatMap { delegations[$0] }.flatMap(plan.delegation)
        default: nil
        }
    }

    /// In seconds since 1970, by the clock on which it is given.
    func moment(of arrival: Arrival, by resource: Resource) -> Int? {
        rules(of: plan.zone(of: arrival, with: delegation(of: resource)))?.resolve(arrival.at).instant.secondsSince1970
    }

    /// Whether the place is in the country that they come to or leave; so it is where nobody says which.
    func isInSameCountry(_ place: Int32, _ arrival: Arrival) -> Bool {
        guard place >= 0, let there = arrival.place.flatMap(plan.place)?.country, let here = self.place(place).country else { return true }
        return here == there
    }

    /// From the landing to a place.
    func minutesOut(of arrival: Arrival, to place: Int32) -> Minutes {
        (arrival.isByAir(in: plan) ? practices.at(place).immigration : 0) + minutes(arrival, place) { ($0, $1) }
    }

    /// From a place to the gate.
    func minutesIn(to departure: Arrival, from place: Int32) -> Minutes {
        (departure.isByAir(in: plan) ? practices.at(place).checkIn : 0) + minutes(departure, place) { ($1, $0) }
    }

    private func minutes(_ arrival: Arrival, _ place: Int32, _ order: (Int32, Int32) -> (Int32, Int32)) -> Minutes {
        guard place >= 0, let there = arrival.place.flatMap(plan.place) else { return 0 }
        let (from, to) = order(Int32(there.index), place)
        return from == to ? 0 : geography.way(from: from, to: to)?.minutes ?? 0
    }
}

extension Arrival {
    /// A flight has letters and a number, as KE082; a place may be an airport.
    func isByAir(in plan: ResolvedPlan) -> Bool {
        if let kind = place.flatMap(plan.place)?.place.kind, [.airport, .station].contains(kind) { return kind == .airport }
        guard let by, by.count >= 3 else { return false }
        return by.prefix(2).allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) } && by.dropFirst(2).contains { $0.isNumber }
    }
}
