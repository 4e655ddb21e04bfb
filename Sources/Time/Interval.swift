/// A stretch of time from `start` up to, and not including, `end`; never empty, so that back-to-back is not an overlap.
package struct Interval: Hashable, Sendable {
    package let start: Instant
    package let end: Instant

    /// `nil` unless `start` is before `end`.
    @inlinable package init?(start: Instant, end: Instant) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
    }

    @inlinable package var seconds: Int { end.secondsSince1970 - start.secondsSince1970 }
    @inlinable package var minutes: Int { seconds / 60 }

    @inlinable package func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }
    @inlinable package func contains(_ other: Interval) -> Bool { start <= other.start && other.end <= end }
    @inlinable package func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }

    /// The time that both share; `nil` if they don't overlap.
    @inlinable package func intersection(_ other: Interval) -> Interval? {
        Interval(start: max(start, other.start), end: min(end, other.end))
    }

    /// Covers the same time in order and without overlaps; touching intervals become one.
    package static func joined(_ intervals: some Sequence<Interval>) -> [Interval] {
        var joined: [Interval] = []
        for interval in intervals.sorted(by: { $0.start < $1.start }) {
            if let last = joined.last, interval.start <= last.end {
                joined[joined.count - 1] = Interval(start: last.start, end: max(last.end, interval.end)) ?? last
            } else {
                joined.append(interval)
            }
        }
        return joined
    }
}
