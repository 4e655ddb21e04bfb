/// A moment, the same everywhere, in POSIX seconds, which don't count leap seconds.
package struct Instant: Hashable, Comparable, Sendable {
    package let secondsSince1970: Int

    @inlinable package init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

    /// The moment at which a clock set to UTC shows `utc`.
    package init(utc: LocalDateTime) { self.init(secondsSince1970: utc.secondsOnClock) }

    /// The date and time in UTC, clamped to the years 1 to 9999.
    package var utc: LocalDateTime {
        LocalDateTime(secondsOnClock: min(max(secondsSince1970, -62_135_596_800), 253_402_300_799))!  // the calendar's own ends
    }

    @inlinable package func adding(seconds: Int) -> Instant { Instant(secondsSince1970: secondsSince1970 + seconds) }
    @inlinable package func adding(minutes: Int) -> Instant { adding(seconds: minutes * 60) }

    @inlinable package static func < (left: Instant, right: Instant) -> Bool { left.secondsSince1970 < right.secondsSince1970 }
}

extension Instant: LosslessStringConvertible {
    /// Reads `2014-05-20T12:00Z`, with or without seconds.
    package init?(_ text: String) {
        guard text.hasSuffix("Z"), let utc = LocalDateTime(String(text.dropLast())) else { return nil }
        self.init(utc: utc)
    }

    package var description: String { "\(utc)Z" }

    /// `2014-05-20T12:00:00Z`, always with seconds, as programs expect.
    package var iso8601: String {
        let time = utc.time
        return "\(utc.date)T\(time.hour.padded(to: 2)):\(time.minute.padded(to: 2)):\(time.second.padded(to: 2))Z"
    }
}
