/// One of the periods that a rule counts: a year, month, week or day, or less.
struct RecurrencePeriod {
    let firstDay: LocalDate
    /// How many days it has; 1 for a day or less.
    let length: Int
    /// For less than a day, where it begins in `firstDay`, in units of the rule's frequency.
    let unitOfDay: Int

    /// The period that contains `start`.
    init(around start: LocalDateTime, rule: RecurrenceRule) {
        let (year, month, _) = start.date.components
        switch rule.frequency {
        case .yearly: self.init(year: year)!  // the year of a date
        case .monthly: self.init(year: year, month: month)!  // the month of a date
        case .weekly:
            self.init(firstDay: start.date.adding(days: -start.date.daysIntoWeek(from: rule.weekStart)), length: 7)
        case .daily: self.init(firstDay: start.date)
        case .hourly: self.init(firstDay: start.date, unitOfDay: start.time.hour)
        case .minutely: self.init(firstDay: start.date, unitOfDay: start.time.secondOfDay / 60)
        case .secondly: self.init(firstDay: start.date, unitOfDay: start.time.secondOfDay)
        }
    }

    /// `nil` outside of the years 1 to 9999, as below.
    init?(year: Int) {
        guard let first = LocalDate(year: year, month: 1, day: 1) else { return nil }
        self.init(firstDay: first, length: LocalDate.isLeap(year: year) ? 366 : 365)
    }

    init?(year: Int, month: Int) {
        guard let first = LocalDate(year: year, month: month, day: 1) else { return nil }
        self.init(firstDay: first, length: LocalDate.length(ofMonth: month, year: year))
    }

    init?(dayNumber: Int, length: Int = 1, unitOfDay: Int = 0) {
        guard let first = LocalDate(dayNumber: dayNumber) else { return nil }
        self.init(firstDay: first, length: length, unitOfDay: unitOfDay)
    }

    private init(firstDay: LocalDate, length: Int = 1, unitOfDay: Int = 0) {
        self.firstDay = firstDay
        self.length = length
        self.unitOfDay = unitOfDay
    }
}

extension LocalDate {
    /// How many days after the beginning of its week it is, from 0 to 6.
    func daysIntoWeek(from weekStart: Weekday) -> Int { (weekday.rawValue - weekStart.rawValue + 7) % 7 }
}
