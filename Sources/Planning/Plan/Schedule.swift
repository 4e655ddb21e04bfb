/// When an activity takes place, as an organiser writes it.
package enum Schedule: Hashable, Sendable {
    /// The start is on the clock of the activity's zone, the end on the clock of the place where it ends.
    case timed(start: LocalDateTime, end: LocalDateTime)
    /// Whole days, including the last.
    case allDay(first: LocalDate, last: LocalDate)

    /// The first day.
    package var firstDay: LocalDate { days.lowerBound }

    /// The days it touches. If it ends on an earlier day than it begins, because the clocks differ, only the first day.
    package var days: ClosedRange<LocalDate> {
        switch self {
        case .timed(let start, let end): start.date...max(start.date, end.date)
        case .allDay(let first, let last): first...last
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
            self = .timed(start: start, end: end)
        } else {
            guard let first = LocalDate(parts[0]), let last = parts.count == 1 ? first : Self.last(parts[1], of: first), first <= last
            else { return nil }
            self = .allDay(first: first, last: last)
        }
    }

    private static func end(_ text: String, of start: LocalDateTime) -> LocalDateTime? {
        if let time = LocalTime(text) { return LocalDateTime(start.date, time) }
        if text.hasPrefix("P") { return Minutes(iso8601: text).flatMap { start.adding(minutes: $0) } }
        return LocalDateTime(text)
    }

    private static func last(_ text: String, of first: LocalDate) -> LocalDate? {
        if let day = Int(digits: text, count: 2) { return LocalDate(year: first.year, month: first.month, day: day) }
        return LocalDate(text)
    }

    package var description: String {
        switch self {
        case .timed(let start, let end) where start.date == end.date: "\(start)/\(end.time)"
        case .timed(let start, let end): "\(start)/\(end)"
        case .allDay(let first, let last) where first == last: "\(first)"
        case .allDay(let first, let last): "\(first)/\(last)"
        }
    }
}
