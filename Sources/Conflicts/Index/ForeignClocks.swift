internal import Planning
internal import Time

/// A place, or somebody who joins from afar, whose clock is none of those in its country.
struct ForeignClock: Sendable {
    let resource: Resource
    let country: CountryCode
    let zone: ZoneID
    /// Whether the plan states the zone for it, and not only for what is around it.
    let isStated: Bool

    /// Whether both have one sentence.
    func isLike(_ other: ForeignClock) -> Bool {
        (country, zone, isStated, resource.kind) == (other.country, other.zone, other.isStated, other.resource.kind)
    }
}

extension ResolvedPlan {
    /// Those of places, and of people without a zone of their own who join from afar, by the index of the first activity that each
    /// concerns. Where clocks agree as long as the plan lasts, it makes no difference whose they are.
    func foreignClocks() -> [Int: [ForeignClock]] {
        var agreeing: [Pair: Bool] = [:]
        func isForeign(_ zone: ZoneID, in country: CountryCode) -> Bool {
            guard zones.isZone(zone, of: country) == false else { return false }
            let pair = Pair(zone: zone, country: country)
            if let agrees = agreeing[pair] { return !agrees }
            let agrees = agree(zone, country)
            agreeing[pair] = agrees
            return !agrees
        }
        /// By the number of each place.
        var ofPlaces: [Int32: ForeignClock] = [:]
        for place in places where place.place.kind != .online {
            guard let country = place.country, case let zone = place.zone ?? plan.timezone else { continue }
            if place.place.country == nil, place.place.timezone == nil {
                // What has neither of its own is as wrong as what is around it.
                ofPlaces[Int32(place.index)] = place.parent.flatMap { ofPlaces[Int32($0)] }
            } else if isForeign(zone, in: country) {
                ofPlaces[Int32(place.index)] = ForeignClock(
                    resource: Resource(.place, place.place.id), country: country, zone: zone, isStated: place.place.timezone != nil)
            }
        }
        var ofPeople: [Participant.ID: ForeignClock] = [:]
        for person in plan.people where person.timezone == nil {
            guard let country = person.country, isForeign(plan.timezone, in: country) else { continue }
            ofPeople[Participant.ID(person.id)] = ForeignClock(
                resource: Resource(.person, person.id), country: country, zone: plan.timezone, isStated: false)
        }
        return ofPlaces.isEmpty && ofPeople.isEmpty ? [:] : byFirstActivity(ofPlaces, ofPeople)
    }

    private func byFirstActivity(
        _ ofPlaces: [Int32: ForeignClock], _ ofPeople: [Participant.ID: ForeignClock]
    ) -> [Int: [ForeignClock]] {
        var first: [Resource: (index: Int, clock: ForeignClock)] = [:]
        func note(_ clock: ForeignClock, _ activity: ResolvedActivity) {
            if let known = first[clock.resource], !isEarlier(activity, activities[known.index]) { return }
            first[clock.resource] = (activity.index, clock)
        }
        for activity in activities where activity.status != .cancelled {
            for number in [activity.placeNumber, activity.destinationNumber] { ofPlaces[number].map { note($0, activity) } }
            if ofPeople.isEmpty { continue }
            for participation in activity.activity.participations where participation.isRemote && participation.isComing {
                ofPeople[participation.who].map { note($0, activity) }
            }
        }
        return Dictionary(grouping: first.values, by: \.index).mapValues { $0.map(\.clock).sorted { $0.resource < $1.resource } }
    }

    /// Whatever the order of the plan file.
    private func isEarlier(_ one: ResolvedActivity, _ other: ResolvedActivity) -> Bool {
        let starts = (one.interval?.start.secondsSince1970 ?? .max, other.interval?.start.secondsSince1970 ?? .max)
        return starts.0 == starts.1 ? one.activity.id < other.activity.id : starts.0 < starts.1
    }

    private struct Pair: Hashable {
        let zone: ZoneID
        let country: CountryCode
    }

    /// Whether one of the country's clocks shows the same as the zone's as long as the plan lasts.
    private func agree(_ zone: ZoneID, _ country: CountryCode) -> Bool {
        guard let span, let rules = try? zones.rules(for: zone) else { return false }
        let changes = rules.offsets(during: span)
        return zones.zones(of: country).contains { (try? zones.rules(for: $0))?.offsets(during: span) == changes }
    }

    /// From the first start to the last end.
    private var span: Interval? {
        var (start, end) = (Int.max, Int.min)
        for activity in activities {
            guard let interval = activity.interval else { continue }
            (start, end) = (min(start, interval.start.secondsSince1970), max(end, interval.end.secondsSince1970))
        }
        return Interval(start: Instant(secondsSince1970: start), end: Instant(secondsSince1970: end))
    }
}

extension ZoneRules {
    /// The offset at the start, and each later one with when it begins.
    fileprivate func offsets(during span: Interval) -> [[Int]] {
        [[offset(at: span.start)]]
            + transitions(from: span.start.adding(seconds: 1), to: span.end).filter { $0.before.offset != $0.after.offset }.map {
                [$0.at.secondsSince1970, $0.after.offset]
            }
    }
}
