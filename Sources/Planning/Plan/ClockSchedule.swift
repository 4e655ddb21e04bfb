package import Time

/// When an activity takes place, as the clocks there show it: what documents print, calendars hold and rules compare.
package enum ClockSchedule: Hashable, Sendable {
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

extension Schedule {
    /// What the clocks show, written down.
    package init(_ shown: ClockSchedule) {
        switch shown {
        case .timed(let start, let end): self = .timed(start: start, end: end)
        case .allDay(let first, let last): self = .allDay(first: first, last: last)
        }
    }
}
