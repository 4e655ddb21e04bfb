extension Plan {
    /// The flights whose times are somebody's arrival or departure.
    var flightsOfArrivals: Set<Activity.ID> {
        Set(
            people.flatMap { [$0.arrival?.flight, $0.departure?.flight] }.compactMap { $0 }
                + delegations.flatMap { [$0.arrival?.flight, $0.departure?.flight] }.compactMap { $0 })
    }

    /// The same plan, with each arrival and departure that names a flight changed by `change`.
    func changingFlightArrivals(_ change: (Arrival, _ isArrival: Bool) -> Arrival) -> Plan {
        func changed(_ arrival: Arrival?, _ isArrival: Bool) -> Arrival? {
            arrival.map { $0.flight == nil ? $0 : change($0, isArrival) }
        }
        var plan = self
        for index in plan.people.indices {
            plan.people[index].arrival = changed(plan.people[index].arrival, true)
            plan.people[index].departure = changed(plan.people[index].departure, false)
        }
        for index in plan.delegations.indices {
            plan.delegations[index].arrival = changed(plan.delegations[index].arrival, true)
            plan.delegations[index].departure = changed(plan.delegations[index].departure, false)
        }
        return plan
    }

    /// An arrival is when and where its flight ends, a departure when and from where it begins.
    func withFlightTimes(_ flights: [Activity.ID: ResolvedActivity]) -> Plan {
        changingFlightArrivals { arrival, isArrival in
            guard let flight = arrival.flight.flatMap({ flights[$0] }), case .timed(let start, let end)? = flight.when else {
                return arrival
            }
            return arrival.with(
                Arrival.FlightFacts(
                    at: isArrival ? end : start, place: isArrival ? flight.activity.to ?? flight.place : flight.place,
                    by: flight.activity.title.text(in: languages)))
        }
    }

    /// The arrivals and departures that name an activity without hours.
    func problemsOfFlightArrivals(_ flights: [Activity.ID: ResolvedActivity]) -> [PlanProblem] {
        func problems(_ arrival: Arrival?, _ departure: Arrival?, at path: PlanPath) -> [PlanProblem] {
            [(arrival, "arrival"), (departure, "departure")].compactMap { arrival, key in
                guard let id = arrival?.flight, let flight = flights[id] else { return nil }
                if flight.readings != nil { return nil }
                return PlanProblem(path: path[key]["at"], reason: .flightWithoutHours(id: id.rawValue))
            }
        }
        let top = PlanPath()
        return people.enumerated().flatMap { problems($1.arrival, $1.departure, at: top["people"][$0]) }
            + delegations.enumerated().flatMap { problems($1.arrival, $1.departure, at: top["delegations"][$0]) }
    }
}
