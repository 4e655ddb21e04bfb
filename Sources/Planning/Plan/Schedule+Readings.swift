package import Time

extension Schedule {
    /// What clocks show at the start and the end, and how that was read; `nil` for whole days.
    ///
    /// Where a time that doesn't exist, or comes twice, would put the end before the start, the end is read so that it comes after.
    package func readings(start rules: ZoneRules, end endRules: ZoneRules) -> (start: ClockReading, end: ClockReading)? {
        guard case .timed(let from, let end) = self else { return nil }
        let start = ClockReading(from, on: rules)
        switch end {
        case .after(let length): return (start, ClockReading(length.end(from: from, start.instant, on: rules), on: endRules))
        case .at(let until):
            let end = ClockReading(until, on: endRules)
            if end.instant <= start.instant, let later = Self.later(end, than: start, on: endRules),
                // On one clock, equal times are no length, however often they come.
                rules.zone != endRules.zone || (start.doubt == .nonexistent ? from < until : from != until)
            {
                return (start, later)
            }
            return (start, end)
        }
    }

    /// The end, read so that it comes after the start; `nil` where that can't be meant.
    private static func later(_ end: ClockReading, than start: ClockReading, on rules: ZoneRules) -> ClockReading? {
        let instant: Instant
        if case .repeated(_, let second) = rules.resolve(end.local), end.doubt == .first {
            instant = second
        } else if start.doubt == .nonexistent, end.doubt != .nonexistent {
            // The start has moved over the gap, and takes the end along: the length on the clock stays.
            instant = end.instant.adding(seconds: start.local.secondsOnClock - start.written.secondsOnClock)
        } else {
            return nil
        }
        return start.instant < instant ? ClockReading(instant, on: rules) : nil
    }

    /// The time it takes on clocks of these rules; `nil` where its end isn't after its start.
    package func interval(start rules: ZoneRules, end endRules: ZoneRules) -> Interval? {
        if case .allDay(let first, let last) = self {
            let from = rules.resolve(LocalDateTime(first, .midnight)).instant
            return Interval(start: from, end: rules.resolve(LocalDateTime(last.adding(days: 1), .midnight)).instant)
        }
        return readings(start: rules, end: endRules).flatMap { Interval(start: $0.start.instant, end: $0.end.instant) }
    }

    /// As the clocks show it.
    package func shown(start rules: ZoneRules, end endRules: ZoneRules) -> ClockSchedule {
        switch self {
        case .allDay(let first, let last): return .allDay(first: first, last: last)
        case .timed:
            let readings = readings(start: rules, end: endRules)!  // it isn't whole days
            return .timed(start: readings.start.local, end: readings.end.local)
        }
    }
}
