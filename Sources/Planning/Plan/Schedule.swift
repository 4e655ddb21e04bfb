package import Time

/// When an activity takes place, as an organiser writes it.
///
/// What its end is on a clock depends on the zones of its places; a `ResolvedActivity` knows.
package enum Schedule: Hashable, Sendable {
    /// The start is on the clock of the activity's zone.
    case timed(LocalDateTime, End)
    /// Whole days, including the last.
    case allDay(first: LocalDate, last: LocalDate)

    package enum End: Hashable, Sendable {
        /// On the clock of the place where it ends.
        case at(LocalDateTime)
        case after(ElapsedTime)
    }

    package static func timed(start: LocalDateTime, end: LocalDateTime) -> Schedule { .timed(start, .at(end)) }

    /// The first day.
    package var firstDay: LocalDate { start.date }

    /// When it begins; whole days begin at midnight.
    package var start: LocalDateTime {
        switch self {
        case .timed(let start, _): start
        case .allDay(let first, _): LocalDateTime(first, .midnight)
        }
    }

    /// The schedule moved by `seconds` of clock time; a duration stays, and whole days move by whole days. `nil` outside of the years
    /// 1 to 9999.
    package func shifted(seconds: Int) -> Schedule? {
        switch self {
        case .timed(let start, let end):
            guard let start = LocalDateTime(secondsOnClock: start.secondsOnClock + seconds) else { return nil }
            guard case .at(let end) = end else { return .timed(start, end) }
            return LocalDateTime(secondsOnClock: end.secondsOnClock + seconds).map { .timed(start: start, end: $0) }
        case .allDay(let first, let last):
            let days = (Double(seconds) / 86_400).rounded(.down)
            guard let first = LocalDate(dayNumber: first.dayNumber + Int(days)), let last = LocalDate(dayNumber: last.dayNumber + Int(days))
            else { return nil }
            return .allDay(first: first, last: last)
        }
    }
}

extension Schedule: LosslessStringConvertible {
    /// Reads an ISO 8601 interval: `2014-06-24T09:00/12:30`, `2014-06-24T22:00/2014-06-25T01:00`, `2014-06-24T09:00/PT90M`,
    /// `2014-06-23/2014-06-26`, `2014-06-23/26`, `2014-06-23`. The end may not come before the start, unless the clocks differ.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(parts.count) else { return nil }
        if let start = LocalDateTime(parts[0]) {
            guard parts.count == 2, let end = Self.end(parts[1], of: start) else { return nil }
            self = .timed(start, end)
        } else {
            guard let first = LocalDate(parts[0]), let last = parts.count == 1 ? first : Self.last(parts[1], of: first), first <= last
            else { return nil }
            self = .allDay(first: first, last: last)
        }
    }

    private static func end(_ text: String, of start: LocalDateTime) -> End? {
        if let time = LocalTime(text) { return .at(LocalDateTime(start.date, time)) }
        guard text.hasPrefix("P") else { return LocalDateTime(text).map(End.at) }
        guard let length = ElapsedTime(text),
            LocalDateTime(secondsOnClock: start.secondsOnClock + (length.days + 2) * 86_400 + length.seconds) != nil
        else { return nil }
        return .after(length)
    }

    private static func last(_ text: String, of first: LocalDate) -> LocalDate? {
        if let day = Int(digits: text, count: 2) { return LocalDate(year: first.year, month: first.month, day: day) }
        return LocalDate(text)
    }

    package var description: String {
        switch self {
        case .timed(let start, .at(let end)) where start.date == end.date: "\(start)/\(end.time)"
        case .timed(let start, .at(let end)): "\(start)/\(end)"
        case .timed(let start, .after(let length)): "\(start)/\(length)"
        case .allDay(let first, let last) where first == last: "\(first)"
        case .allDay(let first, let last): "\(first)/\(last)"
        }
    }
}
