/// A calendar day without a zone, in the proleptic Gregorian calendar (ISO 8601), from the year 1 to 9999.
package struct LocalDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; earlier days are negative.
    package let dayNumber: Int

    private static let first = LocalDate(unchecked: -719_162)  // 0001-01-01
    private static let last = LocalDate(unchecked: 2_932_896)  // 9999-12-31

    /// `nil` outside of the years 1 to 9999.
    package init?(dayNumber: Int) {
        guard (Self.first.dayNumber...Self.last.dayNumber).contains(dayNumber) else { return nil }
        self.init(unchecked: dayNumber)
    }

    private init(unchecked dayNumber: Int) { self.dayNumber = dayNumber }

    /// `nil` for a day that doesn't exist, such as 30 February.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        // Years begin in March here, so that the leap day comes last.
        let shiftedYear = month > 2 ? year : year - 1
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear % 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(unchecked: era * 146_097 + dayOfEra - 719_468)
    }

    package static func isLeap(year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    package static func length(ofMonth month: Int, year: Int) -> Int {
        month == 2 ? (isLeap(year: year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    package var components: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    package var year: Int { components.year }
    package var month: Int { components.month }
    package var day: Int { components.day }
    package var weekday: Weekday { Weekday(rawValue: ((dayNumber + 3) % 7 + 7) % 7 + 1)! }  // the remainder is 0...6

    /// The date `days` later, clamped to the years 1 to 9999.
    package func adding(days: Int) -> LocalDate {
        LocalDate(unchecked: min(max(dayNumber + days, Self.first.dayNumber), Self.last.dayNumber))
    }

    @inlinable package static func < (left: LocalDate, right: LocalDate) -> Bool { left.dayNumber < right.dayNumber }
}

/// A day of the week, numbered as in ISO 8601: Monday is 1.
package enum Weekday: Int, CaseIterable, Hashable, Comparable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

extension LocalDate: LosslessStringConvertible {
    /// Reads `2014-06-23`, and nothing else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Int(digits: parts[0], count: 4), let month = Int(digits: parts[1], count: 2),
            let day = Int(digits: parts[2], count: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var description: String {
        let (year, month, day) = components
        return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }
}
