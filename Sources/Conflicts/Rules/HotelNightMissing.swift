internal import Planning

/// A delegation sleeps where it is.
struct HotelNightMissing: TimelineRule {
    static let name = "hotel-night-missing"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.nights, .hotel, .to, .day]
    static let variants: [SentenceVariant] = [.with(.nights)]
    static let waysOut: [WayOut] = [.nameHotel, .addLeg]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let kinds: Set<Resource.Kind> = [.delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard let delegation = Delegation.ID(timeline.resource.id).flatMap(check.plan.delegation) else { return [] }
        let days = timeline.days(in: check)
        guard let hotel = delegation.hotel.flatMap(check.plan.place) else {
            guard let arrival = delegation.arrival, let departure = delegation.departure, arrival.at.date < departure.at.date,
                let first = timeline.entries.first(where: { !check.outline($0).isOnTheWay })
            else { return [] }
            let nights = departure.at.date.dayNumber - arrival.at.date.dayNumber
            return [
                Finding(
                    activities: [check.activity(first)], resources: [timeline.resource], facts: [.nights: .count(nights)],
                    waysOut: [.nameHotel])
            ]
        }
        return zip(days, days.dropFirst()).compactMap { day, next in
            guard next.date == day.date.adding(days: 1), let last = day.entries.max(by: { $0.end < $1.end }) else { return nil }
            let (evening, morning) = (check.outline(last).exit, check.outline(next.entries[0]).place)
            guard check.geography.city(of: evening) >= 0, check.geography.city(of: evening) == check.geography.city(of: morning),
                check.isOutOfReach(evening, Int32(hotel.index)), last.end <= next.entries[0].start
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
