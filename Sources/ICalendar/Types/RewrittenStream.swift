internal import Notation

/// A calendar in another notation, written as the iCalendar stream that it stands for, so that there is one way of reading what is in
/// it; what is found there is told by the place in the other notation.
struct RewrittenStream {
    private var writer: ContentLineWriter
    /// Where what became a content line stood, by the number of that line.
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

    /// `name` in any case. One that no component can have, or that begins a calendar inside of another, is left out.
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
