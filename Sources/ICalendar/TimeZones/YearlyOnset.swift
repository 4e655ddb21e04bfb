internal import Time

/// A clock time on the nth or last weekday of a month, every year, as the yearly RRULE of an observance has it.
struct YearlyOnset: Hashable {
    let month: Int
    /// 1 to 4, or -1 for the last.
    let week: Int
    let weekday: Weekday
    let time: LocalTime

    /// The rule that gives all of `onsets`, one for each of their years. Prefers the last weekday to the fourth.
    init?(through onsets: [LocalDateTime]) {
        guard let first = onsets.first else { return nil }
        let days = onsets.map(\.date)
        let (month, weekday) = (first.date.month, first.date.weekday)
        guard days.allSatisfy({ $0.month == month && $0.weekday == weekday }), onsets.allSatisfy({ $0.time == first.time }) else {
            return nil
        }
        let week = days.allSatisfy { $0.day + 7 > LocalDate.length(ofMonth: month, year: $0.year) } ? -1 : (first.date.day + 6) / 7
        guard week == -1 || week <= 4 && days.allSatisfy({ ($0.day + 6) / 7 == week }) else { return nil }
        self.month = month
        self.week = week
        self.weekday = weekday
        time = first.time
    }

    func onset(in year: Int) -> LocalDateTime? {
        let day = week == -1 ? LocalDate.length(ofMonth: month, year: year) - 6 : week * 7 - 6
        guard let first = LocalDate(year: year, month: month, day: day) else { return nil }
        return LocalDateTime(first.adding(days: (weekday.rawValue - first.weekday.rawValue + 7) % 7), time)
    }

    var rrule: String { "FREQ=YEARLY;BYMONTH=\(month);BYDAY=\(week)\(weekday.icalendarText)" }
}

extension Weekday {
    /// The rule as an RRULE (RFC 5545 section 3.3.10).
    var icalendarText: String {
        switch self {
        case .monday: "MO"
        case .tuesday: "TU"
        case .wednesday: "WE"
        case .thursday: "TH"
        case .friday: "FR"
        case .saturday: "SA"
        case .sunday: "SU"
        }
    }
}
