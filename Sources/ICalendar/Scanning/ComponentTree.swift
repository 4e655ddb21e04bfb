/// Builds components from the lines of a stream.
///
/// A component without END, as in a truncated stream, ends with the one around it; a VCALENDAR, which is at the top, ends where the
/// next one begins.
struct ComponentTree {
    /// No real stream nests deeper, and libical's stack can't take more.
    static let nestingLimit = 16

    /// A VCALENDAR that has ended.
    private var ended: ScannedComponent?
    private var issues: [ReadIssue] = []
    /// A VCALENDAR and the open components in it.
    private var open: [ScannedComponent] = []
    /// The BEGIN of the open component directly in the VCALENDAR.
    private(set) var openComponent: ContentLines.Line?
    /// How deep the line is in a skipped component: one outside of a VCALENDAR, or nested too deep.
    private var passedOver = 0

    /// Adds the next line, whose octets are `bytes`.
    mutating func add(_ line: ContentLines.Line, _ bytes: ArraySlice<UInt8>) {
        guard let property = Property(contentLine: bytes) else { return note(.malformedLine, at: line.number) }
        switch property.name {
        case "BEGIN": begin(property.value.uppercased(), at: line)
        case "END": end(property.value.uppercased(), at: line.number)
        default: add(ScannedComponent.Content(property: property, line: line))
        }
    }

    /// The VCALENDAR that the last line ended; it must be taken before the next line is added.
    mutating func takeEnded() -> ScannedComponent? { ended.take() }

    /// The complete parts of the VCALENDAR that hasn't ended.
    mutating func takeWhole() -> ScannedComponent? {
        guard let calendar = open.first else { return nil }
        open[0].contents = []
        open[0].components = []
        return calendar
    }

    mutating func takeIssues() -> [ReadIssue] {
        defer { issues = [] }
        return issues
    }

    /// Closes everything without an END.
    mutating func end() { close(downTo: 0) }

    private mutating func note(_ problem: ReadIssue.Problem, at line: Int) { issues.append(ReadIssue(line: line, problem: problem)) }

    private mutating func begin(_ name: String, at line: ContentLines.Line) {
        if name == "VCALENDAR" {
            close(downTo: 0)
            passedOver = 0
        }
        guard passedOver == 0, open.count < Self.nestingLimit, !open.isEmpty || name == "VCALENDAR", Property.isName(name) else {
            if passedOver == 0 { note(.passedOver(component: name), at: line.number) }
            passedOver += 1
            return
        }
        if open.count == 1 { openComponent = line }
        open.append(ScannedComponent(name: name, line: line.number))
    }

    private mutating func end(_ name: String, at line: Int) {
        if passedOver > 0 {
            passedOver -= 1
        } else if let index = open.lastIndex(where: { $0.name == name }) {
            close(downTo: index + 1)
            closeLast()
        } else {
            note(.unmatchedEnd(component: name), at: line)
        }
    }

    private mutating func add(_ content: ScannedComponent.Content) {
        if passedOver > 0 { return }
        if open.isEmpty { note(.outsideCalendar, at: content.line.number) } else { open[open.count - 1].contents.append(content) }
    }

    /// Closes components without an END until only `count` are open.
    private mutating func close(downTo count: Int) {
        while open.count > count {
            note(.unclosed(component: open[open.count - 1].name), at: open[open.count - 1].line)
            closeLast()
        }
    }

    private mutating func closeLast() {
        let closed = open.removeLast()
        if open.count <= 1 { openComponent = nil }
        if open.isEmpty { ended = closed } else { open[open.count - 1].components.append(closed) }
    }
}
