extension RecurrenceRule {
    /// The starts of all occurrences from `start` on, in order; `start` is always the first (RFC 5545 section 3.8.5.3).
    ///
    /// `zone` is the zone of the clock, for an UNTIL in UTC; without it, UNTIL counts as clock time.
    package func occurrences(from start: LocalDateTime, zone: ZoneRules? = nil) -> Occurrences {
        Occurrences(rule: self, start: start, zone: zone)
    }
}

/// The occurrences of a rule. The sequence ends where the rule does, in the year 9999, after 400 years without an occurrence, since
/// the calendar repeats after that, or after 200,000 periods without one, more than two days' seconds.
package struct Occurrences: Sequence, IteratorProtocol {
    private let rule: FilledRule
    private let start: LocalDateTime
    private let zone: ZoneRules?
    private var period: RecurrencePeriod?
    private var waiting: ArraySlice<LocalDateTime>
    private var last: LocalDateTime?
    private var remaining: Int

    fileprivate init(rule: RecurrenceRule, start: LocalDateTime, zone: ZoneRules?) {
        self.rule = FilledRule(rule, start: start)
        self.start = start
        self.zone = zone
        period = RecurrencePeriod(around: start, rule: rule)
        waiting = [start]
        remaining = if case .count(let count) = rule.end { count } else { .max }
    }

    package mutating func next() -> LocalDateTime? {
        guard remaining > 0 else { return nil }
        let earliest = last ?? start
        var searched = 0
        while waiting.isEmpty {
            guard let current = period, searched < 200_000, current.firstDay.dayNumber - earliest.date.dayNumber <= 146_097
            else { return nil }
            searched += 1
            waiting = rule.occurrences(in: current).drop { $0 <= earliest }
            period = rule.period(after: current)
        }
        let next = waiting.removeFirst()
        guard isBeforeEnd(next) else {
            remaining = 0
            return nil
        }
        remaining -= 1
        last = next
        return next
    }

    private func isBeforeEnd(_ occurrence: LocalDateTime) -> Bool {
        guard case .until(let until) = rule.rule.end else { return true }
        return switch until {
        case .day(let day): occurrence.date <= day
        case .local(let local): occurrence <= local
        case .utc(let instant): (zone?.resolve(occurrence).instant ?? Instant(utc: occurrence)) <= instant
        }
    }
}
