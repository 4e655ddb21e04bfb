package import ICalendar
package import Importing
package import Planning

/// How calendars become a plan: the machine's zones, the words that stand for kinds and roles, and what the calendars don't tell.
///
/// ```swift
/// let settings = CalendarImport(fileName: "forum.ics", zones: database, words: words)
/// let (plan, issues) = try settings.plan(from: bytes)
/// issues.forEach { print("forum.ics:\($0)") }
/// ```
package struct CalendarImport: ImportSettings, Sendable {
    /// The plan's id is made from it where the calendar tells none.
    package var fileName: String
    package var zones: ZoneDatabase
    package var words: [Vocabulary]
    /// For times that name no zone; by default the calendar's own.
    package var timezone: ZoneID?
    package var id: Plan.ID?
    package var domain: String?

    package init(fileName: String, zones: ZoneDatabase, words: [Vocabulary]) {
        self.fileName = fileName
        self.zones = zones
        self.words = words
    }

    /// As `plan(from:)` of one stream.
    package func plan(from bytes: [UInt8]) throws(CalendarImportError) -> (plan: Plan, issues: [ImportIssue]) {
        try plan(from: [bytes])
    }

    /// The plan that the events of streams make, and in the order of the lines what could not be kept as it stood.
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
    /// The components that there are, each once.
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
