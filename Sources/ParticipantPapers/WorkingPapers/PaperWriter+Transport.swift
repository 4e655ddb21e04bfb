internal import Documents
internal import Planning
internal import Time
internal import Wording

/// A vehicle on one of its rides; `vehicle` is `nil` where none is named yet.
private struct Ride {
    let activity: ResolvedActivity
    let vehicle: Vehicle?
}

extension PaperWriter {
    /// The rides of each day: a row for each vehicle.
    func transport() -> PaperDraft {
        let isRide = { (activity: ResolvedActivity) in activity.activity.kind == .transfer || !activity.activity.vehicles.isEmpty }
        let unscheduled = day == nil ? plan.activities.filter { $0.when == nil && $0.status != .cancelled && isRide($0) } : []
        let rides = (activities(isRide) + unscheduled).flatMap { activity -> [Ride] in
            let vehicles = activity.activity.vehicles.compactMap(plan.vehicle)
            return vehicles.isEmpty ? [Ride(activity: activity, vehicle: nil)] : vehicles.map { Ride(activity: activity, vehicle: $0) }
        }
        let journeys = journeys()
        let clocks = Set(rides.compactMap { clock(of: $0.activity) })
        let sections = sections(rides, byDay: { listedDay(of: $0.activity) }) { ride in
            let (activity, vehicle) = (ride.activity, ride.vehicle)
            let served = served(by: activity, journeys)
            return [
                .optional(start(of: activity)), .optional(end(of: activity)),
                .optional(clocks.count > 1 ? clock(of: activity) : nil),
                .texts([vehicle.map { reader.text($0.name) }, with(ride)].compactMap { $0 }),
                .optional(vehicle?.plate.map(clean)), .optional(vehicle?.seats), .optional(vehicle?.driver.map(addressed)),
                .optional((vehicle?.phone ?? vehicle?.driver.flatMap(plan.person)?.phone).map(clean)),
                .optional(nearPlace(activity.place)), .optional(nearPlace(activity.activity.to)),
                .texts(passengers(of: activity)), .optional(number(of: activity)),
                .texts(served.map(words)),
                .texts(served.filter(\.isArrival).map { sign(for: $0.who) }),
                .texts(contacts(of: riding(activity))),
                .texts([reader.status(of: activity), reader.mark(of: activity.visibility)].compactMap { $0 }),
            ]
        }
        return PaperDraft(
            sectionColumns: [reader["heading.day"]],
            columns: [
                reader["heading.start"], reader["heading.end"], reader["heading.zone"], reader["heading.vehicle"],
                reader["heading.plate"], reader["heading.seats"], reader["heading.driver"], reader["heading.phone"],
                reader["heading.from"], reader["heading.to"], reader["heading.passengers"], reader["heading.head-count"],
                reader["heading.flight"], reader["heading.sign"], reader["heading.contacts"], reader["heading.status"],
            ],
            facts: fact(clocks), activities: rides.map(\.activity), sections: sections)
    }

    /// The other vehicles that take the same people.
    private func with(_ ride: Ride) -> String? {
        let others = ride.activity.activity.vehicles.filter { $0 != ride.vehicle?.id }
        if others.isEmpty { return nil }
        return reader.phrase(.togetherWith, ["names": .text(reader.list(others.map { reader.name(of: $0, in: plan) }))])
    }

    /// Everybody but the drivers.
    func riding(_ activity: ResolvedActivity) -> [Participation] {
        let drivers = Set(activity.activity.vehicles.compactMap { plan.vehicle($0)?.driver }.map { Participant.ID($0) })
        var seen: Set<Participant.ID> = []
        return activity.activity.participations.filter {
            $0.isComing && !$0.isRemote && !drivers.contains($0.who) && seen.insert($0.who).inserted
        }
    }

    private func passengers(of activity: ResolvedActivity) -> [String] {
        riding(activity).map(counted)
    }

    /// `Delegation of Oman (5 people)`
    func counted(_ participation: Participation) -> String {
        guard case .delegation(let delegation)? = plan.participant(participation.who) else { return addressed(participation) }
        let count = reader.phrase(.headCount, ["n": .number(participation.seats(of: delegation))])
        return reader.joined([reader.text(delegation.name), "(\(count))"], by: " ")
    }

    private func number(of activity: ResolvedActivity) -> Int? {
        let (people, unnamed) = count(riding(activity))
        return people.count + unnamed == 0 ? nil : people.count + unnamed
    }

    /// The flights that it fetches people from or brings them to.
    func served(by activity: ResolvedActivity, _ journeys: [Journey]) -> [Journey] {
        journeys.filter { journey in
            abs(journey.instant.secondsSince1970 - (activity.interval?.start.secondsSince1970 ?? .min / 2)) < 86_400
                && ride(for: journey, among: [activity]) != nil
        }
    }

    /// `KE902, 18:05`
    func words(for journey: Journey) -> String {
        let parts = [journey.arrival.by.map(clean), reader.time(journey.arrival.at.time)].compactMap { $0 }
        return reader.joined(parts, by: reader[.comma])
    }

    /// What stands on the sign at the airport: the name, and how the person writes it.
    func sign(for id: Participant.ID) -> String {
        guard case .person(let person)? = plan.participant(id) else { return name(id) }
        return reader.joined([name(id)] + reader.otherForms(of: person), by: " / ")
    }

    /// The liaison officers among these, and those of their delegations, with telephones.
    func contacts(of riding: [Participation]) -> [String] {
        let liaisons = riding.filter { $0.role == .liaison }.map { Person.ID($0.who) }
        let theirs = riding.compactMap { participation -> Person.ID? in
            switch plan.participant(participation.who) {
            case .delegation(let delegation)?: delegation.liaison
            case .person(let person)?: delegations[person.id]?.liaison
            case .organization?, nil: nil
            }
        }
        var seen: Set<Person.ID> = []
        return (liaisons + theirs).filter { seen.insert($0).inserted && plan.person($0) != nil }.flatMap { id in
            [addressed(id), phone(of: id)].compactMap { $0 }
        }
    }
}
