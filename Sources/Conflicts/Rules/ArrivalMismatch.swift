internal import Planning
internal import Time

/// Somebody's arrival and the flight on which they come say the same, and so do their departure and the flight on which they leave:
/// booklets print both, and everything else is checked against one of them.
struct ArrivalMismatch: TimelineRule {
    static let name = "arrival-mismatch"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.at, .by, .time, .leaving]
    static let variants: [SentenceVariant] = [.with(.leaving)]
    static let waysOut: [WayOut] = [.correctArrival]
    static let candidates: [CandidateKind] = [.times]
    static let practice: [Practice.Figure] = [.immigration, .checkIn]
    static let severity = RuleSeverity(draft: .warning, provisional: .warning, published: .error)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard check.recorded.arrivals, timeline.flags.contains(.onTheWay) else { return [] }
        let flights = timeline.entries.filter { $0.via < 0 && $0.isTimedInPerson && check.outline($0).kind == .flight }
        if flights.isEmpty { return [] }
        return [
            check.arrival(of: timeline.resource).map { End($0, of: timeline.resource, isLeaving: false) },
            check.departure(of: timeline.resource).map { End($0, of: timeline.resource, isLeaving: true) },
        ].compactMap { $0?.mismatch(with: flights, in: check) }
    }
}

/// Where somebody's stay begins or ends.
private struct End {
    let arrival: Arrival
    let resource: Resource
    let isLeaving: Bool

    init(_ arrival: Arrival, of resource: Resource, isLeaving: Bool) {
        (self.arrival, self.resource, self.isLeaving) = (arrival, resource, isLeaving)
    }

    func mismatch(with flights: [Occupancy], in check: CheckContext) -> Finding? {
        // What names the flight says what the flight says.
        guard case .time = arrival.moment, let moment = check.moment(of: arrival, by: resource) else { return nil }
        let sameDay = flights.filter { reading(of: $0, in: check)?.local.date == arrival.at.date }
        if sameDay.isEmpty || sameDay.contains(where: { agrees(with: $0, moment, in: check) }) { return nil }
        let doubtful = sameDay.filter { contradicts($0, moment, isOnly: sameDay.count == 1, in: check) }
        func distance(_ flight: Occupancy) -> Int { abs((isLeaving ? flight.start : flight.end) - moment) }
        guard let flight = doubtful.min(by: { (distance($0), $0.start) < (distance($1), $1.start) }),
            let reading = reading(of: flight, in: check)
        else { return nil }
        let activity = check.activity(flight)
        var facts = check.facts(of: arrival, by: resource, missing: 0, isTight: false)
        facts[.time] = .time(reading.local, isLeaving ? activity.zone : activity.endZone)
        if isLeaving { facts[.leaving] = .flag(.leaving) }
        return Finding(
            activities: [activity], resources: [resource], interval: flight.interval, facts: facts, waysOut: ArrivalMismatch.waysOut,
            isOptional: flight.flags.contains(.optional))
    }

    /// What clocks show when the flight lands or takes off.
    private func reading(of flight: Occupancy, in check: CheckContext) -> ClockReading? {
        isLeaving ? check.activity(flight).readings?.start : check.activity(flight).readings?.end
    }

    /// Whether the times belong together: landing, passports and perhaps the way into town; the way out, check-in and take-off.
    private func agrees(with flight: Occupancy, _ moment: Int, in check: CheckContext) -> Bool {
        let place = airport(of: flight, in: check)
        if isOtherAirport(place, in: check) { return false }
        let practice = check.practices.at(place)
        let minutes = (isLeaving ? practice.checkIn : practice.immigration) + (isThere(place, in: check) ? 0 : 180)
        return (0...minutes * 60).contains(isLeaving ? flight.start - moment : moment - flight.end)
    }

    /// Whether it is the flight that is meant, though the times differ: they would be in the air, or come to the same place again.
    private func contradicts(_ flight: Occupancy, _ moment: Int, isOnly: Bool, in check: CheckContext) -> Bool {
        let airport = airport(of: flight, in: check)
        if flight.start < moment && moment < flight.end || isThere(airport, in: check) { return true }
        // Nobody is at another airport within the hour; later they may have flown on.
        if isOtherAirport(airport, in: check), abs((isLeaving ? flight.start : flight.end) - moment) < 3_600 { return true }
        let outline = check.outline(flight)
        let countries = [outline.place, outline.exit].map { $0 < 0 ? nil : check.place($0).country }
        return isOnly && arrival.place == nil && countries[0] != nil && countries[1] != nil && countries[0] != countries[1]
    }

    /// The place at this end of the flight; -1 where nobody says.
    private func airport(of flight: Occupancy, in check: CheckContext) -> Int32 {
        let outline = check.outline(flight)
        return isLeaving ? outline.place : outline.exit
    }

    /// Whether it is another airport than theirs.
    private func isOtherAirport(_ place: Int32, in check: CheckContext) -> Bool {
        guard place >= 0, let own = arrival.place.flatMap(check.plan.place), own.place.kind == .airport,
            check.place(check.geography.site(of: place)).place.kind == .airport
        else { return false }
        return !isThere(place, in: check)
    }

    private func isThere(_ place: Int32, in check: CheckContext) -> Bool {
        guard place >= 0, let own = arrival.place.flatMap(check.plan.place) else { return false }
        return check.geography.site(of: place) == check.geography.site(of: Int32(own.index))
    }
}

extension WayOut {
    fileprivate static let correctArrival = WayOut("correct-arrival")
}

extension Fact.Name {
    fileprivate static let leaving = Fact.Name("leaving")
}
