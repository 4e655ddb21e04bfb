package import Planning
internal import Time

/// Makes the plan that one audience may read.
struct Redaction {
    let plan: ResolvedPlan
    let audience: Audience
    /// What they may know of each activity, by its id in the plan file.
    private var accesses: [Activity.ID: Access] = [:]
    /// The times of what repeats that they may not know of.
    private var closedTimes: [Activity.ID: [Repeat.Start]] = [:]
    private var reserved = ReservedRooms()
    private var cast: Cast

    init(of plan: ResolvedPlan, for audience: Audience) {
        (self.plan, self.audience) = (plan, audience)
        let known = Accesses(of: audience, to: plan)
        cast = Cast(of: plan, named: audience.named)
        for activity in plan.activities {
            let access = known.access(to: activity)
            accesses[activity.idInPlan] = accesses[activity.idInPlan].map { $0.joined(with: access) } ?? access
            cast.add(activity, isKnown: access >= .marked)
            guard access == .none else { continue }
            if let occurrence = activity.occurrence, !occurrence.isPart {
                closedTimes[occurrence.series, default: []].append(occurrence.start)
            }
            if audience.reserved != nil { reserved.add(activity, in: plan, beside: known) }
        }
        // What usually is may differ from each of its times.
        for (id, series) in plan.series where accesses[id] ?? .none >= .marked { cast.add(series.usual, isKnown: true) }
        cast.complete()
    }

    func redacted() -> Plan {
        let isPublic = audience.readership == .public
        var redacted = plan.wholePlan
        (redacted.calendars, redacted.accepted) = ([], [])
        redacted.fields.removeAll { !audience.fields.contains($0.id) }
        redacted.places = redacted.places.map(place)
        redacted.organizations = redacted.organizations.filter { cast.keeps(Participant.ID($0.id)) }.map(organization)
        redacted.people = redacted.people.filter { cast.keeps(Participant.ID($0.id)) }.map { person($0, isPublic: isPublic) }
        redacted.delegations = redacted.delegations.filter { cast.keeps(Participant.ID($0.id)) }.map {
            delegation($0, isPublic: isPublic)
        }
        redacted.groups = redacted.groups.map(group).filter(\.hasMembers)
        redacted.vehicles = redacted.vehicles.filter { cast.keeps($0.id) }.map { vehicle in
            var vehicle = vehicle
            if isPublic { vehicle.phone = nil }
            return vehicle
        }
        let rooms = reserved.activities(in: plan, title: audience.reserved)
        redacted.activities = activities(redacted.activities, beside: rooms) + (rooms[nil] ?? [])
        return redacted
    }

    // MARK: Activities

    private func activities(_ written: [Activity], beside rooms: [Activity.ID?: [Activity]]) -> [Activity] {
        written.compactMap { activity in
            let access = accesses[activity.id] ?? .none
            if access == .none { return nil }
            var kept = access == .outline ? activity.outline : activity
            (kept.notes, kept.prefer, kept.quorum, kept.expected, kept.setup, kept.teardown) = (nil, nil, nil, nil, nil, nil)
            if audience.readership == .public { (kept.remarks, kept.replyBy) = (nil, nil) }
            kept.apart = []
            kept.after.removeAll { !isKnown($0) }
            kept.alsoIn.removeAll { !isKnown($0) }
            kept.fields = fields(kept.fields)
            if let closed = closedTimes[activity.id] { kept.repeats?.leaveOut(closed) }
            kept.activities = activities(activity.activities, beside: rooms) + (rooms[activity.id] ?? [])
            return kept
        }
    }

    private func isKnown(_ id: Activity.ID) -> Bool {
        (accesses[id] ?? plan.activity(id).flatMap { accesses[$0.idInPlan] }) ?? .none >= .marked
    }

    // MARK: Who and what is in them

    private func fields(_ values: CustomValues) -> CustomValues {
        values.filter { name, _ in audience.fields.contains { $0.rawValue == name } }
    }

    private func place(_ place: Place) -> Place {
        var place = place
        if !audience.seesAddresses { place.email = nil }
        place.fields = fields(place.fields)
        place.places = place.places.map(self.place)
        return place
    }

