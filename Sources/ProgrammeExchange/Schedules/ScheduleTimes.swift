internal import Notation
internal import Time

/// A date in a schedule, optionally with a time, and that optionally with an offset: `2024-02-03T10:30:00+01:00`.
struct ScheduleDate {
    let date: LocalDate
    let time: LocalTime?
    /// In seconds, to add to UTC.
    let offset: Int?

    init?(_ text: String) {
        guard let date = LocalDate(String(text.prefix(10))) else { return nil }
        self.date = date
        var rest = text.dropFirst(10)
        if rest.isEmpty {
            (time, offset) = (nil, nil)
            return
        }
        guard let mark = rest.popFirst(), "Tt ".contains(mark) else { return nil }
        let clock = rest.prefix { $0.isNumber || $0 == ":" }
        rest = rest.dropFirst(clock.count)
        if rest.first == "." { rest = rest.dropFirst().drop(while: \.isNumber) }
        guard let time = LocalTime(String(clock)), let offset = Self.offset(rest.trimmed) else { return nil }
        (self.time, self.offset) = (time, offset)
    }

    /// The local time; `nil` for a date alone.
    var local: LocalDateTime? { time.map { LocalDateTime(date, $0) } }

    /// Reads `+01:00`, `+0100`, `+01` or `Z`. An empty text gives the inner `nil`, any other text the outer one.
    private static func offset(_ text: String) -> Int?? {
        if text.isEmpty { return .some(nil) }
        if text.uppercased() == "Z" { return 0 }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard let sign = text.first, "+-−".contains(sign), digits.count == 2 || digits.count == 4,
            let hours = Int(digits: digits.prefix(2), count: 2), hours < 24,
            let minutes = digits.count == 2 ? 0 : Int(digits: digits.suffix(2), count: 2), minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (sign == "+" ? 60 : -60)
    }
}

extension LocalTime {
    /// Reads `09:30` and `9:30`.
    init?(schedule text: String) { self.init(text.prefix { $0 != ":" }.count == 1 ? "0" + text : text) }
}

extension Minutes {
    /// Reads `0:45` and `00:45`, also with days before it (`1:06:00`), or with seconds after it where hours have two digits (`00:45:00`).
    init?(scheduleDuration text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { (1...3).contains($0.count) ? Int(digits: $0, count: $0.count) : nil }
        guard (2...3).contains(parts.count), numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        if parts.count == 2 {
            self = numbers[0] * 60 + numbers[1]
        } else if parts[0].count == 2 {
            self = numbers[0] * 60 + numbers[1]
        } else {
            guard numbers[1] < 24 else { return nil }
            self = numbers[0] * 1440 + numbers[1] * 60 + numbers[2]
        }
    }
}
