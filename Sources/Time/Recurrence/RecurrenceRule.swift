/// How something repeats (RRULE, RFC 5545 section 3.3.10), in clock time, so that a zone's changes don't move it.
package struct RecurrenceRule: Hashable, Sendable {
    package enum Frequency: String, CaseIterable, Comparable, Sendable {
        case secondly = "SECONDLY"
        case minutely = "MINUTELY"
        case hourly = "HOURLY"
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"

        package static func < (left: Frequency, right: Frequency) -> Bool {
            allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!  // both are among all
        }
    }

    package enum End: Hashable, Sendable {
        case never
        /// After this many occurrences, the first included.
        case count(Int)
        case until(Until)
    }

    /// The last moment at which an occurrence may begin.
    package enum Until: Hashable, Sendable {
        /// The whole day.
        case day(LocalDate)
        case local(LocalDateTime)
        case utc(Instant)
    }

    /// A part of BYDAY: every such weekday, or the `ordinal`-th one of the month or year, from the end if negative.
    package struct Day: Hashable, Sendable {
        package var ordinal: Int?
        package var weekday: Weekday

        package init(_ weekday: Weekday, ordinal: Int? = nil) {
            self.weekday = weekday
            self.ordinal = ordinal
        }
    }

    package var frequency: Frequency
    /// 1 or more.
    package var interval = 1
    package var end = End.never
    package var months: [Int] = []
    /// Negative numbers of weeks, days and positions count from the end.
    package var weekNumbers: [Int] = []
    package var yearDays: [Int] = []
    package var monthDays: [Int] = []
    package var days: [Day] = []
    package var hours: [Int] = []
    package var minutes: [Int] = []
    package var seconds: [Int] = []
    /// BYSETPOS: which of the period's occurrences count.
    package var positions: [Int] = []
    /// WKST: the first day of the week.
    package var weekStart = Weekday.monday

    package init(_ frequency: Frequency, end: End = .never) {
        self.frequency = frequency
        self.end = end
    }
}
