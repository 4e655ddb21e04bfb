package import Planning

/// Each time that events happen (RFC 5545 sections 3.8.4.4 and 3.8.5), as events without a rule, in the order of their components.
package struct Instances: Sendable {
    package private(set) var events: [VEvent] = []
    /// What repeats in a way that is not known here, or too often to be followed: taken once.
    package private(set) var notExpanded: [VEvent] = []

    private let window: Interval
    private let clock: ZoneClock
    /// The instants by which components of their own stand for instances, by UID.
    private var replaced: [String: Set<Instant>] = [:]
    /// How many more times are looked at: a rule may be made to have no end of them.
    private var patience = 1_000_000

    /// Those that share time with `window`; what has no length, or none that is known, where it begins in it.
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

    /// The times that the rule gives, the start first.
    private mutating func ruled(_ event: VEvent, from start: CalendarTime) -> [CalendarTime] {
        guard let text = event.rrule else { return [start] }
        guard let rule = RecurrenceRule(text) else {
            notExpanded.append(event)
            return [start]
        }
        // A day later than the window, since clocks differ by less.
        let last = window.end.adding(seconds: 86_400).utc
        var times: [CalendarTime] = []
        for local in rule.occurrences(from: start.clock, zone: start.tzid.flatMap(clock.rules)) {
            if local > last { break }
            patience -= 1
            if patience < 0 {
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

    /// From DTEND the exact length is taken, from DURATION what it says (section 3.8.5.3).
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
