extension RecurrenceRule: LosslessStringConvertible {
    /// Reads the value of an RRULE, such as `FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8`, in any case. `nil` for parts that are unknown,
    /// repeated, out of range or incompatible.
    package init?(_ text: String) {
        var parts: [Substring: Substring] = [:]
        let text = text.uppercased()
        for part in text.split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, parts.updateValue(pair[1], forKey: pair[0]) == nil else { return nil }
        }
        guard let frequency = parts.removeValue(forKey: "FREQ").flatMap({ Frequency(rawValue: String($0)) }) else { return nil }
        self.init(frequency)
        for (name, value) in parts where !read(value, of: name) { return nil }
        // In a shorter period, DTSTART decides which one it is (section 3.3.10, notes on BYDAY and BYWEEKNO).
        let hasOrdinals = days.contains { $0.ordinal != nil }
        if hasOrdinals, frequency < .monthly || !weekNumbers.isEmpty { return nil }
        if !weekNumbers.isEmpty, frequency != .yearly { return nil }
        if !positions.isEmpty, !isNarrowed { return nil }
    }

    private var isNarrowed: Bool {
        !(months.isEmpty && weekNumbers.isEmpty && yearDays.isEmpty && monthDays.isEmpty && days.isEmpty && hours.isEmpty && minutes.isEmpty
            && seconds.isEmpty)
    }

    private mutating func read(_ value: Substring, of name: Substring) -> Bool {
        switch name {
        case "INTERVAL": Self.read(value, in: 1...1_000_000, to: &interval)
        case "COUNT": readCount(value)
        case "UNTIL": readUntil(value)
        case "BYMONTH": Self.read(value, size: 1...12, to: &months)
        case "BYWEEKNO": Self.read(value, size: 1...53, isSigned: true, to: &weekNumbers)
        case "BYYEARDAY": Self.read(value, size: 1...366, isSigned: true, to: &yearDays)
        case "BYMONTHDAY": Self.read(value, size: 1...31, isSigned: true, to: &monthDays)
        case "BYDAY": readDays(value)
        case "BYHOUR": Self.read(value, size: 0...23, to: &hours)
        case "BYMINUTE": Self.read(value, size: 0...59, to: &minutes)
        case "BYSECOND": Self.read(value, size: 0...59, to: &seconds)
        case "BYSETPOS": Self.read(value, size: 1...366, isSigned: true, to: &positions)
        case "WKST": readWeekStart(value)
        default: false
        }
    }

    private mutating func readCount(_ value: Substring) -> Bool {
        var count = 0
        guard end == .never, Self.read(value, in: 1...1_000_000, to: &count) else { return false }
        end = .count(count)
        return true
    }

    private mutating func readUntil(_ value: Substring) -> Bool {
        guard end == .never, let until = Until(icalendarText: value) else { return false }
        end = .until(until)
        return true
    }

    private mutating func readDays(_ value: Substring) -> Bool {
        for text in value.split(separator: ",", omittingEmptySubsequences: false) {
            guard let weekday = Weekday(twoLetters: text.suffix(2)) else { return false }
            var ordinal: Int?
            if text.count > 2 {
                var numbers: [Int] = []
                guard Self.read(text.dropLast(2), size: 1...53, isSigned: true, to: &numbers) else { return false }
                ordinal = numbers.first
            }
            days.append(Day(weekday, ordinal: ordinal))
        }
        return true
    }

    private mutating func readWeekStart(_ value: Substring) -> Bool {
        guard let weekday = Weekday(twoLetters: value) else { return false }
        weekStart = weekday
        return true
    }

    private static func read(_ text: Substring, in range: ClosedRange<Int>, to number: inout Int) -> Bool {
        guard text.utf8.count <= 7, text.utf8.first != UInt8(ascii: "+"), let value = Int(text), range.contains(value) else { return false }
        number = value
        return true
    }

    private static func read(_ text: Substring, size: ClosedRange<Int>, isSigned: Bool = false, to numbers: inout [Int]) -> Bool {
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard part.utf8.count <= 4, let number = Int(part), size.contains(Int(number.magnitude)), number >= 0 || isSigned else {
                return false
            }
            numbers.append(number)
        }
        return true
    }

    /// The parts in a fixed order, without those that have their default.
    package var description: String {
        var parts = ["FREQ=\(frequency.rawValue)"]
        func add(_ name: String, _ numbers: [Int]) {
            if !numbers.isEmpty { parts.append("\(name)=" + numbers.map(String.init).joined(separator: ",")) }
        }
        if interval != 1 { add("INTERVAL", [interval]) }
        add("BYMONTH", months)
        add("BYWEEKNO", weekNumbers)
        add("BYYEARDAY", yearDays)
        add("BYMONTHDAY", monthDays)
        if !days.isEmpty { parts.append("BYDAY=" + days.map(\.description).joined(separator: ",")) }
        add("BYHOUR", hours)
        add("BYMINUTE", minutes)
        add("BYSECOND", seconds)
        add("BYSETPOS", positions)
        if weekStart != .monday { parts.append("WKST=\(weekStart.twoLetters)") }
        switch end {
        case .never: break
        case .count(let count): add("COUNT", [count])
        case .until(let until): parts.append("UNTIL=\(until.icalendarText)")
        }
        return parts.joined(separator: ";")
    }
}

extension RecurrenceRule.Day: CustomStringConvertible {
    package var description: String { (ordinal.map(String.init) ?? "") + weekday.twoLetters }
}

extension RecurrenceRule.Until {
    /// `20270630`, `20270630T090000` or `20270630T070000Z`
    fileprivate init?(icalendarText text: Substring) {
        let isUTC = text.last == "Z"
        let parts = (isUTC ? text.dropLast() : text).split(separator: "T", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let number = Int(digits: parts[0], count: 8),
            let day = LocalDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        else { return nil }
        if parts.count == 1 {
            guard !isUTC else { return nil }
            self = .day(day)
        } else {
            guard let clock = Int(digits: parts[1], count: 6),
                let time = LocalTime(hour: clock / 10_000, minute: clock / 100 % 100, second: min(59, clock % 100))
            else { return nil }
            let local = LocalDateTime(day, time)
            self = isUTC ? .utc(Instant(utc: local)) : .local(local)
        }
    }

    fileprivate var icalendarText: String {
        func text(_ date: LocalDate) -> String {
            let (year, month, day) = date.components
            return (year * 10_000 + month * 100 + day).padded(to: 8)
        }
        func text(_ local: LocalDateTime) -> String {
            text(local.date) + "T" + (local.time.hour * 10_000 + local.time.minute * 100 + local.time.second).padded(to: 6)
        }
        return switch self {
        case .day(let day): text(day)
        case .local(let local): text(local)
        case .utc(let instant): text(instant.utc) + "Z"
        }
    }
}

extension Weekday {
    /// `MO` to `SU`
    fileprivate var twoLetters: String { Self.letters[rawValue - 1] }

    fileprivate init?(twoLetters text: Substring) {
        guard let index = Self.letters.firstIndex(of: String(text)) else { return nil }
        self = Self.allCases[index]
    }

    private static let letters = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}
