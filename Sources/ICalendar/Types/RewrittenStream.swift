internal import Notation

/// A jCal or xCal calendar rewritten as an iCalendar stream, so that one reader is enough; issues refer to the place in the
/// original.
struct RewrittenStream {
    private var writer: ContentLineWriter
    /// The original place of each content line, by line number.
    private var marks: [Int: Node.Mark] = [:]
    private var issues: [ReadIssue] = []

    init(capacity: Int) { writer = ContentLineWriter(capacity: capacity) }

    mutating func note(_ problem: ReadIssue.Problem, at mark: Node.Mark) {
        issues.append(ReadIssue(line: mark.line, column: mark.column, problem: problem))
    }

    mutating func property(_ property: TypedProperty, at mark: Node.Mark) {
        marks[writer.line] = mark
        writer.property(property)
    }

    /// Adds a component; `name` may be in any case. Leaves out names that no component can have, and a calendar inside of another.
    mutating func component(_ name: String, isOutermost: Bool, at mark: Node.Mark, content: (inout Self) -> Void) {
        let name = name.uppercased()
        guard Property.isName(name), (name == "VCALENDAR") == isOutermost else {
            return note(.misshapen(expected: "the name of a component"), at: mark)
        }
        marks[writer.line] = mark
        writer.raw("BEGIN", name)
        content(&self)
        writer.raw("END", name)
    }

    func read() throws(ICalendarError) -> (calendars: [VCalendar], issues: [ReadIssue]) {
        let (calendars, found) = try VCalendar.read(stream: writer.bytes)
        return (calendars, placed(found))
    }

    func readWithLines() throws(ICalendarError) -> (calendars: [(calendar: VCalendar, lines: ComponentLines)], issues: [ReadIssue]) {
        let (calendars, found) = try VCalendar.readWithLines(stream: writer.bytes)
        return (calendars.map { ($0, $1.mapped { marks[$0]?.line ?? 1 }) }, placed(found))
    }

    private func placed(_ found: [ReadIssue]) -> [ReadIssue] {
        let placed = found.map { issue in
            let mark = marks[issue.line]
            return ReadIssue(line: mark?.line ?? 1, column: mark?.column ?? 1, problem: issue.problem)
        }
        return (issues + placed).sorted { ($0.line, $0.column ?? 1) < ($1.line, $1.column ?? 1) }
    }
}
