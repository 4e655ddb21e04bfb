/// A length of time as somebody wrote it: weeks and days are days on the clock; hours, minutes and seconds, which come after them, are
/// exact (RFC 5545 section 3.3.6).
///
/// Two are equal where they mean the same, however they are written.
package struct ElapsedTime: Sendable {
    private var weeks = 0 as Int32
    private var ownDays = 0 as Int32
    private var hours = 0 as Int32
    private var minutes = 0 as Int32
    private var ownSeconds = 0 as Int32

    package init(days: Int = 0, seconds: Int) {
        ownDays = Int32(clamping: days)
        hours = Int32(clamping: seconds / 3_600)
        minutes = Int32(seconds / 60 % 60)
        ownSeconds = Int32(seconds % 60)
    }

    /// On the clock, however long they are.
    package var days: Int { Int(weeks) * 7 + Int(ownDays) }

    /// The exact part.
    package var seconds: Int { Int(hours) * 3_600 + Int(minutes) * 60 + Int(ownSeconds) }

    /// When it is over, if it begins when a clock of `rules` shows `start`: the days pass on that clock.
    package func end(from start: LocalDateTime, _ instant: Instant, on rules: ZoneRules) -> Instant {
        let first = days == 0 ? instant : rules.resolve(LocalDateTime(start.date.adding(days: days), start.time)).instant
        return first.adding(seconds: seconds)
    }
}

extension ElapsedTime: Hashable {
    package static func == (left: ElapsedTime, right: ElapsedTime) -> Bool { (left.days, left.seconds) == (right.days, right.seconds) }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(days)
        hasher.combine(seconds)
    }
}

extension ElapsedTime: LosslessStringConvertible {
    private static var units: [(letter: Character, isExact: Bool, field: WritableKeyPath<ElapsedTime, Int32>)] {
        [("W", false, \.weeks), ("D", false, \.ownDays), ("H", true, \.hours), ("M", true, \.minutes), ("S", true, \.ownSeconds)]
    }

    /// Reads an ISO 8601 duration of weeks, days, hours, minutes and seconds: `PT90M`, `PT1H30M`, `P1DT2H`, `P2W`.
    package init?(_ text: String) {
        guard text.hasPrefix("P"), text.count > 2, !text.hasSuffix("T") else { return nil }
        var remaining = Self.units[...]
        var isExact = false
        var number = ""
        for character in text.dropFirst() {
            if character == "T" {
                guard number.isEmpty, !isExact else { return nil }
                isExact = true
            } else if character.isASCII && character.isNumber {
                number.append(character)
            } else {
                guard let place = remaining.firstIndex(where: { $0.letter == character && $0.isExact == isExact }), number.count < 7,
                    let value = Int32(number)
                else { return nil }
                self[keyPath: remaining[place].field] = value
                remaining = remaining[(place + 1)...]
                number = ""
            }
        }
        guard number.isEmpty else { return nil }
    }

    package var description: String {
        func text(exact: Bool) -> String {
            Self.units.filter { $0.isExact == exact && self[keyPath: $0.field] != 0 }.map { "\(self[keyPath: $0.field])\($0.letter)" }
                .joined()
        }
        let (days, time) = (text(exact: false), text(exact: true))
        if days.isEmpty && time.isEmpty { return "PT0M" }
        return "P" + days + (time.isEmpty ? "" : "T" + time)
    }
}
