internal import Foundation
internal import Notation
internal import Time

/// Whether `03/04/2027` is a day in April or in March.
package enum DateOrder: String, CaseIterable, Sendable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
}

/// Reads dates and times of day as people write them.
///
/// `03/04/2027` is read only where it is known whether days or months come first: because the user said so, or because another date
/// of the same list can only be read one way. A guess might give a wrong day.
struct DateReader {
    enum Problem: Error, Hashable {
        case unreadable
        case ambiguous
        /// The text names another day of the week than that of its date, which is given.
        case otherWeekday(LocalDate)
    }

    /// `nil` where neither the user nor the list decides it.
    let order: DateOrder?
    /// Gives the year of a date without one; `nil` where it isn't known.
    var year: ((_ month: Int, _ day: Int) -> Int?)?

    // Compiled once, since compiling takes longer than matching.
    private let yearFirst = #/^\s*(\d{4})[-./年]\s?(\d{1,2})[-./月]\s?(\d{1,2})日?(?:T(?=\d))?/#
    private let compact = #/^\s*(\d{4})(\d{2})(\d{2})(?!\d)/#
    private let yearLast = #/^\D*?(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/#
    private let clockBegins = #/\d{1,2}\s?[:hH]\s?\d{2}|\d{1,2}\s?[aApP]\.?[mM]/#
    private let clock = #/[,\s]*(\d{1,2})(?:\s?[:.h时時]\s?(\d{2})?分?(?::(\d{2}))?)?\s*(?:([ap])\.?\s?m\.?|h|uhr|hrs)?/#
    private let militaryClock = #/(\d{2})(\d{2})\s?h?/#

    init(order known: DateOrder?, samples texts: [String]) {
        var orders: Set<DateOrder> = []
        for text in texts {
            guard let match = text.firstMatch(of: yearLast), match.2 != ".", let first = Int(match.1), let second = Int(match.3) else {
                continue
            }
            if first > 12, second <= 12 { orders.insert(.dayFirst) }
            if second > 12, first <= 12 { orders.insert(.monthFirst) }
        }
        order = known ?? (orders.count == 1 ? orders.first : nil)
    }

    /// The date, and the text after it, which may be a time of day.
    func date(in text: String) throws(Problem) -> (date: LocalDate, rest: String) {
        let text = text.latinDigits
        let numbered = try numbered(text)
        let (date, rest) = if let numbered { numbered } else { try worded(text) }
        // Some short names of days are names of months in other languages.
        let weekday = text.foldedWords.lazy.compactMap { Self.months[$0] == nil ? Self.weekdays[$0] : nil }.first
        if let weekday, date.weekday != weekday { throw .otherWeekday(date) }
        return (date, rest)
    }

    /// Reads `2014-06-23`, `20140623`, `23/6/2014`, and `23.6.2014`, which has the day first everywhere.
    private func numbered(_ text: String) throws(Problem) -> (date: LocalDate, rest: String)? {
        if let match = text.firstMatch(of: yearFirst) ?? text.firstMatch(of: compact) {
            return (try Self.made(Int(match.1), Int(match.2), Int(match.3)), String(text[match.range.upperBound...]))
        }
        guard let match = text.firstMatch(of: yearLast), let first = Int(match.1), let second = Int(match.3) else { return nil }
        let (year, rest) = (Int(match.4), String(text[match.range.upperBound...]))
        if match.2 == "." || first == second || first > 12 { return (try Self.made(year, second, first), rest) }
        if second > 12 { return (try Self.made(year, first, second), rest) }
        guard let order else { throw .ambiguous }
        return (try order == .dayFirst ? Self.made(year, second, first) : Self.made(year, first, second), rest)
    }

    /// Reads `Monday, 23 June 2014` and `June 23, 2014`, also without the year where that is known.
    private func worded(_ text: String) throws(Problem) -> (date: LocalDate, rest: String) {
        // A time of day follows the date, so the date ends before the first one.
        let end = text.firstMatch(of: clockBegins)?.range.lowerBound ?? text.endIndex
        var (month, day, year) = (nil as Int?, nil as Int?, nil as Int?)
        for word in text[..<end].foldedWords {
            let number = Int(word.prefix(while: \.isNumber))
            if let number, word.first?.isNumber == true, ["", "st", "nd", "rd", "th", "er", "o"].contains(word.drop(while: \.isNumber)) {
                if number > 31 { year = number } else { day = day ?? number }
            } else if let found = Self.months[word] {
                month = found
            }
        }
        guard let month, let day else { throw .unreadable }
        return (try Self.made(year ?? self.year?(month, day), month, day), String(text[end...]))
    }

    private static func made(_ year: Int?, _ month: Int?, _ day: Int?) throws(Problem) -> LocalDate {
        guard let year, let month, let day, let date = LocalDate(year: year < 100 ? year + 2000 : year, month: month, day: day) else {
            throw .unreadable
        }
        return date
    }

    /// Reads a text that is only a time of day: `9:30`, `09h30`, `9.30`, `0930`, `2:30 PM`, `noon`.
    func time(in text: String) -> LocalTime? {
        let text = text.latinDigits.lowercased().trimmed
        if let match = text.wholeMatch(of: militaryClock), let hour = Int(match.1), let minute = Int(match.2) {
            return LocalTime(hour: hour, minute: minute)
        }
        guard let match = text.wholeMatch(of: clock) else {
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

    /// Names of one word, numbered from 1. Where two languages number a name differently, the first language counts.
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

extension DateReader.Problem {
    /// The problem, and what to do.
    var message: String {
        switch self {
        case .unreadable: "it is not a date; write it as 2027-05-11"
        case .ambiguous: "it isn't known whether the day or the month comes first; choose '--dates dmy' or '--dates mdy'"
        case .otherWeekday(let date): "\(date) is another day of the week; correct the day or the date"
        }
    }
}

extension String {
    /// The text with the digits of other scripts replaced by ASCII digits.
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
