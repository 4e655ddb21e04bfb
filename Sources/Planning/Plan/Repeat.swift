/// How an activity comes back: at the same time on the clock, whatever the zone's changes.
///
/// Each time it happens is an activity of its own in a `ResolvedPlan`, with an id made of the activity's and the day, as
/// `briefing.2027-05-12`, which stays when that one is moved.
package struct Repeat: Hashable, Sendable {
    /// When one of them begins by the rule; a day alone stands for the usual time on that day.
    package enum Start: Hashable, Sendable {
        case day(LocalDate)
        case time(LocalDateTime)
    }

    /// One that is not as the others are; what is `nil` is as usual.
    package struct Change: Hashable, Sendable {
        /// When it would be by the rule.
        package var at: Start
        package var when: Schedule?
        package var title: LocalizedText?
        package var description: LocalizedText?
        package var status: Activity.Status?
        package var place: Place.ID?
        package var url: String?
        package var participations: [Participation]?
        package var agenda: [AgendaItem]?

        package init(at: Start) { self.at = at }
    }

    /// How often something may happen: plans with more are mistakes, and would take the memory of all they hold.
    package static let limit = 1_000
    /// How often all of a plan may happen, parts counted too.
    static let limitInAll = 100_000

    /// `nil` where it only happens at the times in `also`, and at its own.
    package var rule: RecurrenceRule?
    /// When it doesn't happen.
    package var except: [Start] = []
    /// When it happens beside the rule.
    package var also: [Start] = []
    package var changes: [Change] = []

    package init(rule: RecurrenceRule?) { self.rule = rule }
}

extension Repeat.Start: LosslessStringConvertible {
    /// Reads `2027-05-18` and `2027-05-18T09:00`.
    package init?(_ text: String) {
        if let day = LocalDate(text) { self = .day(day) } else if let time = LocalDateTime(text) { self = .time(time) } else { return nil }
    }

    package var description: String {
        switch self {
        case .day(let day): day.description
        case .time(let time): time.description
        }
    }

    /// On the clock, for an activity that usually begins at `time`.
    package func local(usually time: LocalTime) -> LocalDateTime {
        switch self {
        case .day(let day): LocalDateTime(day, time)
        case .time(let local): local
        }
    }
}

extension Schedule {
    /// When it begins; whole days at midnight.
    package var start: LocalDateTime {
        switch self {
        case .timed(let start, _): start
        case .allDay(let first, _): LocalDateTime(first, .midnight)
        }
    }

    /// The same, so many seconds on the clock later; whole days by the days in them. `nil` outside of the years 1 to 9999.
    package func shifted(seconds: Int) -> Schedule? {
        switch self {
        case .timed(let start, let end):
            guard let start = LocalDateTime(secondsOnClock: start.secondsOnClock + seconds),
                let end = LocalDateTime(secondsOnClock: end.secondsOnClock + seconds)
            else { return nil }
            return .timed(start: start, end: end)
        case .allDay(let first, let last):
            let days = (Double(seconds) / 86_400).rounded(.down)
            guard let first = LocalDate(dayNumber: first.dayNumber + Int(days)), let last = LocalDate(dayNumber: last.dayNumber + Int(days))
            else { return nil }
            return .allDay(first: first, last: last)
        }
    }
}
