internal import Planning
internal import Time

/// That somebody lands somewhere or leaves from there: on a flight of theirs, or by the arrival or departure that the plan gives.
struct Passage {
    enum Kind {
        case landing, departure
    }

    let kind: Kind
    /// Seconds since 1970.
    let moment: Int
    /// The position of the airport or station among the plan's places; -1 where nobody says which.
    let place: Int32
    let isByAir: Bool
    /// From the landing to the way out of the airport, or from the latest check-in to the departure.
    let minutes: Minutes
    /// What conflicts say of it.
    let facts: [Fact.Name: Fact]
    /// The index of the flight; `nil` where the plan gives only the time.
    let flight: Int32?

    /// When they can be fetched, or when they have to be there at the latest.
    var ready: Int { kind == .landing ? moment + 60 * minutes : moment - 60 * minutes }

    /// Seconds from the landing to the beginning of a ride, or from the end of a ride to the departure; negative where the ride misses it.
    func gap(to ride: Occupancy) -> Int { kind == .landing ? ride.start - moment : moment - ride.end }
}

/// Those of one person or delegation, in order of time.
struct Passages {
    private(set) var all: [Passage] = []
    private let resource: Resource
    private let check: CheckContext

    init(of timeline: Timeline, in check: CheckContext) {
        (resource, self.check) = (timeline.resource, check)
        for entry in timeline.entries where entry.isRidden(in: check) && check.outline(entry).kind == .flight {
            let (outline, flight) = (check.outline(entry), check.activity(entry))
            guard outline.place != outline.exit, case .timed(let start, let end)? = flight.when else { continue }
            let isAbroad = !check.areInOneCountry(outline.place, outline.exit)
            let (there, here) = (check.practices.at(outline.exit, for: resource), check.practices.at(outline.place, for: resource))
            if outline.place >= 0 {
                all.append(
                    Passage(
                        kind: .departure, moment: entry.start, place: outline.place, isByAir: true, minutes: here.checkIn,
                        facts: [.at: .time(start, flight.zone), .by: .text(flight.activity.title)], flight: entry.activity))
            }
            all.append(
                Passage(
                    kind: .landing, moment: entry.end, place: outline.exit, isByAir: true,
                    minutes: isAbroad ? there.immigration : there.baggage,
                    facts: [.at: .time(end, flight.endZone), .by: .text(flight.activity.title)], flight: entry.activity))
        }
        add(check.arrival(of: resource), .landing)
        add(check.departure(of: resource), .departure)
        all.sort { ($0.moment, $0.kind == .landing ? 0 : 1) < ($1.moment, $1.kind == .landing ? 0 : 1) }
    }

    /// Adds what the plan gives for the stay, unless a flight of that day says the same more exactly.
    private mutating func add(_ arrival: Arrival?, _ kind: Passage.Kind) {
        guard let arrival, let moment = check.moment(of: arrival, by: resource) else { return }
        let place = arrival.place.flatMap(check.plan.place).map { Int32($0.index) } ?? -1
        let isKnown = all.contains {
            $0.kind == kind && abs($0.moment - moment) < 86_400 && (place < 0 || check.isAtPassage($0.place, place))
        }
        if isKnown { return }
        let isByAir = arrival.isByAir(in: check.plan)
        all.append(
            Passage(
                kind: kind, moment: moment, place: place, isByAir: isByAir, minutes: isByAir ? minutes(kind, at: place) : 0,
                facts: check.facts(of: arrival, by: resource, missing: 0, isTight: false), flight: nil))
    }

    /// How long it takes at the airport where the plan gives no flight: whoever is of the country comes from within it.
    private func minutes(_ kind: Passage.Kind, at place: Int32) -> Minutes {
        let practice = check.practices.at(place, for: resource)
        if kind == .departure { return practice.checkIn }
        let home = check.home(of: resource)
        let isDomestic = place >= 0 && home != nil && check.place(place).country == home
        return isDomestic ? practice.baggage : practice.immigration
    }

    /// The passage as a ride to or from `place` shows it: whoever comes to a city and is fetched at its airport has flown.
    private func served(_ passage: Passage, at place: Int32) -> Passage {
        let isByLand = passage.place >= 0 && check.place(passage.place).place.kind == .station
        guard !passage.isByAir, !isByLand, check.place(check.geography.site(of: place)).place.kind == .airport else { return passage }
        return Passage(
            kind: passage.kind, moment: passage.moment, place: passage.place, isByAir: true, minutes: minutes(passage.kind, at: place),
            facts: passage.facts, flight: passage.flight)
    }