    private func organization(_ organization: Organization) -> Organization {
        var organization = organization
        if audience.readership == .public {
            (organization.phone, organization.email) = (nil, audience.seesAddresses ? organization.email : nil)
        }
        organization.fields = fields(organization.fields)
        return organization
    }

    private func person(_ person: Person, isPublic: Bool) -> Person {
        var person = person
        if !person.isContact, isPublic || !cast.isCalled(person.id) {
            person.phone = nil
            if !audience.seesAddresses { person.email = nil }
        }
        if !audience.seesNeeds { (person.dietary, person.access) = (nil, nil) }
        person.available = []
        if isPublic { (person.arrival, person.departure, person.hotels) = (nil, nil, []) }
        person.arrival = person.arrival.map { concrete($0, of: plan.person(person.id)?.arrival) }
        person.departure = person.departure.map { concrete($0, of: plan.person(person.id)?.departure) }
        person.attendance = attendance(person.attendance)
        person.fields = fields(person.fields)
        return person
    }

    private func delegation(_ delegation: Delegation, isPublic: Bool) -> Delegation {
        var delegation = delegation
        delegation.notes = nil
        if !audience.seesAddresses { delegation.email = nil }
        if isPublic { (delegation.arrival, delegation.departure, delegation.hotels) = (nil, nil, []) }
        delegation.arrival = delegation.arrival.map { concrete($0, of: plan.delegation(delegation.id)?.arrival) }
        delegation.departure = delegation.departure.map { concrete($0, of: plan.delegation(delegation.id)?.departure) }
        delegation.attendance = attendance(delegation.attendance)
        delegation.fields = fields(delegation.fields)
        return delegation
    }

    /// The time and place themselves where the flight is closed.
    private func concrete(_ arrival: Arrival, of resolved: Arrival?) -> Arrival {
        guard let flight = arrival.flight, !isKnown(flight), let resolved else { return arrival }
        var concrete = Arrival(at: resolved.at)
        concrete.ownPlace = resolved.place
        return concrete
    }

    private func attendance(_ attendance: Attendance) -> Attendance {
        var attendance = attendance
        attendance.reason = nil
        if let successor = attendance.replacedBy, !cast.keeps(successor) {
            (attendance.replacedBy, attendance.status) = (nil, .notComing)
        }
        return attendance
    }

    private func group(_ group: ParticipantGroup) -> ParticipantGroup {
        var group = group
        group.members.removeAll { !cast.keeps($0) }
        group.organizations.removeAll { !cast.keeps(Participant.ID($0)) }
        if case .of(let ids)? = group.heads {
            let kept = ids.filter { cast.keeps(Participant.ID($0)) }
            group.heads = kept.isEmpty ? nil : .of(kept)
        }
        return group
    }
}

extension Access {
    /// For two times of what repeats, of which only one may be known at all.
    fileprivate func joined(with other: Access) -> Access { self == .none ? other : other == .none ? self : min(self, other) }
}

extension Activity {
    /// What it is called, when and where, and how it stands.
    fileprivate var outline: Activity {
        var outline = Activity(id: id, kind: kind, title: title)
        (outline.uid, outline.when, outline.duration, outline.timezone, outline.repeats) = (uid, when, duration, timezone, repeats)
        (outline.status, outline.visibility, outline.place, outline.to) = (status, visibility, place, to)
        outline.repeats?.changes = (repeats?.changes ?? []).map { change in
            var change = change
            (change.description, change.url, change.participations, change.agenda) = (nil, nil, nil, nil)
            return change
        }
        return outline
    }
}

extension Repeat {
    /// Takes out some of its times.
    fileprivate mutating func leaveOut(_ starts: [Start]) {
        except += starts
        // A day alone means the usual time, so either may stand for a start.
        let days = Set(starts.map { $0.local(usually: .midnight).date })
        changes.removeAll { change in
            if case .day(let day) = change.at { days.contains(day) } else { starts.contains(change.at) }
        }
    }
}

extension ResolvedPlan {
    /// The plan as the audience may read it, which is all that its documents and calendars are made of.
    package func redacted(for audience: Audience) throws(PlanProblems) -> ResolvedPlan {
        if audience.readership == .internal { return self }
        return try ResolvedPlan(Redaction(of: self, for: audience).redacted(), zones: zones)
    }
}
