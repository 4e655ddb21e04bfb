internal import Documents
internal import Planning
internal import Time
internal import Wording

extension ItineraryWriter {
    /// An entry that continues from the day before is shortened.
    func entry(_ resolved: ResolvedActivity, times: TimeWording, goesOn: Bool = false) -> Itinerary.Entry {
        let activity = resolved.activity
        let own = own(in: resolved)
        return Itinerary.Entry(
            time: times.span(of: resolved), length: length(of: activity), ownTime: ownTime(of: resolved, as: own),
            departure: goesOn ? nil : departure(for: resolved, before: whereabouts(before: resolved)), kind: reader[.kind(activity.kind)],
            title: reader.worded(activity.title), partOf: resolved.parent.map { reader.worded(plan.activities[$0].activity.title) },
            status: reader.status(of: resolved), closed: reader.mark(of: resolved.visibility), isCancelled: resolved.status == .cancelled,
            isOptional: own.map { !$0.isRequired } ?? false,
            isRemote: own?.isRemote ?? false, isParallel: false, role: own.flatMap { $0.role == .attendee ? nil : reader[.role($0.role)] },
            place: place(of: resolved), room: resolved.place.flatMap(plan.place).map { reader.text($0.place.name) },
            address: resolved.place.flatMap(address), pickUp: pickUp(of: resolved), rides: rides(of: resolved),
            url: safeURL(activity.url), dress: activity.dress.map(reader.worded), bring: activity.bring.map(reader.worded),
            members: own.map(members) ?? alone(in: resolved), guests: goesOn ? [] : guests(of: resolved),
            people: goesOn ? [] : people(of: resolved),
            languages: reader.languageList(activity.languages), interpretation: reader.languageList(activity.interpretation),
            description: goesOn ? [] : reader.wordedLines(activity.description), documents: goesOn ? [] : reader.papers(activity.documents),
            remarks: goesOn ? [] : reader.wordedLines(activity.remarks), notes: goesOn ? [] : reader.wordedLines(activity.notes))
    }

    func isTraveller(_ id: Participant.ID) -> Bool { party?.contains(id) ?? false }

    /// The traveller's participation: by name, or else with their delegation.
    func own(in resolved: ResolvedActivity) -> Participation? {
        let coming = resolved.activity.participations.filter(\.isComing)
        guard let id = traveller.participant else { return nil }
        if let own = coming.first(where: { $0.who == id }) { return own }
        return traveller.delegation(in: plan).flatMap { delegation in coming.first { $0.who == Participant.ID(delegation.id) } }
    }

    /// Of part of a delegation, those who are named, and how many come where not all are.
    private func members(of participation: Participation) -> [String] {
        guard participation.isPart else { return [] }
        return participation.named.map(addressed) + [reader.headCount(of: participation, in: plan)].compactMap { $0 }
    }

    /// The time on the clock at home of somebody who joins from afar, with the day where that is another.
    private func ownTime(of resolved: ResolvedActivity, as own: Participation?) -> String? {
        guard case .person(let person) = traveller, own?.isRemote == true, let (start, end) = resolved.readings,
            let zone = person.timezone ?? person.country.flatMap(plan.zones.onlyZone),
            plan.offset(of: zone, at: start.instant) != plan.offset(of: resolved.zone, at: start.instant)
        else { return nil }
        let rules = plan.rules(of: zone)
        let (first, last) = (rules.local(start.instant), rules.local(end.instant))
        let span = TimeWording(plan: plan, reader: reader, offset: nil).span(from: start.instant, to: end.instant, zone: zone, place: nil)
        let day = first.date == start.local.date && last.date == first.date ? nil : reader.day(first.date)
        return reader.joined([day, span.text].compactMap { $0 }, by: reader[.comma]) + (span.zone.map { " (\($0))" } ?? "")
    }

    /// Those of a delegation who come by name to what it doesn't come to.
    private func alone(in resolved: ResolvedActivity) -> [String] {
        guard case .delegation = traveller, let party else { return [] }
        return plan.alone(party, in: resolved).map(addressed)
    }

    private func length(of activity: Activity) -> String? {
        switch activity.when {
        case nil: activity.duration.map(reader.length)
        case .allDay?: reader[.allDay]
        case .timed?: nil
        }
    }

    /// Where it is, and where it leads to.
    private func place(of resolved: ResolvedActivity) -> String? {
        let arrow = reader.language.isRightToLeft ? " ← " : " → "
        let places = [resolved.place, resolved.activity.to].compactMap { $0 }.map { reader.place($0, in: plan) }
        return places.isEmpty ? nil : reader.joined(places, by: arrow)
    }

    /// The address of the place, or else of the nearest place around it that has one.
    private func address(_ place: Place.ID) -> String? {
        plan.placesAround(place).lazy.compactMap { $0.place.address.map(reader.text) }.first
    }

    private func pickUp(of resolved: ResolvedActivity) -> String? {
        guard resolved.activity.kind == .transfer, let place = resolved.place else { return nil }
        return reader.text(plan.place(place)!.place.name)  // every reference in a resolved plan is valid
    }

    func rides(of resolved: ResolvedActivity) -> [Itinerary.Ride] {
        if case .vehicle = traveller { return [] }
        return resolved.activity.vehicles.compactMap(plan.vehicle).map { vehicle in
            Itinerary.Ride(
                vehicle: reader.text(vehicle.name), driver: vehicle.driver.map(addressed),
                phone: (vehicle.phone ?? vehicle.driver.flatMap(plan.person)?.phone).map(clean))
        }
    }

    /// The people they meet there: those with a task. A driver's are passengers.
    private func people(of resolved: ResolvedActivity) -> [RoleGroup] {
        if case .vehicle = traveller { return [] }
        let coming = resolved.activity.participations.filter { $0.isComing && $0.who != traveller.participant }
        return Participation.Role.allCases.compactMap { role in
            let included = coming.filter { $0.role == role && role != .attendee }
            if included.isEmpty { return nil }
            return RoleGroup(
                role: reader[included.count == 1 ? .role(role) : .roles(role)],
                people: included.map { reader.contributor($0, in: plan) })
        }
    }
}
