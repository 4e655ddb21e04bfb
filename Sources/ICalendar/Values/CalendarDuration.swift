/// A DURATION (RFC 5545 section 3.3.6): days are nominal and last 24 hours or not as clocks change; seconds are exact.
package struct CalendarDuration: Hashable, Sendable {
    package let days: Int
    package let seconds: Int

    /// `nil` if one part is positive and the other negative, or a part is too large for iCalendar readers (2^31).
    package init?(days: Int = 0, seconds: Int = 0) {
        guard days == 0 || seconds == 0 || (days > 0) == (seconds > 0), Int32(exactly: days) != nil, Int32(exactly: seconds) != nil
        else { return nil }
        self.days = days
        self.seconds = seconds
    }
}
