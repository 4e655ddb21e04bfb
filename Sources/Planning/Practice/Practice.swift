package import Time

/// The figures that rules measure by: how people usually meet and travel.
///
/// Only `Practice.usual` has the default figures, with their sources. A plan, a place and a delegation can each change some. The
/// delegation's figure counts first, then the innermost place's, then the plan's.
package struct Practice: Hashable, Sendable {
    /// When people are left alone, on the clock of the place where they are.
    package var quiet: DailySpan
    /// The hours of lunch and dinner, and the least time for each.
    package var lunch: DailySpan
    package var lunchMinutes: Minutes
    package var dinner: DailySpan
    package var dinnerMinutes: Minutes
    /// From the start of a day's first activity to the end of its last.
    package var longestDay: Minutes
    /// Spare time between two activities in different rooms or buildings, besides travel.
    package var gap: Minutes
    /// Time to change the layout of a room.
    package var turnaround: Minutes
    /// Time to get in: security, badge desk.
    package var entry: Minutes
    /// Time before a flight: baggage, security, the way to the gate.
    package var checkIn: Minutes
    /// Time after a flight from abroad: passports, baggage, customs.
    package var immigration: Minutes
    /// Time after a flight within one country.
    package var baggage: Minutes
    /// Time between two connecting flights.
    package var connection: Minutes
    /// A flight this long, or across this many hours of the clock, calls for a rest.
    package var longFlight: Minutes
    package var clockHours: Int
    package var rest: Minutes
    /// How long one interpreter works alone, simultaneously from a booth and consecutively.
    package var interpreterAlone: Minutes
    package var interpreterAloneConsecutive: Minutes
    /// How long a team of two interprets.
    package var interpretersByTwo: Minutes
    /// How long one interpreter works in a day.
    package var interpreterShift: Minutes
    /// How many panellists a panel has at the least.
    package var panellists: Int
    /// By how many ranks two people who meet may differ.
    package var rankDifference: Int
    /// Kilometres per hour, as the crow flies.
    package var walking: Int
    package var driving: Int
}

/// The same hours of every day; a span that ends before it begins goes past midnight.
package struct DailySpan: Hashable, Sendable {
    package let from: LocalTime
    package let until: LocalTime

    package init(from: LocalTime, until: LocalTime) {
        self.from = from
        self.until = until
    }

    /// Whether both ends are the same.
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
