internal import Planning
internal import Time

/// A delegation sleeps where it is, and so does a person who comes at times of their own.
struct HotelNightMissing: TimelineRule {
    static let name = "hotel-night-missing"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.nights, .days, .hotel, .to, .day]
    static let variants: [SentenceVariant] = [.with(.nights), .with(.days)]
    static let waysOut: [WayOut] = [.nameHotel, .addLeg]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard check.recorded.arrivals || check.recorded.hotels, timeline.resource.kind == .delegation || check.hasOwnStay(timeline.resource)
        else { return [] }
        let stays = check.stays(of: timeline.resource)
        return nightsWithoutHotel(stays, timeline, in: check) + (stays.isEmpty ? [] : nightsElsewhere(stays, timeline, in: check))
    }

    private func nightsWithoutHotel(_ stays: [HotelStay], _ timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard let arrival = check.arrival(of: timeline.resource), let departure = check.departure(of: timeline.resource) else { return [] }
        guard let nights = check.nights(from: arrival.at.date, until: departure.at.date), !nights.isEmpty,
            let first = timeline.entries.first(where: { !check.outline($0).isOnTheWay && !$0.flags.contains(.remote) })
        else { return [] }
        let missing = nights.filter { stays.hotels(nightOf: $0).isEmpty }
        if missing.isEmpty { return [] }
        return [
            Finding(
                activities: [check.activity(first)], resources: [timeline.resource],
                facts: stays.isEmpty ? [.nights: .count(missing.count)] : [.days: .days(missing)], waysOut: [.nameHotel])
        ]
    }

    /// An evening and the next morning in one city, and the hotels of that night far from it.
    private func nightsElsewhere(_ stays: [HotelStay], _ timeline: Timeline, in check: CheckContext) -> [Finding] {
        let days = timeline.days(in: check)
        return zip(days, days.dropFirst()).compactMap { day, next in
            guard next.date == day.date.adding(days: 1), let last = day.entries.max(by: { $0.end < $1.end }) else { return nil }
            let hotels = stays.hotels(nightOf: day.date).compactMap(check.plan.place)
            let (evening, morning) = (check.outline(last).exit, check.outline(next.entries[0]).place)
            guard let hotel = hotels.first, check.geography.city(of: evening) >= 0,
                check.geography.city(of: evening) == check.geography.city(of: morning),
                hotels.allSatisfy({ check.isOutOfReach(evening, Int32($0.index)) }), last.end <= next.entries[0].start
            else { return nil }
            return Finding(
                activities: [check.activity(last), check.activity(next.entries[0])], resources: [timeline.resource],
                interval: Interval(
                    start: Instant(secondsSince1970: last.end), end: Instant(secondsSince1970: max(next.entries[0].start, last.end + 60))),
                facts: [
                    .hotel: .place(hotel.place.id), .to: .place(check.place(evening).city ?? check.place(evening).place.id),
                    .day: .days([day.date]),
                ], waysOut: Self.waysOut)
        }
    }
}
