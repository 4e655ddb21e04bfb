package import Time

/// Turns calendar times into instants: the rules of each TZID in a stream, and the zone for times that name none.
package struct ZoneClock: Sendable {
    /// The rules of a TZID; `nil` if it is unknown.
    package let rules: @Sendable (_ tzid: String) -> ZoneRules?
    /// The zone of days and floating times.
    package let local: ZoneRules

    package init(local: ZoneRules, rules: @escaping @Sendable (_ tzid: String) -> ZoneRules?) {
        self.local = local
        self.rules = rules
    }

    /// A day begins at midnight; `nil` for an unknown TZID.
    package func instant(_ time: CalendarTime) -> Instant? {
        switch time {
        case .day(let day): local.resolve(LocalDateTime(day, .midnight)).instant
        case .floating(let time): local.resolve(time).instant
        case .utc(let instant): instant
        case .zoned(let time, let tzid): rules(tzid)?.resolve(time).instant
        }
    }

    /// From DTSTART to the end (RFC 5545 section 3.6.1). Without an end, a day takes a day; anything else takes no time, which is
    /// `nil`.
    package func interval(of event: VEvent) -> Interval? {
        guard let dtstart = event.dtstart, let start = instant(dtstart) else { return nil }
        let end: Instant? =
            switch event.end {
            case .dtend(let time): instant(time)
            case .duration(let duration):
                dtstart.shifted(seconds: duration.days * 86_400).flatMap(instant)?.adding(seconds: duration.seconds)
            case nil: if case .day = dtstart { dtstart.shifted(seconds: 86_400).flatMap(instant) } else { nil }
            }
        return end.flatMap { Interval(start: start, end: $0) }
    }
}

extension CalendarTime {
    /// The clock time; midnight for a day.
    package var clock: LocalDateTime {
        switch self {
        case .day(let day): LocalDateTime(day, .midnight)
        case .floating(let time), .zoned(let time, _): time
        case .utc(let instant): instant.utc
        }
    }

    /// The time moved by `seconds` of clock time, days by whole days; `nil` outside of the years 1 to 9999.
    package func shifted(seconds: Int) -> CalendarTime? {
        guard let shifted = LocalDateTime(secondsOnClock: clock.secondsOnClock + seconds) else { return nil }
        return switch self {
        case .day: .day(shifted.date)
        case .floating: .floating(shifted)
        case .utc: .utc(Instant(utc: shifted))
        case .zoned(_, let tzid): .zoned(shifted, tzid: tzid)
        }
    }
}
