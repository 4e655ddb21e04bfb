internal import ICalendar
internal import Planning
internal import Time

/// The time of an event, on the clocks that the calendar gives it on.
struct ImportedTime {
    /// `nil` where the event can't be scheduled.
    var when: Schedule?
    /// The clocks of start and end; `nil` for whole days.
    var clocks: (start: ZoneRules, end: ZoneRules)?
    var problems: [CalendarIssue] = []
    /// Whether the event is a moment and takes no time.
    var isMoment = false
}

/// Reads the times of one calendar.
struct CalendarTimeReader {
    let zones: ImportedZones
    let utc: ZoneRules
    /// The zone of times that name none.
    let floating: ZoneRules
    /// The zone to which times in UTC are converted (X-WR-TIMEZONE); `nil` where the calendar names none.
    let shown: ZoneRules?

    private enum Moment {
        case day(LocalDate)
        case clock(LocalDateTime, ZoneRules)
    }

    /// The time of an event. An end on another clock than the start stays on it, except for an end in UTC.
    func time(of event: VEvent) -> ImportedTime {
        var time = ImportedTime()
        guard let dtstart = event.dtstart else {
            time.problems.append(.noStart)
            return time
        }
        // A rule in UTC doesn't follow clock changes, so its times stay in UTC.
        if case .utc = dtstart, event.rrule != nil, let shown, shown.zone != .utc {
            return CalendarTimeReader(zones: zones, utc: utc, floating: floating, shown: nil).time(of: event)
        }
        let (start, problem) = moment(dtstart)
        if let problem { time.problems.append(problem) }
        var end: Moment?
        if case .dtend(let dtend)? = event.end {
            let (moment, problem) = moment(dtend)
            if let problem, !time.problems.contains(problem) { time.problems.append(problem) }
            end = moment
        }
        let duration: CalendarDuration? = if case .duration(let duration)? = event.end { duration } else { nil }
        switch start {
        case .day(let first): setDays(from: first, to: end, duration, in: &time)
        case .clock(let local, let rules): setClocks(from: (local, rules), to: end, duration, in: &time)
        }
        return time
    }

    /// The time on its own clock, with its day.
    func localTime(_ time: CalendarTime) -> (date: LocalDate, local: LocalDateTime?, rules: ZoneRules?) {
        switch moment(time).moment {
        case .day(let day): (day, nil, nil)
        case .clock(let local, let rules): (local.date, local, rules)
        }
    }

    private func moment(_ time: CalendarTime) -> (moment: Moment, problem: CalendarIssue?) {
        switch time {
        case .day(let day): return (.day(day), nil)
        case .utc(let instant):
            if let shown, let local = shown.reading(of: instant) { return (.clock(local, shown), nil) }
            return (.clock(instant.utc, utc), nil)
        case .floating(let local): return (.clock(local, floating), .floating(in: floating.zone))
        case .zoned(let local, let tzid):
            switch zones.clock(tzid) {
            case .zone(let rules): return (.clock(local, rules), nil)
            case .ownRules(let rules): return (.clock(rules.resolve(local).instant.utc, utc), nil)
            case .unknown: return (.clock(local, floating), .zoneUnknown(tzid: tzid, in: floating.zone))
            }
        }
    }

    private func setDays(from first: LocalDate, to end: Moment?, _ duration: CalendarDuration?, in time: inout ImportedTime) {
        var past = first.adding(days: 1)
        switch end {
        case .day(let day)?: past = day
        case .clock(let local, _)?:
            time.problems.append(.endOfOtherForm)
            past = max(past, local.time == .midnight ? local.date : local.date.adding(days: 1))
        case nil:
            guard let duration else { break }
            if duration.seconds % 86_400 != 0 { time.problems.append(.brokenDays) }
            past = first.adding(days: duration.days + Int((Double(duration.seconds) / 86_400).rounded(.awayFromZero)))
        }
        if past == first { time.problems.append(.noDay) }
        if past < first {
            time.problems.append(.endBeforeStart)
        } else {
            time.when = .allDay(first: first, last: max(first, past.adding(days: -1)))
        }
    }

    private func setClocks(
        from start: (local: LocalDateTime, rules: ZoneRules), to end: Moment?, _ duration: CalendarDuration?, in time: inout ImportedTime
    ) {
        let begin = start.rules.resolve(start.local).instant
        var finish = begin
        switch end {
        case .clock(let local, let rules)?:
            finish = rules.resolve(local).instant
            if begin < finish, rules.zone == start.rules.zone || (rules.zone != .utc && start.rules.zone != .utc) {
                time.when = .timed(start: start.local, end: local)
                time.clocks = (start.rules, rules)
                return
            }
        case .day(let day)?:
            time.problems.append(.endOfOtherForm)
            finish = max(begin, start.rules.resolve(LocalDateTime(day, .midnight)).instant)
        case nil:
            // Days are nominal, shorter units are exact (RFC 5545 section 3.3.6).
            let day = LocalDateTime(start.local.date.adding(days: duration?.days ?? 0), start.local.time)
            finish = start.rules.resolve(day).instant.adding(seconds: duration?.seconds ?? 0)
        }
        if finish == begin {
            time.problems.append(.noLength)
            time.isMoment = true
            finish = begin.adding(minutes: 1)
        }
        set(start, begin, finish, in: &time)
    }

    /// Writes the end on the clock of the start. Where that clock shows the end's time twice and would mean the other instant, both are
    /// written in UTC.
    private func set(
        _ start: (local: LocalDateTime, rules: ZoneRules), _ begin: Instant, _ finish: Instant, in time: inout ImportedTime
    ) {
        if finish < begin {
            time.problems.append(.endBeforeStart)
        } else if let end = start.rules.reading(of: finish) {
            time.when = .timed(start: start.local, end: end)
            time.clocks = (start.rules, start.rules)
        } else if begin.utc < finish.utc {
            time.when = .timed(start: begin.utc, end: finish.utc)
            time.clocks = (utc, utc)
        } else {
            time.problems.append(.endBeforeStart)  // beyond the calendar's last year
        }
    }
}
