/// A stretch of time from `start` up to, and not including, `end`; never empty, so that back-to-back is not an overlap.
package struct Interval: Hashable, Sendable {
    package let start: Instant
    package let end: Instant

    /// `nil` unless `start` is before `end`.
    package init?(start: Instant, end: Instant) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
    }

    package var minutes: Int { (end.secondsSince1970 - start.secondsSince1970) / 60 }

    package func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }
    package func contains(_ other: Interval) -> Bool { start <= other.start && other.end <= end }
    package func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }

    /// What both have, or `nil` where they share nothing.
    package func intersection(_ other: Interval) -> Interval? { Interval(start: max(start, other.start), end: min(end, other.end)) }
}
