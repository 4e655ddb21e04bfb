package import Time

/// A plan without problems: inherited values are filled in, and every record can be found by its id.
///
/// Activities and places are numbered depth-first, parents before children, so that a subtree is a range.
package struct ResolvedPlan: Sendable {
    /// The parts that stay the same when an activity is edited.
    let fixed: FixedParts
    package private(set) var activities: [ResolvedActivity]
    /// Who and what each activity takes up.
    package private(set) var bookings: Bookings
    package private(set) var outlines: [Outline] = []
    package private(set) var clocks = Clocks()

    /// Throws all problems of the plan at once.
    package init(_ plan: Plan, zones: ZoneDatabase) throws(PlanProblems) {
        var names = NumberedRecords(plan)
        let resolution = plan.resolveActivities(ActivityResolution(timezone: plan.timezone, names: names, zones: zones))
        activities = resolution.activities
        var plan = plan
        let named = plan.flightsOfArrivals
        let flights = named.isEmpty ? [:] : resolution.activities(named)
        let problems =
            plan.problems(zones: zones, occurrences: resolution.occurrences) + resolution.problems + plan.problemsOfFlightArrivals(flights)
        if !problems.isEmpty { throw PlanProblems(problems: problems) }
        if !named.isEmpty {
            plan = plan.withFlightTimes(flights)
            names = NumberedRecords(plan)
        }
        fixed = FixedParts(plan, names: names, zones: zones, resolution, activities, flights: Set(flights.values.map(\.index)))
        bookings = Bookings(of: activities, names: names, plan: fixed.plan)
        outlines.reserveCapacity(activities.count)
        for activity in activities { outlines.append(Outline(activity, zone: clocks.number(of: activity.zone, in: zones))) }
    }

    /// The plan without its activities, with those who come in its delegations and vehicles.
    package var plan: Plan { fixed.plan }
    /// The plan as written, without its activities; `wholePlan` has both.
    package var written: Plan { fixed.written }
    package var places: [ResolvedPlace] { fixed.names.places }
    /// People, then delegations, then organizations, each in the order of the plan.
    package var participants: [Participant] { fixed.names.participants }
    package var zones: ZoneDatabase { fixed.zones }
    /// The repeating activities by their ids in the plan.
    package var series: [Activity.ID: ResolvedSeries] { fixed.series }

    /// Replaces the values of an activity, in time that depends only on the activities nested in it, which stay as they are.
    /// Returns the indices of all of these. `nil` if the whole plan has to be resolved again: the activity repeats, has another id,
    /// is the flight of somebody's arrival or departure, or names something the plan doesn't know or can't resolve.
    package mutating func replace(_ old: ResolvedActivity, by values: Activity) -> Range<Int>? {
        let indices = old.index..<old.subtreeEnd
        guard fixed.flights.isDisjoint(with: indices), values.id == old.activity.id, values.uid == old.activity.uid, values.repeats == nil,
            knowsAll(of: values),
            activities[indices].allSatisfy({ $0.occurrence == nil })
        else { return nil }
        var new = values
        new.activities = writtenParts(of: old.index, among: children(of: old))
        var resolution = ActivityResolution(timezone: plan.timezone, base: old.index, names: fixed.names, zones: zones)
        resolution.visit(new, at: old.position, in: old.parent.map { activities[$0] })
        guard resolution.problems.isEmpty else { return nil }
        for activity in resolution.activities {
            activities[activity.index] = activity
            bookings.replace(activity)
            outlines[activity.index] = Outline(activity, zone: clocks.number(of: activity.zone, in: zones))
        }
        return indices
    }

    private func knowsAll(of activity: Activity) -> Bool {
        let zone = activity.timezone.map { (try? zones.rules(for: $0)) != nil } ?? true
        return zone && [activity.place, activity.to].allSatisfy { $0.map { place($0) != nil } ?? true }
            && activity.participations.allSatisfy { participation in
                guard let participant = participant(participation.who) else {
                    return fixed.names.presence.isGroup(participation.who) && !participation.isPart && participation.lead == nil
                }
                if !participation.isPart, participation.lead == nil { return true }
                guard case .delegation = participant else { return false }
                return (participation.members + [participation.lead].compactMap { $0 }).allSatisfy { person($0) != nil }
                    && participation.lead.map { participation.members.isEmpty || participation.members.contains($0) } ?? true
                    && participation.size.map { $0 >= participation.named.count } ?? true
            }
            && activity.agenda.allSatisfy { $0.presenters.allSatisfy { participant($0) != nil || fixed.names.presence.isGroup($0) } }
            && activity.vehicles.allSatisfy { vehicle($0) != nil } && activity.equipment.allSatisfy { equipment($0.what) != nil }
            && (activity.after + activity.apart + activity.alsoIn + (activity.prefer?.apart ?? [])).allSatisfy { self.activity($0) != nil }
            && (activity.prefer?.rooms ?? []).allSatisfy { place($0) != nil }
    }

    /// For the id of a repeating activity, its first occurrence.
    package func activity(_ id: Activity.ID) -> ResolvedActivity? {
        (fixed.activityIndex[id] ?? series[id]?.occurrences.first).map { activities[$0] }
    }
    package func place(_ id: Place.ID) -> ResolvedPlace? { fixed.names.placeNumber(id).map { places[$0] } }
    package func vehicle(_ id: Vehicle.ID) -> Vehicle? { fixed.names.vehicleIndex[id].map { plan.vehicles[Int($0)] } }
    package func equipment(_ id: Equipment.ID) -> Equipment? { fixed.names.equipmentIndex[id].map { plan.equipment[Int($0)] } }
    package func participant(_ id: Participant.ID) -> Participant? { number(of: id).map { participants[$0] } }
    /// The position in `participants`.
    package func number(of id: Participant.ID) -> Int? { fixed.names.participantIndex[id].map(Int.init) }

    package func person(_ id: Person.ID) -> Person? {
        if case .person(let person)? = participant(Participant.ID(id)) { person } else { nil }
    }

    package func delegation(_ id: Delegation.ID) -> Delegation? {
        if case .delegation(let delegation)? = participant(Participant.ID(id)) { delegation } else { nil }
    }

    package func organization(_ id: Organization.ID) -> Organization? {
        if case .organization(let organization)? = participant(Participant.ID(id)) { organization } else { nil }
    }

    /// The people who come: of part of a delegation those who are named for the activity, otherwise all its named members, head first.
    package func people(in participation: Participation) -> [Person.ID] {
        switch participant(participation.who) {
        case .person(let person)?: [person.id]
        case .delegation(let delegation)?: participation.isPart ? participation.named : participation.present ?? delegation.people
        case .organization?, nil: []
        }
    }

    /// How many come with a delegation without being named.
    package func unnamed(in participation: Participation) -> Int {
        guard case .delegation(let delegation)? = participant(participation.who) else { return 0 }
        return participation.seats(of: delegation) - people(in: participation).count
    }

    /// The place and all places around it, the innermost first.
    package func placesAround(_ id: Place.ID) -> [ResolvedPlace] {
        var found: [ResolvedPlace] = []
        var next = fixed.names.placeNumber(id)
        while let index = next {
            found.append(places[index])
            next = places[index].parent
        }
        return found
    }

    /// The activities nested directly in this one, in the order of the file.
    package func children(of activity: ResolvedActivity) -> [ResolvedActivity] {
        var found: [ResolvedActivity] = []
        var next = activity.index + 1
        while next < activity.subtreeEnd {
            found.append(activities[next])
            next = activities[next].subtreeEnd
        }
        return found
    }
}

/// A repeating activity with its occurrences.
package struct ResolvedSeries: Sendable {
    /// The activity as it usually is, which is not one of the plan's activities.
    package let usual: ResolvedActivity
    /// The indices of the occurrences, in order.
    package internal(set) var occurrences: [Int]
}

extension ResolvedPlan {
    /// The zone of an arrival or departure: that of its place, or else of the delegation's hotel, or else the plan's.
    package func zone(of arrival: Arrival, with delegation: Delegation?) -> ZoneID {
        (arrival.place ?? delegation?.hotel).flatMap(place)?.zone ?? plan.timezone
    }
}
