/// A rule with the parts that it leaves to its start (RFC 5545 section 3.3.10: "derived from DTSTART").
struct FilledRule {
    private(set) var rule: RecurrenceRule
    /// The times of each day on which it occurs, in order.
    private let times: [LocalTime]

    init(_ rule: RecurrenceRule, start: LocalDateTime) {
        var filled = rule
        let (_, month, day) = start.date.components
        let saysDay = !(rule.yearDays.isEmpty && rule.monthDays.isEmpty && rule.days.isEmpty)
        switch rule.frequency {
        case .yearly where !saysDay && rule.weekNumbers.isEmpty:
            filled.monthDays = [day]
            if rule.months.isEmpty { filled.months = [month] }
        case .yearly where !saysDay, .weekly where !saysDay: filled.days = [RecurrenceRule.Day(start.date.weekday)]
        case .monthly where !saysDay: filled.monthDays = [day]
        default: break
        }
        if rule.hours.isEmpty, rule.frequency > .hourly { filled.hours = [start.time.hour] }
        if rule.minutes.isEmpty, rule.frequency > .minutely { filled.minutes = [start.time.minute] }
        if rule.seconds.isEmpty, rule.frequency > .secondly { filled.seconds = [start.time.second] }
        self.rule = filled
        times = rule.frequency < .daily ? [] : Self.times(hours: filled.hours, minutes: filled.minutes, seconds: filled.seconds)
    }

    private static func times(hours: [Int], minutes: [Int], seconds: [Int]) -> [LocalTime] {
        Set(hours.flatMap { hour in minutes.flatMap { minute in seconds.map { hour * 3600 + minute * 60 + $0 } } })
            .sorted().compactMap(LocalTime.init(secondOfDay:))
    }

    /// All occurrences in the period, in order.
    func occurrences(in period: RecurrencePeriod) -> [LocalDateTime] {
        let times = rule.frequency < .daily ? times(in: period) : times
        var found: [LocalDateTime] = []
        if times.isEmpty { return found }
        for offset in 0..<period.length {
            guard let date = LocalDate(dayNumber: period.firstDay.dayNumber + offset), matches(date) else { continue }
            for time in times { found.append(LocalDateTime(date, time)) }
        }
        if rule.positions.isEmpty { return found }
        let chosen = Set(rule.positions.map { $0 > 0 ? $0 - 1 : found.count + $0 })
        return found.indices.filter(chosen.contains).map { found[$0] }
    }

    /// The times in an hour, a minute or a second.
    private func times(in period: RecurrencePeriod) -> [LocalTime] {
        let second = period.unitOfDay * (rule.frequency == .hourly ? 3600 : rule.frequency == .minutely ? 60 : 1)
        let (hour, minute) = (second / 3600, second / 60 % 60)
        guard rule.hours.isEmpty || rule.hours.contains(hour) else { return [] }
        if rule.frequency == .hourly { return Self.times(hours: [hour], minutes: rule.minutes, seconds: rule.seconds) }
        guard rule.minutes.isEmpty || rule.minutes.contains(minute) else { return [] }
        if rule.frequency == .minutely { return Self.times(hours: [hour], minutes: [minute], seconds: rule.seconds) }
        guard rule.seconds.isEmpty || rule.seconds.contains(second % 60) else { return [] }
        return LocalTime(secondOfDay: second).map { [$0] } ?? []
    }

    /// `nil` after the year 9999.
    func period(after period: RecurrencePeriod) -> RecurrencePeriod? {
        let (year, month, _) = period.firstDay.components
        switch rule.frequency {
        case .yearly: return RecurrencePeriod(year: year + rule.interval)
        case .monthly:
            let months = year * 12 + month - 1 + rule.interval
            return RecurrencePeriod(year: months / 12, month: months % 12 + 1)
        case .weekly: return RecurrencePeriod(dayNumber: period.firstDay.dayNumber + 7 * rule.interval, length: 7)
        case .daily: return RecurrencePeriod(dayNumber: period.firstDay.dayNumber + rule.interval)
        case .hourly: return part(after: period, perDay: 24)
        case .minutely: return part(after: period, perDay: 1_440)
        case .secondly: return part(after: period, perDay: 86_400)
        }
    }

