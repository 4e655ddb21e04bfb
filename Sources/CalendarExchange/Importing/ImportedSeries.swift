internal import ICalendar
internal import Planning
internal import Time

/// The times of an event that repeats.
struct ImportedSeries {
    /// The clock of a series, which converts other times to it.
    struct Clock {
        let usual: Schedule
        /// `nil` for whole days.
        let zone: ZoneRules?
        let times: CalendarTimeReader

        /// An RDATE, EXDATE or RECURRENCE-ID on the clock of the series; a day without time gets the usual time.
        func start(_ time: CalendarTime) -> LocalDateTime {
            let (date, local, rules) = times.localTime(time)
            guard let local, let rules else { return LocalDateTime(date, usual.start.time) }
            return zone.map { $0.local(rules.resolve(local).instant) } ?? LocalDateTime(date, .midnight)
        }

        /// The UNTIL on the clock of the series; 23:59:59 stands for the whole day.
        func untilOnClock(_ until: RecurrenceRule.Until) -> RecurrenceRule.Until {
            let local: LocalDateTime
            switch until {
            case .day: return until
            case .local(let time): local = time
            case .utc(let instant): local = zone?.local(instant) ?? instant.utc
            }
            let isEndOfDay = local.time == LocalTime(hour: 23, minute: 59, second: 59)
            return zone == nil || isEndOfDay ? .day(local.date) : .local(local)
        }
    }

    private let when: Schedule
    private var rule: RecurrenceRule?
    private var ruled: Set<LocalDateTime>
    private var dates: Set<LocalDateTime>
    private var excepted: Set<LocalDateTime> = []
    /// EXDATEs at which the event wouldn't have happened anyway.
    private(set) var unmet: [CalendarTime] = []

    init(when: Schedule, rule: RecurrenceRule?, ruled: [LocalDateTime], dates: [LocalDateTime]) {
        self.when = when
        self.rule = rule
        self.ruled = Set(ruled)
        self.dates = Set(dates).subtracting(ruled)
    }

    /// Whether there are more times than a plan may have.
    var isTooLong: Bool { ruled.count + dates.count > Repeat.limit }

    /// The series with its first times, as many as a plan may have.
    var shortened: ImportedSeries {
        guard isTooLong else { return self }
        var series = self
        series.dates = Set(dates.sorted().prefix(Repeat.limit - 1))
        let remaining = Repeat.limit - series.dates.count
        series.ruled = Set(ruled.sorted().prefix(remaining))
        series.rule?.end = .count(remaining)
        return series
    }

    mutating func except(_ times: [CalendarTime], clock: Clock) {
        let all = ruled.union(dates)
        for time in times {
            let start = clock.start(time)
            if case .day(let day) = time {
                let found = all.filter { $0.date == day }
                if found.isEmpty { unmet.append(time) }
                excepted.formUnion(found)
            } else if all.contains(start) {
                excepted.insert(start)
            } else {
                unmet.append(time)
            }
        }
    }

    func happens(at start: LocalDateTime) -> Bool { (ruled.contains(start) || dates.contains(start)) && !excepted.contains(start) }

    /// The usual time with this duration, where one occurrence would have another length if the clock alone said when it ends (RFC 5545
    /// section 3.8.5.3).
    func usual(lasting length: ElapsedTime, on rules: ZoneRules) -> Schedule {
        let exact = Schedule.timed(when.start, .after(length))
        let isDifferent = ruled.union(dates).contains { start in
            let shift = start.secondsOnClock - when.start.secondsOnClock
            return when.shifted(seconds: shift)?.interval(start: rules, end: rules)
                != exact.shifted(seconds: shift)?.interval(start: rules, end: rules)
        }
        return isDifferent ? exact : when
    }

    /// The series as a plan's `repeat`, without changes of single times.
    var repeats: Repeat {
        var repeats = Repeat(rule: rule)
        repeats.except = excepted.sorted().map(when.repeatStart)
        repeats.also = dates.sorted().map(when.repeatStart)
        return repeats
    }
}

extension Schedule {
    /// A start as a plan writes it: the day alone where the time is the usual one.
    func repeatStart(_ start: LocalDateTime) -> Repeat.Start {
        if case .allDay = self { return .day(start.date) }
        return start.time == self.start.time ? .day(start.date) : .time(start)
    }
}
