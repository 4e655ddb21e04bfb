package import Planning

extension ZoneRules {
    /// The years that can be followed at once.
    private static let longestSpan = 200

    /// What a VTIMEZONE says of some years (RFC 5545 section 3.6.5); before its first onset, what held until then.
    ///
    /// `nil` where an RRULE in it is of a kind that no time zone needs, or the years are too many.
    package init?(_ timeZone: VTimeZone, years: ClosedRange<Int>) {
        guard years.count <= Self.longestSpan else { return nil }
        var changes: [(at: Instant, before: Int, after: LocalTimeType)] = []
        for observance in timeZone.observances {
            guard let onsets = observance.onsets(in: years) else { return nil }
            let type = LocalTimeType(
                offset: observance.tzoffsetto, isDaylight: observance.kind == .daylight, abbreviation: observance.tzname ?? "")
            for onset in onsets {
                changes.append((Instant(utc: onset).adding(seconds: -observance.tzoffsetfrom), observance.tzoffsetfrom, type))
            }
        }
        changes.sort { $0.at < $1.at }
        guard let first = changes.first else { return nil }
        self.init(
            zone: .utc, first: LocalTimeType(offset: first.before, isDaylight: false, abbreviation: ""),
            changes: changes.map { ($0.at, $0.after) })
    }

    /// Whether both have the same offsets from `start` to `end`.
    package func agrees(with other: ZoneRules, from start: Instant, to end: Instant) -> Bool {
        offset(at: start) == other.offset(at: start) && changes(from: start, to: end) == other.changes(from: start, to: end)
    }

    private func changes(from start: Instant, to end: Instant) -> [Change] {
        transitions(from: start.adding(seconds: 1), to: end).filter { $0.before.offset != $0.after.offset }
            .map { Change(at: $0.at, offset: $0.after.offset) }
    }

    private struct Change: Equatable {
        let at: Instant
        let offset: Int
    }
}

extension VTimeZone.Observance {
    /// The first onset, the dated ones, and those by the rule from the year before `years` on; `nil` for a rule that can't be followed.
    fileprivate func onsets(in years: ClosedRange<Int>) -> [LocalDateTime]? {
        var onsets = [dtstart] + rdates
        guard let rrule else { return onsets }
        guard let rule = OnsetRule(rrule) else { return nil }
        var left = rule.count ?? .max
        // A rule that counts is followed from its start; others only where they are looked at.
        let begin = rule.count == nil ? max(dtstart.date.year, years.lowerBound - 1 - rule.interval) : dtstart.date.year
        for year in begin...max(begin, years.upperBound) where (year - dtstart.date.year) % rule.interval == 0 {
            for date in rule.dates(in: year, like: dtstart.date) {
                let onset = LocalDateTime(date, dtstart.time)
                guard onset >= dtstart else { continue }
                guard left > 0, rule.until.map({ onset.secondsOnClock - (rule.isUntilUTC ? tzoffsetfrom : 0) <= $0 }) ?? true else {
                    return onsets
                }
                left -= 1
                onsets.append(onset)
            }
        }
        return onsets
    }
}

/// A yearly RRULE of an observance, of the shapes that time zones come in.
private struct OnsetRule {
    private var months: [Int] = []
    private var monthDays: [Int] = []
    private var weekdays: [(week: Int?, weekday: Weekday)] = []
    private(set) var interval = 1
    private(set) var count: Int?
    /// On the clock, or in UTC, as POSIX seconds.
    private(set) var until: Int?
    private(set) var isUntilUTC = false

    init?(_ rrule: String) {
        var isYearly = false
        for part in rrule.uppercased().split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2 else { return nil }
            let values = sides[1].split(separator: ",")
            switch sides[0] {
            case "FREQ": isYearly = sides[1] == "YEARLY"
            case "WKST": break
            case "INTERVAL":
                guard let number = Int(sides[1]), (1...1000).contains(number) else { return nil }
                interval = number
            case "COUNT":
                guard let number = Int(sides[1]), number > 0 else { return nil }
                count = number
            case "UNTIL":
                guard let until = CalendarTime(icalendarText: sides[1].utf8, tzid: nil) else { return nil }
                take(until)
            case "BYMONTH":
                months = values.compactMap { Int($0) }.filter { (1...12).contains($0) }
                guard months.count == values.count else { return nil }
            case "BYMONTHDAY":
                monthDays = values.compactMap { Int($0) }.filter { $0 != 0 && abs($0) <= 31 }
                guard monthDays.count == values.count else { return nil }
            case "BYDAY":
                for value in values {
                    guard let weekday = Weekday.allCases.first(where: { $0.icalendarText == value.suffix(2) }) else { return nil }
                    let week = Int(value.dropLast(2))
                    guard value.count == 2 || week.map({ $0 != 0 && abs($0) <= 5 }) == true else { return nil }
                    weekdays.append((week, weekday))
                }
            default: return nil
            }
        }
        // "The first Sunday" without a month is one of the year, which no clock follows.
        guard isYearly, !months.isEmpty || weekdays.isEmpty else { return nil }
    }

    private mutating func take(_ time: CalendarTime) {
        switch time {
        case .day(let day): until = LocalDateTime(day.adding(days: 1), .midnight).secondsOnClock - 1
        case .floating(let local), .zoned(let local, _): until = local.secondsOnClock
        case .utc(let instant): (until, isUntilUTC) = (instant.secondsSince1970, true)
        }
    }

    /// The dates of one year, in order; what the rule leaves open is as in `first`.
    func dates(in year: Int, like first: LocalDate) -> [LocalDate] {
        (months.isEmpty ? [first.month] : months.sorted()).flatMap { month -> [LocalDate] in
            let length = LocalDate.length(ofMonth: month, year: year)
            let asked = monthDays.isEmpty && weekdays.isEmpty ? [first.day] : monthDays
            return (1...length).filter { day in
                (asked.isEmpty || asked.contains(day) || asked.contains(day - length - 1))
                    && (weekdays.isEmpty || matches(day, of: length, LocalDate(year: year, month: month, day: day)))
            }.compactMap { LocalDate(year: year, month: month, day: $0) }
        }
    }

    private func matches(_ day: Int, of length: Int, _ date: LocalDate?) -> Bool {
        weekdays.contains { week, weekday in
            date?.weekday == weekday
                && week.map { $0 > 0 ? (day + 6) / 7 == $0 : (length - day) / 7 + 1 == -$0 } ?? true
        }
    }
}
