internal import Planning
internal import Wording

extension ItineraryWriter {
    /// One that goes on from the day before isn't told in full again.
    func entry(_ resolved: ResolvedActivity, times: Times, goesOn: Bool = false) -> Itinerary.Entry {
        let activity = resolved.activity
        let own = own(in: resolved)
        return Itinerary.Entry(
            time: times.span(of: resolved), length: length(of: activity), kind: reader[.kind(activity.kind)],
            title: reader.text(activity.title), partOf: resolved.parent.map { reader.text(plan.activities[$0].activity.title) },
            status: reader.status(of: resolved), isCancelled: resolved.status == .cancelled,
            isOptional: own.map { !$0.isRequired } ?? false,
            isRemote: own?.isRemote ?? false, isParallel: false, role: own.flatMap { $0.role == .attendee ? nil : reader[.role($0.role)] },
            place: place(of: resolved), address: resolved.place.flatMap(address), pickUp: pickUp(of: resolved), rides: rides(of: resolved),
            url: safeURL(activity.url), dress: activity.dress.map(reader.text), bring: activity.bring.map(reader.text),
            members: (own?.members ?? []).map(addressed), people: goesOn ? [] : people(of: resolved),
            languages: reader.languageList(activity.languages), interpretation: reader.languageList(activity.interpretation),
            description: goesOn ? [] : reader.lines(activity.description), documents: goesOn ? [] : reader.papers(activity.documents),
            notes: goesOn ? [] : reader.lines(activity.notes))
    }

    /// How they take part: by name, else with their delegation.
    private func own(in resolved: ResolvedActivity) -> Participation? {
        let coming = resolved.activity.participations.filter(\.isComing)
        guard let id = traveller.participant else { return nil }
        if let own = coming.first(where: { $0.who == id }) { return own }
        return traveller.delegation(in: plan).flatMap { delegation in coming.first { $0.who == Participant.ID(delegation.id) } }
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

    /// The nearest one known, of the place itself or around it.
    private func address(_ place: Place.ID) -> String? {
        plan.placesAround(place).lazy.compactMap { $0.place.address.map(reader.text) }.first
    }

    private func pickUp(of resolved: ResolvedActivity) -> String? {
        guard resolved.activity.kind == .transfer, let place = resolved.place else { return nil }
        return reader.text(plan.place(place)!.place.name)  // a resolved plan knows what it refers to
    }

    func rides(of resolved: ResolvedActivity) -> [Itinerary.Ride] {
        if case .vehicle = traveller { return [] }
        return resolved.activity.vehicles.compactMap(plan.vehicle).map { vehicle in
            Itinerary.Ride(
                vehicle: reader.text(vehicle.name), driver: vehicle.driver.map(addressed),
                phone: (vehicle.phone ?? vehicle.driver.flatMap(plan.person)?.phone).map(clean))
        }
    }

    /// Whom they meet there: those who do something, and for a driver those who ride along.
    private func people(of resolved: ResolvedActivity) -> [RoleGroup] {
        let coming = resolved.activity.participations.filter { $0.isComing && $0.who != traveller.participant }
        let isDriven = if case .vehicle = traveller { true } else { false }
        return Participation.Role.allCases.compactMap { role in
            let told = coming.filter { $0.role == role && (role != .attendee || isDriven) }
            if told.isEmpty { return nil }
            return RoleGroup(
                role: reader[told.count == 1 ? .role(role) : .roles(role)],
                people: told.map { reader.contributor($0.who, isRemote: $0.isRemote, in: plan) })
        }
    }
}
