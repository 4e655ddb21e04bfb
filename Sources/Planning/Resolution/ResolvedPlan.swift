/// A plan without problems, with everything inherited worked out and every part found by its id.
///
/// Activities and places are numbered depth-first, parents before children, so that a subtree is a range.
package struct ResolvedPlan: Sendable {
    /// What no edit of an activity changes.
    let frame: Frame
    package private(set) var activities: [ResolvedActivity]
    /// Whom and what each activity takes.
    package private(set) var bookings: Bookings
    package private(set) var outlines: [Outline] = []
    package private(set) var clocks = Clocks()

    /// Throws every problem of the plan at once.
    package init(_ plan: Plan, zones: ZoneDatabase) throws(PlanProblems) {
        let names = Names(plan)
        let resolution = plan.resolveActivities(ActivityResolution(timezone: plan.timezone, names: names, zones: zones))
        let problems = plan.problems(zones: zones, occurrences: resolution.occurrences) + resolution.problems
        if !problems.isEmpty { throw PlanProblems(problems: problems) }
        activities = resolution.activities
        frame = Frame(plan, names: names, zones: zones, resolution, activities)
        bookings = Bookings(of: activities, names: names, plan: plan)
        outlines.reserveCapacity(activities.count)
        for activity in activities { outlines.append(Outline(activity, zone: clocks.number(of: activity.zone, in: zones))) }
    }

    /// As it was written but for its activities: `activities` has them, `wholePlan` both.
    package var plan: Plan { frame.plan }
    package var places: [ResolvedPlace] { frame.names.places }
    /// People, then delegations, then organizations, each in the order of the plan.
    package var participants: [Participant] { frame.names.participants }
    package var zones: ZoneDatabase { frame.zones }
    /// What repeats, by its id in the plan.
    package var series: [Activity.ID: ResolvedSeries] { frame.series }

    /// Puts other values in the place of an activity's, in time that depends on its parts alone; these stay as they are. Answers with
    /// its own and their indices; `nil` where that can't be done without resolving all of the plan: it repeats or has another id, or
    /// names what the plan doesn't know or can't be.
    package mutating func replace(_ old: ResolvedActivity, by values: Activity) -> Range<Int>? {
        let indices = old.index..<old.subtreeEnd
        guard values.id == old.activity.id, values.uid == old.activity.uid, values.repeats == nil, knowsAll(of: values),
            activities[indices].allSatisfy({ $0.occurrence == nil })
        else { return nil }
        var new = values
        new.activities = writtenParts(of: old.index, among: children(of: old))
        var resolution = ActivityResolution(timezone: plan.timezone, base: old.index, names: frame.names, zones: zones)
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
                guard let participant = participant(participation.who) else { return false }
                if participation.members.isEmpty, participation.lead == nil { return true }
                guard case .delegation = participant else { return false }
                return (participation.members + [participation.lead].compactMap { $0 }).allSatisfy { person($0) != nil }
                    && participation.lead.map { participation.members.isEmpty || participation.members.contains($0) } ?? true
            }
            && activity.agenda.allSatisfy { $0.presenters.allSatisfy { participant($0) != nil } }
            && activity.vehicles.allSatisfy { vehicle($0) != nil } && activity.equipment.allSatisfy { equipment($0.what) != nil }
            && (activity.after + activity.apart).allSatisfy { self.activity($0) != nil }
    }

    /// Of what repeats, the first time it happens, where the id doesn't say which.
    package func activity(_ id: Activity.ID) -> ResolvedActivity? {
        (frame.activityIndex[id] ?? series[id]?.occurrences.first).map { activities[$0] }
    }
    package func place(_ id: Place.ID) -> ResolvedPlace? { frame.names.placeNumber(id).map { places[$0] } }
    package func vehicle(_ id: Vehicle.ID) -> Vehicle? { frame.names.vehicleIndex[id].map { plan.vehicles[Int($0)] } }
    package func equipment(_ id: Equipment.ID) -> Equipment? { frame.names.equipmentIndex[id].map { plan.equipment[Int($0)] } }
    package func participant(_ id: Participant.ID) -> Participant? { number(of: id).map { participants[$0] } }
    /// The position among `participants`.
    package func number(of id: Participant.ID) -> Int? { frame.names.participantIndex[id].map(Int.init) }

    package func person(_ id: Person.ID) -> Person? {
        if case .person(let person)? = participant(Participant.ID(id)) { person } else { nil }
    }

    package func delegation(_ id: Delegation.ID) -> Delegation? {
        if case .delegation(let delegation)? = participant(Participant.ID(id)) { delegation } else { nil }
    }

    package func organization(_ id: Organization.ID) -> Organization? {
        if case .organization(let organization)? = participant(Participant.ID(id)) { organization } else { nil }
    }

    /// The people who come: of a delegation, those named for the activity, or else all its named members, head first.
    package func people(in participation: Participation) -> [Person.ID] {
        switch participant(participation.who) {
        case .person(let person)?: [person.id]
        case .delegation(let delegation)?: participation.members.isEmpty ? delegation.people : participation.members
        case .organization?, nil: []
        }
    }

    /// The place and all around it, the innermost first.
    package func placesAround(_ id: Place.ID) -> [ResolvedPlace] {
        var found: [ResolvedPlace] = []
        var next = frame.names.placeNumber(id)
        while let index = next {
            found.append(places[index])
            next = places[index].parent
        }
        return found
    }

    /// The activity's children, in the order of the file.
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

/// What repeats, with each time it happens.
package struct ResolvedSeries: Sendable {
    /// As it usually is; never among the plan's activities itself.
    package let usual: ResolvedActivity
    /// The numbers of each time it happens, in order, or of the part of it.
    package internal(set) var occurrences: [Int]
}

extension ResolvedPlan {
    /// The clock that an arrival or departure is told by: that of its place, else of the hotel that the delegation stays at, else the
    /// plan's own.
    package func zone(of arrival: Arrival, with delegation: Delegation?) -> ZoneID {
        (arrival.place ?? delegation?.hotel).flatMap(place)?.zone ?? plan.timezone
    }
}
