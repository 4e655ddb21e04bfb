package import ICalendar
package import Importing
package import Planning
package import Time

/// Turns calendars into a plan. Holds the machine's zones, the words for kinds and roles, and what the user sets.
///
/// ```swift
/// let settings = CalendarImport(fileName: "forum.ics", zones: database, words: words)
/// let (plan, issues) = try settings.plan(from: bytes)
/// issues.forEach { print("forum.ics:\($0)") }
/// ```
package struct CalendarImport: ImportSettings, Sendable {
    /// The plan's id is made from it where the calendar gives none.
    package var fileName: String
    package var zones: ZoneDatabase
    package var words: [Vocabulary]
    /// The zone of times that name none; by default the calendar's own.
    package var timezone: ZoneID?
    package var id: Plan.ID?
    package var domain: String?

    package init(fileName: String, zones: ZoneDatabase, words: [Vocabulary]) {
        self.fileName = fileName
        self.zones = zones
        self.words = words
    }

    /// The plan of one stream, as `plan(from:)` for several.
    package func plan(from bytes: [UInt8]) throws(CalendarImportError) -> (plan: Plan, issues: [ImportIssue]) {
        try plan(from: [bytes])
    }

    /// The plan made of all events in the streams, and the issues in the order of their lines.
    package func plan(from streams: [[UInt8]]) throws(CalendarImportError) -> (plan: Plan, issues: [ImportIssue]) {
        var calendars: [(calendar: VCalendar, lines: ComponentLines)] = []
        var unread: [ReadIssue] = []
        for stream in streams {
            do {
                let read = try VCalendar.readWithLines(stream)
                calendars += read.calendars
                unread += read.issues
            } catch {
                throw .unreadable(error)
            }
        }
        var (plan, issues) = try plan(from: calendars)
        issues += unread.map { ImportIssue(line: $0.line, CalendarIssue.notUnderstood($0.problem)) }
        issues.sort { $0.line < $1.line }
        return (plan, issues)
    }
}

/// Why no plan can be made of a calendar.
package enum CalendarImportError: Error, Hashable, CustomStringConvertible {
    case unreadable(ICalendarError)
    /// `others` are the kinds of components that there are.
    case noEvents(others: [String])

    package var description: String {
        switch self {
        case .unreadable(let error): "\(error)"
        case .noEvents(let others):
            "the calendar has no event (VEVENT), and a plan is made of events"
                + (others.isEmpty ? "" : "; it has only \(others.joined(separator: ", "))")
        }
    }
}
