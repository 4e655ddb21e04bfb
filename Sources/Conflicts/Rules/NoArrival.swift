internal import Planning
internal import Time

/// Of a delegation from abroad it is known when it comes and leaves, and where it stays.
struct NoArrival: TimelineRule {
    static let name = "no-arrival"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.hotel, .arrival, .departure]
    static let variants: [SentenceVariant] = [.with(.arrival), .with(.departure), .with(.hotel)]
    static let waysOut: [WayOut] = [.giveArrival, .nameHotel]
    // No edit knows when they come; another time may only hide that nobody does.
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .note, published: .warning)
    static let kinds: Set<Resource.Kind> = [.delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard let delegation = Delegation.ID(timeline.resource.id).flatMap(check.plan.delegation),
            let home = delegation.country ?? delegation.organization.flatMap(check.plan.organization)?.country
        else { return [] }
        let isArrivalKnown = delegation.arrival != nil || check.areKnown(\.arrival, of: delegation)
        let isDepartureKnown = delegation.departure != nil || check.areKnown(\.departure, of: delegation)
        if isArrivalKnown, isDepartureKnown { return [] }
        let inPerson = timeline.entries.filter { !$0.flags.contains(.remote) && !check.isNowhere($0) && !check.isJourney($0) }
        let abroad = inPerson.filter { check.country($0).map { $0 != home } ?? false }
        guard let start = abroad.first?.start, !inPerson.contains(where: { check.country($0) == home }) else { return [] }
        // Who comes for a day is asked once the plan is no draft any more.
        if check.plan.plan.phase == .draft, !check.stays(inPerson) { return [] }
        let journeys = timeline.entries.filter(check.isJourney)
        // A flight in the plan says it too.
        let comes = isArrivalKnown || journeys.contains { $0.start <= start }
        let leaves = isDepartureKnown || journeys.contains { $0.start > start }
        if comes, leaves { return [] }
        var facts: [Fact.Name: Fact] = [:]
        if leaves { facts[.arrival] = .flag(.arrival) }
        if comes { facts[.departure] = .flag(.departure) }
        let hasHotel = delegation.hotel != nil
        if !comes, !leaves, hasHotel { facts[.hotel] = .flag(.hotel) }
        return [
            Finding(
                activities: Array(abroad.filter { $0.start == start }.map(check.activity).inOrderOfTime.prefix(1)),
                resources: [timeline.resource], facts: facts,
                waysOut: hasHotel ? [.giveArrival] : Self.waysOut)
        ]
    }
}

extension WayOut {
    fileprivate static let giveArrival = WayOut("give-arrival")
}

extension Fact.Name {
    fileprivate static let arrival = Fact.Name("arrival")
    fileprivate static let departure = Fact.Name("departure")
}

extension CheckContext {
    /// Whether each of its people is named and has a time of their own.
    fileprivate func areKnown(_ time: KeyPath<Person, Arrival?>, of delegation: Delegation) -> Bool {
        let people = delegation.people.compactMap(plan.person)
        return !people.isEmpty && people.count == delegation.headcount && people.allSatisfy { $0[keyPath: time] != nil }
    }

    /// Whether it has hours on two days or more.
    fileprivate func stays(_ occupancies: [Occupancy]) -> Bool {
        let days = occupancies.filter { !$0.isAllDay && outline($0).zone >= 0 }.map {
            plan.clocks[outline($0).zone].local(Instant(secondsSince1970: $0.start)).date
        }
        return Set(days).count > 1
    }

    /// Whether it is the way into a country or out of it: a flight, or a transfer from or to an airport or station.
    fileprivate func isJourney(_ occupancy: Occupancy) -> Bool {
        let outline = outline(occupancy)
        guard outline.isOnTheWay else { return false }
        return outline.kind == .flight
            || [outline.place, outline.exit].contains { $0 >= 0 && [.airport, .station].contains(place($0).place.kind) }
    }

    /// The country it is in; where nobody says, the only one that the plan's places are in.
    fileprivate func country(_ occupancy: Occupancy) -> CountryCode? {
        let number = outline(occupancy).place
        return number >= 0 ? place(number).country ?? recorded.onlyCountry : recorded.onlyCountry
    }
}
