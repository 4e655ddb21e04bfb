package import Time

/// How an activity repeats: at the same clock time, whatever the zone's changes.
///
/// In a `ResolvedPlan` each occurrence is an activity of its own. Its id is the activity's id and the day, as in
/// `briefing.2027-05-12`, and stays when the occurrence is moved.
package struct Repeat: Hashable, Sendable {
    /// When an occurrence begins by the rule; a day alone means the usual time on that day.
    package enum Start: Hashable, Sendable {
        case day(LocalDate)
        case time(LocalDateTime)
    }

    /// One occurrence that differs from the others; what is `nil` is as usual.
    package struct Change: Hashable, Sendable {
        /// When the rule has it begin.
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

    /// The most occurrences of one activity. A plan with more is a mistake, and would take too much memory.
    package static let limit = 1_000
    /// The most occurrences in a whole plan, nested activities included.
    static let limitInAll = 100_000

    /// `nil` if it happens only at its own time and at those in `also`.
    package var rule: RecurrenceRule?
    /// When it doesn't happen, though the rule says so.
    package var except: [Start] = []
    /// When it happens besides the rule.
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

    /// The date and time, for an activity that usually begins at `time`.
    package func local(usually time: LocalTime) -> LocalDateTime {
        switch self {
        case .day(let day): LocalDateTime(day, time)
        case .time(let local): local
        }
    }
}
