internal import ICalendar
internal import Planning
internal import Time

extension VEvent {
    /// A series as one event with a rule, and one more event for each time that differs (RFC 5545 sections 3.8.4.4, 3.8.5.1 and
    /// 3.8.5.3). Times that aren't `included` become exceptions.
    static func series(
        _ series: ResolvedSeries, in plan: ResolvedPlan, among included: Set<Int>, edition: CalendarEdition
    ) throws(ZoneError) -> [VEvent] {
        let usual = series.usual
        guard let repeats = usual.activity.repeats, let when = usual.activity.when else { return [] }
        let clock = SeriesClock(isAllDay: usual.readings == nil, zone: usual.zone, rules: try plan.zones.rules(for: usual.zone))
        var master = try VEvent(usual, in: plan, among: included, edition: edition)
        master.rrule = repeats.rule.map { clock.closed($0).description }
        master.rdates = repeats.also.map { clock.time($0.local(usually: when.start.time)) }
        let absent = series.occurrences.filter { !included.contains($0) }.compactMap { plan.activities[$0].occurrence?.start }
        master.exdates = Set((repeats.except + absent).map { $0.local(usually: when.start.time) }).sorted().map(clock.time)

        var others: [VEvent] = []
        for index in series.occurrences where included.contains(index) {
            let activity = plan.activities[index]
            guard let start = activity.occurrence?.start.local(usually: when.start.time) else { continue }
            var event = try VEvent(activity, in: plan, among: included, edition: edition)
            event.uid = master.uid
            // When clocks change, calendar programs keep the length, but a plan keeps the end.
            let isOfUsualLength = activity.interval?.seconds == usual.interval?.seconds || usual.readings == nil
            if isOfUsualLength, event == master.shifted(seconds: start.secondsOnClock - when.start.secondsOnClock) { continue }
            event.recurrenceID = clock.time(start)
            others.append(event)
        }
        return [master] + others
    }

    /// One time of the series as a client would make it from the rule.
    private func shifted(seconds: Int) -> VEvent {
        var event = self
        event.rrule = nil
        event.rdates = []
        event.exdates = []
        event.dtstart = dtstart?.shifted(seconds: seconds)
        event.end = endTime?.shifted(seconds: seconds).map(End.dtend)
        return event
    }
}

/// Writes times as the series has them: as days, in UTC or in its zone.
private struct SeriesClock {
    let isAllDay: Bool
    let zone: ZoneID
    let rules: ZoneRules

    func time(_ local: LocalDateTime) -> CalendarTime {
        if isAllDay { return .day(local.date) }
        return zone == .utc ? .utc(Instant(utc: local)) : .zoned(local, zone)
    }

    /// The rule with its UNTIL in the form that DTSTART requires: a day, or UTC (section 3.3.10).
    func closed(_ rule: RecurrenceRule) -> RecurrenceRule {
        guard case .until(let until) = rule.end else { return rule }
        var closed = rule
        let endOfDay = LocalTime(hour: 23, minute: 59, second: 59)!  // a time of day
        switch until {
        case .day(let day): closed.end = .until(isAllDay ? until : .utc(rules.resolve(LocalDateTime(day, endOfDay)).instant))
        case .local(let local): closed.end = .until(isAllDay ? .day(local.date) : .utc(rules.resolve(local).instant))
        case .utc(let instant): if isAllDay { closed.end = .until(.day(rules.local(instant).date)) }
        }
        return closed
    }
}
