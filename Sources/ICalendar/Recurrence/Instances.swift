package import Time

/// The occurrences of events (RFC 5545 sections 3.8.4.4 and 3.8.5), as events without a rule, in the order of their components.
package struct Instances: Sendable {
    package private(set) var events: [VEvent] = []
    /// Events whose rule is unknown or gives too many occurrences; only the first occurrence is included.
    package private(set) var notExpanded: [VEvent] = []

    private let window: Interval
    private let clock: ZoneClock
    /// By UID, the instants of the occurrences that have components of their own.
    private var replaced: [String: Set<Instant>] = [:]
    /// How many more occurrences are examined: a rule may be written to have no end.
    private var remainingSteps = 1_000_000

    /// Includes the occurrences that overlap `window`; those without a known length if they begin in it.
    package init(of components: [VEvent], within window: Interval, clock: ZoneClock) {
        self.window = window
        self.clock = clock
        for event in components {
            guard let uid = event.uid, let instant = event.recurrenceID.flatMap(clock.instant) else { continue }
            replaced[uid, default: []].insert(instant)
        }
        for event in components { add(event) }
    }

    private mutating func add(_ event: VEvent) {
        guard let start = event.dtstart, event.recurrenceID == nil, event.repeats else {
            if isInside(event) { events.append(event) }
            return
        }
        let length = clock.interval(of: event)
        let excepted = Set(event.exdates.compactMap(clock.instant)).union(event.uid.flatMap { replaced[$0] } ?? [])
        let exceptedDays = Set(event.exdates.compactMap { if case .day(let day) = $0 { day } else { nil } })
        var seen: Set<Instant> = []
        func add(_ time: CalendarTime, end: VEvent.End? = nil) {
            guard !exceptedDays.contains(time.clock.date), let instant = clock.instant(time), instant < window.end,
                end != nil || instant.adding(seconds: length?.seconds ?? 0) >= window.start, seen.insert(instant).inserted,
                !excepted.contains(instant)
            else { return }
            var instance = event.instance(at: time, lasting: length)
            if let end { instance.end = end }
            if isInside(instance) { events.append(instance) }
        }
        for period in event.rdatePeriods { add(period.start, end: period.end) }
        for time in ruled(event, from: start) + event.rdates { add(time) }
    }

    /// The starts that the rule gives, the event's own first.
    private mutating func ruled(_ event: VEvent, from start: CalendarTime) -> [CalendarTime] {
        guard let text = event.rrule else { return [start] }
        guard let rule = RecurrenceRule(text) else {
            notExpanded.append(event)
            return [start]
        }
        // A day after the window, since clocks differ by less than that.
        let last = window.end.adding(seconds: 86_400).utc
        var times: [CalendarTime] = []
        for local in rule.occurrences(from: start.clock, zone: start.tzid.flatMap(clock.rules)) {
            if local > last { break }
            remainingSteps -= 1
            if remainingSteps < 0 {
                notExpanded.append(event)
                return [start]
            }
            if let time = start.shifted(seconds: local.secondsOnClock - start.clock.secondsOnClock) { times.append(time) }
        }
        return times
    }

    private func isInside(_ event: VEvent) -> Bool {
        if let interval = clock.interval(of: event) { return interval.overlaps(window) }
        return event.dtstart.flatMap(clock.instant).map(window.contains) ?? false
    }
}

extension VEvent {
    fileprivate var repeats: Bool { rrule != nil || !rdates.isEmpty || !rdatePeriods.isEmpty }

    /// An event with DTEND keeps its exact length, one with DURATION its nominal duration (section 3.8.5.3).
    fileprivate func instance(at time: CalendarTime, lasting interval: Interval?) -> VEvent {
        var event = self
        event.dtstart = time
        if case .dtend(let end)? = end, let start = dtstart {
            if case .day = time {
                event.end = time.shifted(seconds: end.clock.secondsOnClock - start.clock.secondsOnClock).map(End.dtend)
            } else {
                event.end = CalendarDuration(seconds: interval?.seconds ?? 0).map(End.duration)
            }
        }
        event.rrule = nil
        event.rdates = []
        event.otherProperties.removeAll { $0.name == "RDATE" }
        event.exdates = []
        return event
    }
}
