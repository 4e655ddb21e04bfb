internal import Foundation
internal import Planning

/// Whether `03/04/2027` is a day in April or in March.
package enum DateOrder: String, CaseIterable, Sendable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
}

/// Reads dates and times of day as people write them.
///
/// `03/04/2027` is read only where it is known whether days or months come first: because it was told, or because another date of the
/// same list can be read in one way alone. A guess would be a wrong day.
struct DateReading {
    enum Problem: Error, Hashable {
        case unreadable
        case ambiguous
        /// The day of the week isn't that of the date, which is told.
        case otherWeekday(LocalDate)
    }

    /// `nil` where the list doesn't tell.
    let order: DateOrder?
    /// The year that a date without one is in; `nil` where it isn't known.
    var year: ((_ month: Int, _ day: Int) -> Int?)?

    init(told: DateOrder?, among texts: [String]) {
        var orders: Set<DateOrder> = []
        for text in texts {
            guard let (first, second, _) = Self.numbers(in: text, slashed: true) else { continue }
            if first > 12, second <= 12 { orders.insert(.dayFirst) }
            if second > 12, first <= 12 { orders.insert(.monthFirst) }
        }
        order = told ?? (orders.count == 1 ? orders.first : nil)
    }

    /// The date and what stands behind it, perhaps a time of day.
    func date(in text: String) throws(Problem) -> (date: LocalDate, rest: String) {
        let text = text.latinDigits
        if let match = text.firstMatch(of: #/^\s*(\d{4})[-./年]\s?(\d{1,2})[-./月]\s?(\d{1,2})日?(?:T(?=\d))?/#) {
            return (try Self.made(Int(match.1), Int(match.2), Int(match.3)), String(text[match.range.upperBound...]))
        }
        if let match = text.firstMatch(of: #/^\s*(\d{4})(\d{2})(\d{2})(?!\d)/#) {
            return (try Self.made(Int(match.1), Int(match.2), Int(match.3)), String(text[match.range.upperBound...]))
        }
        if let (first, second, year) = Self.numbers(in: text, slashed: true) {
            guard let match = text.firstMatch(of: #/\d{1,2}/\d{1,2}/\d{2,4}/#) else { throw .unreadable }
            let rest = String(text[match.range.upperBound...])
            if first == second || first > 12 { return (try Self.made(year, second, first), rest) }
            if second > 12 { return (try Self.made(year, first, second), rest) }
            guard let order else { throw .ambiguous }
            return (try order == .dayFirst ? Self.made(year, second, first) : Self.made(year, first, second), rest)
        }
        if let (day, month, year) = Self.numbers(in: text, slashed: false),
            let match = text.firstMatch(of: #/\d{1,2}[.-]\s?\d{1,2}[.-]\s?\d{2,4}/#)
        {
            return (try Self.made(year, month, day), String(text[match.range.upperBound...]))
        }
        return try worded(text)
    }

    /// As `Monday, 23 June 2014` and `June 23, 2014`, or without the year where that is known.
    private func worded(_ text: String) throws(Problem) -> (date: LocalDate, rest: String) {
        // A time of day is behind a date, so the first is the end of it.
        let end = text.firstMatch(of: #/\d{1,2}\s?[:hH]\s?\d{2}|\d{1,2}\s?[aApP]\.?[mM]/#)?.range.lowerBound ?? text.endIndex
        var (month, day, year, weekday) = (nil as Int?, nil as Int?, nil as Int?, nil as Weekday?)
        for word in text[..<end].foldedWords {
            let number = Int(word.prefix(while: \.isNumber))
            if let number, word.first?.isNumber == true, ["", "st", "nd", "rd", "th", "er", "o"].contains(word.drop(while: \.isNumber)) {
                if number > 31 { year = number } else { day = day ?? number }
            } else if let found = Self.months[word] {
                month = found
            } else if let found = Self.weekdays[word] {
                weekday = found
            }
        }
        guard let month, let day else { throw .unreadable }
        let date = try Self.made(year ?? self.year?(month, day), month, day)
        if let weekday, date.weekday != weekday { throw .otherWeekday(date) }
        return (date, String(text[end...]))
    }

    private static func made(_ year: Int?, _ month: Int?, _ day: Int?) throws(Problem) -> LocalDate {
        guard let year, let month, let day, let date = LocalDate(year: year < 100 ? year + 2000 : year, month: month, day: day) else {
            throw .unreadable
        }
        return date
    }

    /// The three numbers of `3/4/2027`, or of `3.4.2027` and `3-4-2027`, which have the day first everywhere.
    private static func numbers(in text: String, slashed: Bool) -> (Int, Int, Int)? {
        let match =
            slashed
            ? text.firstMatch(of: #/^\D*(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?!\d)/#)
            : text.firstMatch(of: #/^\D*(\d{1,2})[.-]\s?(\d{1,2})[.-]\s?(\d{4}|\d{2})(?!\d)/#)
        guard let match, let first = Int(match.1), let second = Int(match.2), let year = Int(match.3) else { return nil }
        return (first, second, year < 100 ? year + 2000 : year)
    }

    /// The time of day in `text`, which is nothing else: `9:30`, `09h30`, `9.30`, `0930`, `2:30 PM`, `noon`.
    static func time(in text: String) -> LocalTime? {
        let text = text.latinDigits.lowercased().trimmed
        guard
            let match = text.wholeMatch(of: #/[,\s]*(\d{1,2})(?:\s?[:.h時时]\s?(\d{2})?分?(?::(\d{2}))?)?\s*(?:([ap])\.?\s?m\.?|h|uhr|hrs)?/#)
        else {
            if let match = text.wholeMatch(of: #/(\d{2})(\d{2})\s?h?/#), let hour = Int(match.1), let minute = Int(match.2) {
                return LocalTime(hour: hour, minute: minute)
            }
            return ["noon", "midday", "midi"].contains(text) ? LocalTime(hour: 12, minute: 0) : nil
        }
        let hasMinutes = match.2 != nil || text.contains("h")
        guard var hour = Int(match.1), hasMinutes || match.4 != nil else { return nil }
        if let half = match.4 {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half == "p" ? 12 : 0)
        }
        return LocalTime(hour: hour, minute: match.2.flatMap { Int($0) } ?? 0, second: match.3.flatMap { Int($0) } ?? 0)
    }

    // MARK: Words

    private static let languages = ["en", "fr", "es", "de", "pt", "it", "ru", "ar"]

    private static let months: [String: Int] = names { formatter in
        [formatter.monthSymbols, formatter.shortMonthSymbols, formatter.standaloneMonthSymbols].map { $0 ?? [] }
    }

    private static let weekdays: [String: Weekday] = names { formatter in
        [formatter.weekdaySymbols, formatter.shortWeekdaySymbols].map { $0 ?? [] }
    }.compactMapValues { Weekday(rawValue: ($0 + 5) % 7 + 1) }  // Foundation's week begins on Sunday

    /// Names that are one word, numbered from 1; one that two languages number differently is left out.
    private static func names(_ symbols: (DateFormatter) -> [[String]]) -> [String: Int] {
        var names: [String: Int] = [:]
        for language in languages {
            let formatter = DateFormatter()
            formatter.locale = Locale(identifier: language)
            for list in symbols(formatter) {
                for (index, name) in list.enumerated() where names[name.folded] == nil { names[name.folded] = index + 1 }
            }
        }
        return names
    }
}

extension String {
    /// With the digits of other scripts as ASCII has them.
    fileprivate var latinDigits: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        return String(
            map { character in
                character.wholeNumberValue.flatMap {
                    (0...9).contains($0) && !character.isASCII && character.isNumber ? Character("\($0)") : nil
                }
                    ?? character
            })
    }
}