    /// The next hour, minute or second on a day that the rule allows; skips other days at once.
    private func part(after period: RecurrencePeriod, perDay: Int) -> RecurrencePeriod? {
        var unit = period.firstDay.dayNumber * perDay + period.unitOfDay + rule.interval
        let limit = period.firstDay.dayNumber + 146_098
        while let date = LocalDate(dayNumber: Self.floor(unit, perDay)), date.dayNumber <= limit {
            if matches(date) {
                return RecurrencePeriod(dayNumber: date.dayNumber, unitOfDay: unit - date.dayNumber * perDay)
            }
            let missing = (date.dayNumber + 1) * perDay - unit
            unit += (missing + rule.interval - 1) / rule.interval * rule.interval
        }
        return nil
    }

    private static func floor(_ number: Int, _ divisor: Int) -> Int {
        number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
    }

    // MARK: Days

    /// Whether the parts of the rule that select days allow this one.
    private func matches(_ date: LocalDate) -> Bool {
        let (year, month, day) = date.components
        if !rule.months.isEmpty, !rule.months.contains(month) { return false }
        if !rule.monthDays.isEmpty {
            let fromEnd = day - LocalDate.length(ofMonth: month, year: year) - 1
            if !rule.monthDays.contains(where: { $0 == day || $0 == fromEnd }) { return false }
        }
        if !rule.yearDays.isEmpty {
            let (number, length) = date.dayOfYear(year)
            if !rule.yearDays.contains(where: { $0 == number || $0 == number - length - 1 }) { return false }
        }
        if !rule.weekNumbers.isEmpty {
            let (number, count) = date.week(from: rule.weekStart)
            if !rule.weekNumbers.contains(where: { $0 == number || $0 == number - count - 1 }) { return false }
        }
        if rule.days.isEmpty { return true }
        let weekday = date.weekday
        return rule.days.contains { $0.weekday == weekday && ($0.ordinal.map { isWeekday(date, ordinal: $0) } ?? true) }
    }

    /// Whether the day is the `ordinal`-th of its weekday in the month, or in the year if the rule is yearly and names no month.
    private func isWeekday(_ date: LocalDate, ordinal: Int) -> Bool {
        let (year, month, day) = date.components
        let (number, length) =
            rule.frequency == .yearly && rule.months.isEmpty
            ? date.dayOfYear(year) : (day, LocalDate.length(ofMonth: month, year: year))
        return ordinal > 0 ? (number - 1) / 7 + 1 == ordinal : (length - number) / 7 + 1 == -ordinal
    }
}

extension LocalDate {
    /// Its number in the year, from 1, and how many days the year has.
    fileprivate func dayOfYear(_ year: Int) -> (number: Int, length: Int) {
        let newYear = LocalDate(year: year, month: 1, day: 1)!  // of a year that has a date
        return (dayNumber - newYear.dayNumber + 1, LocalDate.isLeap(year: year) ? 366 : 365)
    }

    /// The number of its week and how many weeks the week's year has. A week belongs to the year that has most of its days.
    fileprivate func week(from weekStart: Weekday) -> (number: Int, count: Int) {
        let start = dayNumber - daysIntoWeek(from: weekStart)
        let year = (LocalDate(dayNumber: start + 3) ?? self).year
        let first = Self.firstWeek(of: year, from: weekStart)
        return ((start - first) / 7 + 1, (Self.firstWeek(of: year + 1, from: weekStart) - first) / 7)
    }

    /// The day number of the first day of the year's first week, which contains the year's fourth day.
    private static func firstWeek(of year: Int, from weekStart: Weekday) -> Int {
        guard let fourth = LocalDate(year: year, month: 1, day: 4) else { return LocalDate(year: 9999, month: 12, day: 31)!.dayNumber + 3 }
        return fourth.dayNumber - fourth.daysIntoWeek(from: weekStart)
    }
}
