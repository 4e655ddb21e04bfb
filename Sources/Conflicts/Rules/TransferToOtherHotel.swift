internal import Planning
internal import Time

/// A transfer to or from a hotel is to or from the one where they stay.
struct TransferToOtherHotel: TimelineRule {
    static let name = "transfer-to-other-hotel"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.from, .to, .hotel]
    static let variants: [SentenceVariant] = [.with(.from)]
    static let waysOut: [WayOut] = [.correctLeg, .nameHotel]
    static let candidates: [CandidateKind] = [.hotels]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        let rides = timeline.rides(in: check)
        if rides.isEmpty { return [] }
        let stays = check.stays(of: timeline.resource)
        if stays.isEmpty { return [] }
        return rides.flatMap { ride -> [Finding] in
            let (outline, activity) = (check.outline(ride), check.activity(ride))
            guard case .timed(let start, let end)? = activity.when else { return [] }
            var found: [Finding] = []
            // Whoever is set down there after midnight sleeps there for the rest of the night.
            let evening = end.time.hour < 4 ? end.date.adding(days: -1) : end.date
            if check.isOtherHotel(outline.exit, stays.hotels(nightOf: evening) + stays.hotels(nightOf: end.date)),
                !timeline.isExpected(at: outline.exit, after: ride, in: check)
            {
                found.append(finding(ride, .to, outline.exit, stays.hotels(nightOf: evening), timeline.resource, in: check))
            }
            let night = start.date.adding(days: -1)
            if check.isOtherHotel(outline.place, stays.hotels(nightOf: night) + stays.hotels(nightOf: start.date)),
                !timeline.wasExpected(at: outline.place, before: ride, in: check)
            {
                found.append(finding(ride, .from, outline.place, stays.hotels(nightOf: night), timeline.resource, in: check))
            }
            return found.isEmpty ? [] : [found[0]]
        }
    }

    private func finding(
        _ ride: Occupancy, _ end: Fact.Name, _ place: Int32, _ hotels: [Place.ID], _ resource: Resource, in check: CheckContext
    ) -> Finding {
        var facts: [Fact.Name: Fact] = [end: .place(check.place(place).place.id)]
        if let hotel = hotels.first ?? check.stays(of: resource).hotel { facts[.hotel] = .place(hotel) }
        return Finding(
            activities: [check.activity(ride)], resources: [resource], interval: ride.interval, facts: facts, waysOut: Self.waysOut)
    }
}

extension CheckContext {
    /// Whether the place is a hotel, or in one, and none of these.
    fileprivate func isOtherHotel(_ place: Int32, _ hotels: [Place.ID]) -> Bool {
        let around = plan.placesAround(self.place(place).place.id)
        guard around.contains(where: { $0.place.kind == .hotel }), !hotels.isEmpty else { return false }
        return !hotels.compactMap { plan.place($0).map { Int32($0.index) } }.contains {
            geography.site(of: $0) == geography.site(of: place)
        }
    }
}

extension Timeline {
    /// Whether they have something to do where the ride takes them, before they leave again.
    fileprivate func isExpected(at place: Int32, after ride: Occupancy, in check: CheckContext) -> Bool {
        let next = entries.first { $0.isTimedInPerson && $0.start >= ride.end && !check.outline($0).isOnTheWay }
        return next.map { check.geography.site(of: check.outline($0).place) == check.geography.site(of: place) } ?? false
    }

    /// Whether they had something to do where the ride begins, or were brought there.
    fileprivate func wasExpected(at place: Int32, before ride: Occupancy, in check: CheckContext) -> Bool {
        let last = entries.last { $0.isTimedInPerson && $0.end <= ride.start && $0.activity != ride.activity }
        return last.map { check.geography.site(of: check.outline($0).exit) == check.geography.site(of: place) } ?? false
    }
}
