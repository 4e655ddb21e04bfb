/// A POSIX TZ string with the extensions of RFC 9636 section 3.3.1, such as `CET-1CEST,M3.5.0,M10.5.0/3`.
struct POSIXRule {
    /// A day of the year and the seconds after its midnight, which may be negative or more than a day.
    struct Change {
        enum Day {
            /// 1 to 365; 29 February is never counted.
            case julian(Int)
            /// 0 to 365; 29 February is counted.
            case zeroBased(Int)
            /// Week 5 is the last one of the month; Sunday is 0.
            case weekday(month: Int, week: Int, weekday: Int)
        }

        let day: Day
        let seconds: Int
    }

    let standard: ZoneRules.LocalTimeType
    let daylight: (type: ZoneRules.LocalTimeType, from: Change, until: Change)?

    /// Also `nil` for offsets of a day or more, which POSIX allows and no zone has.
    init?(_ text: String) {
        var parser = Parser(rest: Array(text.utf8)[...])
        guard let standardName = parser.name(), let west = parser.duration(maximumHours: 23) else { return nil }
        standard = ZoneRules.LocalTimeType(offset: -west, isDaylight: false, abbreviation: standardName)
        guard !parser.rest.isEmpty else {
            daylight = nil
            return
        }
        guard let name = parser.name() else { return nil }
        var offset = 3600 - west
        if parser.rest.first != UInt8(ascii: ",") {
            guard let west = parser.duration(maximumHours: 23) else { return nil }
            offset = -west
        }
        guard offset < 86_400, let from = parser.change(), let until = parser.change(), parser.rest.isEmpty else { return nil }
        daylight = (ZoneRules.LocalTimeType(offset: offset, isDaylight: true, abbreviation: name), from, until)
    }

    /// The instants of change in these years, in order; if two coincide, the one that counts comes last.
    func changes(years: ClosedRange<Int>) -> [(at: Int, isDaylight: Bool)] {
        guard let daylight else { return [] }
        let changes = years.flatMap { year in
            [
                (at: daylight.from.secondsOnClock(in: year) - standard.offset, isDaylight: true),
                (at: daylight.until.secondsOnClock(in: year) - daylight.type.offset, isDaylight: false),
            ]
        }
        return changes.sorted { ($0.at, $0.isDaylight ? 1 : 0) < ($1.at, $1.isDaylight ? 1 : 0) }
    }
}

extension POSIXRule.Change {
    func secondsOnClock(in year: Int) -> Int { dayNumber(in: year) * 86_400 + seconds }

    private func dayNumber(in year: Int) -> Int {
        func first(ofMonth month: Int) -> LocalDate { LocalDate(year: min(max(year, 1), 9999), month: month, day: 1)! }  // always there
        switch day {
        case .julian(let day):
            return first(ofMonth: 1).dayNumber + day - 1 + (LocalDate.isLeap(year: year) && day >= 60 ? 1 : 0)
        case .zeroBased(let day):
            return first(ofMonth: 1).dayNumber + day
        case .weekday(let month, let week, let weekday):
            let first = first(ofMonth: month)
            let days = (weekday - first.weekday.rawValue % 7 + 7) % 7 + (week - 1) * 7
            let isPast = days >= LocalDate.length(ofMonth: month, year: year)  // the month has no fifth one
            return first.dayNumber + (isPast ? days - 7 : days)
        }
    }
}

private struct Parser {
    var rest: ArraySlice<UInt8>

    mutating func take(_ character: Character) -> Bool {
        guard rest.first == character.asciiValue else { return false }
        rest.removeFirst()
        return true
    }

    /// Three or more letters, or three or more characters in angle brackets.
    mutating func name() -> String? {
        if take("<") {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")), end - rest.startIndex >= 3 else { return nil }
            defer { rest = rest[(end + 1)...] }
            return String(decoding: rest[..<end], as: UTF8.self)
        }
        let letters = rest.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF) }
        guard letters.count >= 3 else { return nil }
        rest = rest.dropFirst(letters.count)
        return String(decoding: letters, as: UTF8.self)
    }

    mutating func number() -> Int? {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard (1...3).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// `[+-]hh[:mm[:ss]]` as seconds.
    mutating func duration(maximumHours: Int) -> Int? {
        let sign = take("-") ? -1 : 1
        if sign == 1 { _ = take("+") }
        guard let hours = number(), hours <= maximumHours else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where take(":") {
            guard let part = number(), part < 60 else { return nil }
            seconds += part * unit
        }
        return sign * seconds
    }

    mutating func change() -> POSIXRule.Change? {
        guard take(","), let day = day() else { return nil }
        guard take("/") else { return POSIXRule.Change(day: day, seconds: 7200) }
        guard let seconds = duration(maximumHours: 167) else { return nil }
        return POSIXRule.Change(day: day, seconds: seconds)
    }

    private mutating func day() -> POSIXRule.Change.Day? {
        if take("J") { return number().flatMap { (1...365).contains($0) ? .julian($0) : nil } }
        guard take("M") else { return number().flatMap { $0 <= 365 ? .zeroBased($0) : nil } }
        guard let month = number(), (1...12).contains(month), take("."), let week = number(), (1...5).contains(week), take("."),
            let weekday = number(), weekday <= 6
        else { return nil }
        return .weekday(month: month, week: week, weekday: weekday)
    }
}
