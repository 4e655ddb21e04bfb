/// What is usual where people meet and travel: the figures that rules measure by.
///
/// `Practice.usual` is the one place that has the usual ones, with their sources. A plan, a place and a delegation may each say
/// otherwise, and the nearest counts: the delegation's, then the innermost place's, then the plan's.
package struct Practice: Hashable, Sendable {
    /// When people are left alone, on the clock of where they are.
    package var quiet: DailySpan
    /// When lunch and dinner are taken, and how long at the least.
    package var lunch: DailySpan
    package var lunchMinutes: Minutes
    package var dinner: DailySpan
    package var dinnerMinutes: Minutes
    /// From a day's first activity to the end of its last.
    package var longestDay: Minutes
    /// To spare between two activities in different rooms or houses, beside the way.
    package var gap: Minutes
    /// To set a room up anew for another layout.
    package var turnaround: Minutes
    /// To get in: security, the badge desk.
    package var entry: Minutes
    /// Before a flight: to the gate, with baggage and security.
    package var checkIn: Minutes
    /// After a flight: passports, baggage, customs.
    package var immigration: Minutes
    /// Between two flights.
    package var connection: Minutes
    /// A flight that takes so long, or goes as many hours of the clock east or west, asks for a rest.
    package var longFlight: Minutes
    package var clockHours: Int
    package var rest: Minutes
    /// How long one interpreter works alone in a booth, and beside people who talk in turns.
    package var interpreterAlone: Minutes
    package var interpreterAloneConsecutive: Minutes
    /// How long a team of two works.
    package var interpretersByTwo: Minutes
    /// What one interpreter works on one day.
    package var interpreterShift: Minutes
    /// By how many ranks two that meet may differ.
    package var rankDifference: Int
    /// Kilometres in an hour, on the way as the crow flies.
    package var walking: Int
    package var driving: Int
}

/// A stretch of every day on the clock; one that ends before it begins goes past midnight.
package struct DailySpan: Hashable, Sendable {
    package let from: LocalTime
    package let until: LocalTime

    package init(from: LocalTime, until: LocalTime) {
        self.from = from
        self.until = until
    }

    /// None where both ends are the same.
    package var isEmpty: Bool { from == until }

    package var minutes: Minutes { (until.secondOfDay - from.secondOfDay + 86_400) % 86_400 / 60 }

    package func contains(_ time: LocalTime) -> Bool {
        from <= until ? from <= time && time < until : time >= from || time < until
    }
}

extension DailySpan: LosslessStringConvertible {
    /// Reads `22:00-07:00`.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let from = LocalTime(String(parts[0])), let until = LocalTime(String(parts[1])) else { return nil }
        self.init(from: from, until: until)
    }

    package var description: String { "\(from)-\(until)" }
}
