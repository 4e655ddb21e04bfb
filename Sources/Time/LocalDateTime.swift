/// A date and the time on a wall clock; the zone decides which instant this is.
package struct LocalDateTime: Hashable, Comparable, Sendable {
    package let date: LocalDate
    package let time: LocalTime

    @inlinable package init(_ date: LocalDate, _ time: LocalTime) {
        self.date = date
        self.time = time
    }

    /// Seconds since 1970-01-01T00:00 on this clock, as if it showed UTC.
    @inlinable package var secondsOnClock: Int { date.dayNumber * 86_400 + time.secondOfDay }

    /// `nil` outside the years 1 to 9999.
    package init?(secondsOnClock seconds: Int) {
        let second = ((seconds % 86_400) + 86_400) % 86_400
        guard let date = LocalDate(dayNumber: (seconds - second) / 86_400), let time = LocalTime(secondOfDay: second) else { return nil }
        self.init(date, time)
    }

    /// What the clock shows `minutes` later, if its zone never changes; `nil` outside of the years 1 to 9999.
    package func adding(minutes: Int) -> LocalDateTime? { LocalDateTime(secondsOnClock: secondsOnClock + minutes * 60) }

    @inlinable package static func < (left: LocalDateTime, right: LocalDateTime) -> Bool { left.secondsOnClock < right.secondsOnClock }
}

extension LocalDateTime: LosslessStringConvertible {
    /// Reads `2014-06-23T09:00`, with or without seconds.
    package init?(_ text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let date = LocalDate(String(parts[0])), let time = LocalTime(String(parts[1])) else { return nil }
        self.init(date, time)
    }

    package var description: String { "\(date)T\(time)" }
}
