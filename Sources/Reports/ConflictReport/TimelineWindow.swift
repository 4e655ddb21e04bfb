internal import Documents
internal import Planning
internal import Time

/// The span that a picture shows: the hours on the day of a conflict, past midnight on one side at most, or whole days.
struct TimelineWindow {
    let span: Interval
    /// The first and last day of the conflict itself, on the first clock.
    let days: ClosedRange<LocalDate>
    let isInHours: Bool
    /// Whether the conflict continues beyond the window.
    let isCut: Bool

    private static let longest = 31

    /// A window around `focus`, on a clock with `rules`. Shows `activities` on the day when the conflict begins; beyond midnight,
    /// only those concerned or continuing from that day.
    init?(around focus: Interval, rules: ZoneRules, concerned: [ResolvedActivity], activities: [ResolvedActivity]) {
        let first = rules.local(focus.start).date
        let last = max(first, rules.local(focus.end.adding(seconds: -1)).date)
        let shown = min(last, first.adding(days: Self.longest - 1))
        guard let whole = Interval(start: rules.midnight(of: first), end: rules.midnight(of: shown.adding(days: 1))) else { return nil }
        days = first...shown
        isCut = shown < last
        isInHours = last.dayNumber - first.dayNumber <= 1
        guard isInHours, let day = Interval(start: whole.start, end: rules.midnight(of: first.adding(days: 1))) else {
            span = whole
            return
        }
        let timed = activities.compactMap { $0.readings == nil ? nil : $0.interval }.filter(day.overlaps)
        let shownTimes = timed + concerned.compactMap { $0.readings == nil ? nil : $0.interval }
        let start = max(day.start.adding(seconds: -Self.margin), min(focus.start, shownTimes.map(\.start).min() ?? focus.start))
        let end = max(focus.end, min(whole.end.adding(seconds: Self.margin), shownTimes.map(\.end).max() ?? focus.end))
        // Between full hours, with a margin, and never less than a few hours.
        let from = rules.startOfHour(start.adding(minutes: -15))
        let to = max(rules.startOfHour(end.adding(minutes: 74)), from.adding(minutes: 4 * 60))
        guard let span = Interval(start: from, end: to) else { return nil }
        self.span = span
    }

    /// How far it extends beyond midnight, in seconds.
    private static let margin = 6 * 3600
}

extension ZoneRules {
    /// When the day begins.
    func midnight(of date: LocalDate) -> Instant { resolve(LocalDateTime(date, .midnight)).instant }

    /// When the clock last showed a full hour.
    fileprivate func startOfHour(_ instant: Instant) -> Instant {
        let local = instant.secondsSince1970 + offset(at: instant)
        return instant.adding(seconds: -((local % 3600) + 3600) % 3600)
    }
}
