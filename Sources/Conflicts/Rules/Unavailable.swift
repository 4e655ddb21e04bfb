internal import Planning
internal import Time

/// Nobody is needed when they have said that they are not there.
struct Unavailable: TimelineRule {
    static let name = "unavailable"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.available]
    static let waysOut: [WayOut] = [.moveAway, .replacePerson]
    static let candidates: [CandidateKind] = [.times, .swaps, .withdrawals, .rooms]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.person]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard check.recorded.availability, let person = Person.ID(timeline.resource.id).flatMap(check.plan.person),
            !person.available.isEmpty,
            let zone = check.rules(of: person.timezone ?? check.plan.plan.timezone)
        else { return [] }
        return timeline.entries.compactMap { entry in
            let activity = check.activity(entry)
            guard let interval = entry.interval else { return nil }
            let available = Interval.joined(person.available.flatMap { $0.intervals(around: interval, in: zone) })
            guard !available.contains(where: { $0.contains(interval) }),
                // Of whole days, one that is theirs is enough; the rest is found in what is inside.
                !entry.isAllDay || !available.contains(where: { $0.overlaps(interval) })
            else { return nil }
            let times = person.times(around: zone.local(interval.start).date, in: zone)
            return Finding(
                activities: [activity], resources: [timeline.resource], interval: interval,
                facts: times.isEmpty ? [:] : [.available: .times(times)], waysOut: Self.waysOut,
                isOptional: check.canDoWithout(timeline.resource, in: entry))
        }
    }
}

extension Fact.Name {
    fileprivate static let available = Fact.Name("available")
}

extension Person {
    /// When they are available, by the days and times that the plan names; of hours by the day, those of `day`.
    fileprivate func times(around day: LocalDate, in zone: ZoneRules) -> [ClockSchedule] {
        available.flatMap { availability -> [ClockSchedule] in
            switch availability {
            case .during(let schedule): [schedule.shown(start: zone, end: zone)]
            case .hours(let hours): hours.spans(on: day).map { .timed(start: LocalDateTime(day, $0.from), end: $0.closing(on: day)) }
            }
        }.sorted { $0.stableText < $1.stableText }
    }
}

extension Availability {
    /// When they are there, as far as it touches the days of `span`.
    fileprivate func intervals(around span: Interval, in zone: ZoneRules) -> [Interval] {
        switch self {
        case .during(let schedule): return [schedule.interval(start: zone, end: zone)].compactMap { $0 }
        case .hours(let hours):
            // Hours past midnight belong to the evening before.
            let first = zone.local(span.start).date.dayNumber - 1
            // Of what lasts for years, the first one says enough.
            let last = min(zone.local(span.end).date.dayNumber, first + 400)
            return (first...max(first, last)).compactMap { LocalDate(dayNumber: $0) }.flatMap { day in
                hours.spans(on: day).compactMap { $0.interval(on: day, in: zone) }
            }
        }
    }
}

extension OpeningHours.Span {
    fileprivate func interval(on day: LocalDate, in zone: ZoneRules) -> Interval? {
        Interval(start: zone.resolve(LocalDateTime(day, from)).instant, end: zone.resolve(closing(on: day)).instant)
    }
}