    /// What a ride from a landing, or to a departure, serves.
    func passage(_ kind: Passage.Kind, servedBy ride: Occupancy) -> Passage? {
        kind == .landing ? landing(servedBy: ride) : departure(servedBy: ride)
    }

    /// What a pick-up serves that begins then and there: the landing before it, or, where they haven't landed yet, the next one.
    func landing(servedBy ride: Occupancy) -> Passage? {
        let place = check.outline(ride).place
        let split = all.firstIndex { $0.moment > ride.start } ?? all.endIndex
        if split > 0, all[split - 1].kind == .landing {
            let last = all[split - 1]
            if check.isAtPassage(place, last.place) { return served(last, at: place) }
            if last.place < 0 || !check.isOutOfReach(last.place, place) { return nil }
        }
        for next in all[split...] {
            if check.isAtPassage(place, next.place) { return next.kind == .landing ? served(next, at: place) : nil }
        }
        return nil
    }

    /// What a drop-off serves that ends there: the next departure, or, where they have left already, the last one.
    func departure(servedBy ride: Occupancy) -> Passage? {
        let place = check.outline(ride).exit
        let split = all.firstIndex { $0.moment > ride.start } ?? all.endIndex
        if split < all.endIndex {
            return all[split].kind == .departure && check.isAtPassage(place, all[split].place) ? served(all[split], at: place) : nil
        }
        guard let last = all.last, last.kind == .departure, ride.start - last.moment < 86_400 else { return nil }
        return check.isAtPassage(place, last.place) ? served(last, at: place) : nil
    }
}

extension Timeline {
    /// The transfers that they ride in, unless the delegation that they come with is looked at.
    func rides(in check: CheckContext) -> [Occupancy] {
        guard check.recorded.transfers, flags.contains(.onTheWay) else { return [] }
        let isOwn = check.hasOwnStay(resource)
        return check.entriesWithParts(on: self).filter { entry in
            let outline = check.outline(entry)
            return outline.kind == .transfer && outline.place != outline.exit && outline.place >= 0 && outline.exit >= 0
                && entry.isRidden(in: check) && (isOwn || entry.via < 0)
        }
    }
}

extension Outline {
    /// Where a ride touches a landing or departure.
    func end(at kind: Passage.Kind) -> Int32 { kind == .landing ? place : exit }
}

extension Occupancy {
    /// Whether they travel in it as passengers, at its hours.
    func isRidden(in check: CheckContext) -> Bool { isTimedInPerson && flags.contains(.onTheWay) && !flags.contains(.driver) }
}

extension CheckContext {
    /// Whether somebody who is at `place` is where the passage is, which may be named by its city alone.
    func isAtPassage(_ place: Int32, _ passage: Int32) -> Bool {
        guard place >= 0 else { return false }
        if passage >= 0, geography.site(of: place) == geography.site(of: passage) { return true }
        let isHub = [.airport, .station].contains(self.place(geography.site(of: place)).place.kind)
        return isHub && (passage < 0 || self.place(passage).isAround(self.place(place)))
    }

    /// Whether both countries are known and the same.
    func areInOneCountry(_ first: Int32, _ second: Int32) -> Bool {
        guard first >= 0, second >= 0, let country = place(first).country else { return false }
        return country == place(second).country
    }

    /// The country that they are of; `nil` where nobody says so.
    func home(of resource: Resource) -> CountryCode? {
        switch resource.kind {
        case .delegation: Delegation.ID(resource.id).flatMap(plan.delegation)?.country
        case .person: Person.ID(resource.id).flatMap(plan.person)?.country ?? delegation(of: resource)?.country
        default: nil
        }
    }

    /// Whether it is a delegation, or a person who comes or leaves at times of their own.
    func hasOwnStay(_ resource: Resource) -> Bool {
        guard resource.kind == .person, delegation(of: resource) != nil else { return true }
        return Person.ID(resource.id).flatMap(plan.person).map { $0.arrival != nil || $0.departure != nil } ?? false
    }
}
