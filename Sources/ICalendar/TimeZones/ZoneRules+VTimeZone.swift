package import Time

extension ZoneRules {
    /// The most years that are expanded at once.
    private static let longestSpan = 200

    /// The rules of a VTIMEZONE for some years (RFC 5545 section 3.6.5); before its first onset, the offset before that applies.
    ///
    /// `nil` if it has an RRULE of a kind that no time zone needs, or the years are too many.
    package init?(_ timeZone: VTimeZone, years: ClosedRange<Int>) {
        guard years.count <= Self.longestSpan else { return nil }
        var changes: [(at: Instant, before: Int, after: LocalTimeType)] = []
        for observance in timeZone.observances {
            guard let onsets = observance.onsets(in: years) else { return nil }
            let type = LocalTimeType(
                offset: observance.tzoffsetto, isDaylight: observance.kind == .daylight, abbreviation: observance.tzname ?? "")
            for onset in onsets {
                changes.append((Instant(utc: onset).adding(seconds: -observance.tzoffsetfrom), observance.tzoffsetfrom, type))
            }
        }
        changes.sort { $0.at < $1.at }
        guard let first = changes.first else { return nil }
        self.init(
            zone: .utc, first: LocalTimeType(offset: first.before, isDaylight: false, abbreviation: ""),
            changes: changes.map { ($0.at, $0.after) })
    }

    /// Whether both have the same offsets from `start` to `end`.
    package func agrees(with other: ZoneRules, from start: Instant, to end: Instant) -> Bool {
        offset(at: start) == other.offset(at: start) && changes(from: start, to: end) == other.changes(from: start, to: end)
    }

    private func changes(from start: Instant, to end: Instant) -> [Change] {
        transitions(from: start.adding(seconds: 1), to: end).filter { $0.before.offset != $0.after.offset }
            .map { Change(at: $0.at, offset: $0.after.offset) }
    }

    private struct Change: Equatable {
        let at: Instant
        let offset: Int
    }
}

extension VTimeZone.Observance {
    /// More changes than any zone has, even with rules since 1601.
    private static let mostOnsets = 10_000

    /// The first onset, the dated ones, and those by the rule until the end of `years`; `nil` if the rule can't be expanded.
    fileprivate func onsets(in years: ClosedRange<Int>) -> [LocalDateTime]? {
        guard let rrule else { return [dtstart] + rdates }
        guard var rule = RecurrenceRule(rrule), rule.frequency == .yearly else { return nil }
        // On the clock before the onset (section 3.6.5).
        if case .until(.utc(let instant)) = rule.end { rule.end = .until(.local(instant.adding(seconds: tzoffsetfrom).utc)) }
        let onsets = rule.occurrences(from: dtstart, zone: nil).prefix(Self.mostOnsets).prefix { $0.date.year <= years.upperBound }
        return onsets.count < Self.mostOnsets ? onsets + rdates : nil
    }
}
