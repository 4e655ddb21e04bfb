internal import ICalendar
internal import Planning
internal import Time

extension ImportedCalendars {
    /// Turns events with a rule or further dates into activities that repeat. Events for one time of such a series become changes of it.
    mutating func makeSeries() {
        var instances: [String: [Int]] = [:]
        for index in events.indices where events[index].event.recurrenceID != nil {
            if let uid = events[index].event.uid { instances[uid, default: []].append(index) }
        }
        for index in events.indices where events[index].isSeries {
            let own = events[index].event.uid.flatMap { instances.removeValue(forKey: $0) } ?? []
            makeSeries(index, instances: own)
        }
        for index in events.indices where events[index].event.recurrenceID != nil && !absorbed.contains(index) {
            report(.instanceAlone, at: events[index].line(of: "RECURRENCE-ID"))
        }
    }

    private mutating func makeSeries(_ index: Int, instances: [Int]) {
        let event = events[index]
        guard let when = event.activity.when, var series = series(of: event, when: when) else {
            for property in ["RRULE", "RDATE", "EXDATE"] where event.has(property) {
                report(.repeatLost(property: property), at: event.line(of: property))
            }
            return
        }
        series.except(event.event.exdates, clock: clock(of: event, when: when))
        for time in series.unmet { report(.exceptionOfNothing(time.clock.description), at: event.line(of: "EXDATE")) }
        var repeats = series.repeats
        var changed: Set<LocalDateTime> = []
        // A series of whole days has a clock only where one of its changes has a time.
        var usual = event
        usual.clocks = event.clocks ?? instances.lazy.compactMap { [events] in events[$0].clocks }.first
        for instance in instances {
            guard let time = events[instance].event.recurrenceID,
                case let start = clock(of: event, when: when).start(time), series.happens(at: start), changed.insert(start).inserted
            else { continue }
            absorbed.insert(instance)
            repeats.changes.append(change(from: usual, when: when, at: start, to: events[instance]))
        }
        for period in event.event.rdatePeriods {
            var change = Repeat.Change(at: when.repeatStart(clock(of: event, when: when).start(period.start)))
            let start = change.at.local(usually: when.start.time)
            change.when = self.when(period, of: event)
            guard series.happens(at: start), changed.insert(start).inserted, change.when != when.moved(to: start) else { continue }
            repeats.changes.append(change)
        }
        repeats.changes.sort { $0.at.local(usually: when.start.time) < $1.at.local(usually: when.start.time) }
        events[index].activity.repeats = repeats
        events[index].clocks = usual.clocks
        if case .duration(let length)? = event.event.end, let clocks = event.clocks, case .timed = when {
            let length = ElapsedTime(days: length.days, seconds: length.seconds)
            events[index].activity.when = series.usual(lasting: length, on: clocks.start)
        }
    }

    /// The time of that period, on the clocks of the event.
    private func when(_ period: CalendarPeriod, of event: ImportedEvent) -> Schedule? {
        var instance = event
        (instance.event.dtstart, instance.event.end) = (period.start, period.end)
        let time = times[event.calendar].time(of: instance.event)
        (instance.activity.when, instance.clocks) = (time.when, time.clocks)
        return instance.when(onClocksOf: event)
    }

    private func clock(of event: ImportedEvent, when: Schedule) -> ImportedSeries.Clock {
        ImportedSeries.Clock(usual: when, zone: event.clocks?.start, times: times[event.calendar])
    }

