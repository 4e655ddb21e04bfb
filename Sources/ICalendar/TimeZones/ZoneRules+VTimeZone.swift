package import Planning

extension ZoneRules {
    /// The years that can be followed at once.
    private static let longestSpan = 200

    /// What a VTIMEZONE says of some years (RFC 5545 section 3.6.5); before its first onset, what held until then.
    ///
    /// `nil` where an RRULE in it is of a kind that no time zone needs, or the years are too many.
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
    /// More than a zone has changes, though its rules be told since 1601.
    private static let mostOnsets = 10_000

    /// The first onset, the dated ones, and those by the rule up to the end of `years`; `nil` for a rule that can't be followed.
    fileprivate func onsets(in years: ClosedRange<Int>) -> [LocalDateTime]? {
        guard let rrule else { return [dtstart] + rdates }
        guard var rule = RecurrenceRule(rrule), rule.frequency == .yearly else { return nil }
        // On the clock that shows until then (section 3.6.5).
        if case .until(.utc(let instant)) = rule.end { rule.end = .until(.local(instant.adding(seconds: tzoffsetfrom).utc)) }
        let onsets = rule.occurrences(from: dtstart, zone: nil).prefix(Self.mostOnsets).prefix { $0.date.year <= years.upperBound }
        return onsets.count < Self.mostOnsets ? onsets + rdates : nil
    }
}