    /// The times by rule and by dates; `nil` where the rule can't be followed.
    private mutating func series(of event: ImportedEvent, when: Schedule) -> ImportedSeries? {
        var rule: RecurrenceRule?
        if let text = event.event.rrule {
            guard let read = RecurrenceRule(text) else { return nil }
            rule = read
        }
        let clock = clock(of: event, when: when)
        let line = event.line(of: "RRULE")
        if case .never? = rule?.end {
            let last = max(lastDay ?? when.start.date, when.start.date).adding(days: 365)
            rule?.end = .until(.day(last))
            report(.endless(until: last), at: line)
        }
        if case .until(let until)? = rule?.end { rule?.end = .until(clock.untilOnClock(until)) }

        let dates = (event.event.rdates + event.event.rdatePeriods.map(\.start)).map(clock.start)
        let series: ImportedSeries
        if let rule, let tzid = event.event.dtstart?.tzid, case .ownRules(let own) = times[event.calendar].zones.clock(tzid),
            let start = event.event.dtstart?.clock
        {
            // No rule in UTC follows those clocks, so each time is listed.
            let starts = rule.occurrences(from: start, zone: own).prefix(Repeat.limit).map { own.resolve($0).instant.utc }
            series = ImportedSeries(when: when, rule: nil, ruled: [when.start], dates: starts + dates)
        } else {
            let starts = rule.map { Array($0.occurrences(from: when.start, zone: event.clocks?.start).prefix(Repeat.limit + 1)) }
            series = ImportedSeries(when: when, rule: rule, ruled: starts ?? [when.start], dates: dates)
        }
        if series.isTooLong { report(.tooOften(limit: Repeat.limit), at: line) }
        return series.shortened
    }

    /// What differs at this one time.
    private mutating func change(from usual: ImportedEvent, when: Schedule, at start: LocalDateTime, to event: ImportedEvent)
        -> Repeat.Change
    {
        let (own, activity) = (usual.activity, event.activity)
        var change = Repeat.Change(at: when.repeatStart(start))
        if let new = event.when(onClocksOf: usual), new != when.moved(to: start) { change.when = new }
        if activity.title != own.title { change.title = activity.title }
        if activity.status != own.status { change.status = activity.status }
        if activity.participations != own.participations { change.participations = activity.participations }
        if activity.agenda != own.agenda { change.agenda = activity.agenda }
        change.description = activity.description == own.description ? nil : activity.description
        change.place = activity.place == own.place ? nil : activity.place
        change.url = activity.url == own.url ? nil : activity.url

        let lost = [
            ("DESCRIPTION", activity.description == nil && own.description != nil), ("LOCATION", activity.place == nil && own.place != nil),
            ("URL", activity.url == nil && own.url != nil), ("LOCATION", activity.to != own.to),
            ("CLASS", activity.visibility != own.visibility),
            ("CATEGORIES", (activity.track, activity.tags) != (own.track, own.tags) || activity.kind != own.kind),
            ("COMMENT", activity.notes != own.notes), ("ATTACH", activity.documents != own.documents),
            ("RESOURCES", activity.equipment != own.equipment),
        ]
        for (property, isLost) in lost where isLost { report(.changeLost(property), at: event.line(of: property)) }
        return change
    }
}

extension ImportedEvent {
    fileprivate var isSeries: Bool { event.recurrenceID == nil && (event.rrule != nil || has("RDATE")) }

    fileprivate func has(_ property: String) -> Bool {
        switch property {
        case "RRULE": event.rrule != nil
        case "RDATE": !event.rdates.isEmpty || !event.rdatePeriods.isEmpty
        default: !event.exdates.isEmpty
        }
    }

    /// The time of the event, on the clocks of the series.
    fileprivate func when(onClocksOf usual: ImportedEvent) -> Schedule? {
        guard case .timed(let start, .at(let end))? = activity.when, let clocks, let usual = usual.clocks else { return activity.when }
        return .timed(
            start: usual.start.local(clocks.start.resolve(start).instant), end: usual.end.local(clocks.end.resolve(end).instant))
    }
}

extension Schedule {
    /// The same length on the clock, from another start.
    fileprivate func moved(to start: LocalDateTime) -> Schedule? {
        shifted(seconds: start.secondsOnClock - self.start.secondsOnClock)
    }
}
