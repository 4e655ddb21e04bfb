/// A component with the lines it came from.
struct ScannedComponent {
    struct Content {
        let property: Property
        let line: ContentLines.Line
    }

    let name: String
    /// The line of its BEGIN.
    let line: Int
    var contents: [Content] = []
    var components: [ScannedComponent] = []

    /// What is kept where there is no type for it.
    var component: Component {
        Component(checkedName: name, properties: contents.map(\.property), components: components.map(\.component))
    }
}

extension ContentLines {
    /// No real stream nests deeper, and libical's stack doesn't bear it.
    static let nestingLimit = 16

    /// The VCALENDARs. A component that isn't closed, as in a stream cut off, ends where the one around it does; a VCALENDAR, which
    /// is in no other, where the next begins.
    func calendars(issues: inout [ReadIssue]) -> [ScannedComponent] {
        var tree = Tree()
        for line in lines {
            guard let property = Property(contentLine: text[line.range]) else {
                tree.note(.malformedLine, at: line.number)
                continue
            }
            switch property.name {
            case "BEGIN": tree.begin(property.value.uppercased(), at: line.number)
            case "END": tree.end(property.value.uppercased(), at: line.number)
            default: tree.add(ScannedComponent.Content(property: property, line: line))
            }
        }
        tree.close(downTo: 0)
        issues += tree.issues
        return tree.calendars
    }
}

/// The components as they are begun and ended.
private struct Tree {
    private(set) var calendars: [ScannedComponent] = []
    private(set) var issues: [ReadIssue] = []
    private var open: [ScannedComponent] = []
    /// How deep the line is in what is passed over: not a VCALENDAR, or nested too deep.
    private var passedOver = 0

    mutating func note(_ problem: ReadIssue.Problem, at line: Int) { issues.append(ReadIssue(line: line, problem: problem)) }

    mutating func begin(_ name: String, at line: Int) {
        if name == "VCALENDAR" {
            close(downTo: 0)
            passedOver = 0
        }
        guard passedOver == 0, open.count < ContentLines.nestingLimit, !open.isEmpty || name == "VCALENDAR", Property.isName(name) else {
            if passedOver == 0 { note(.passedOver(component: name), at: line) }
            passedOver += 1
            return
        }
        open.append(ScannedComponent(name: name, line: line))
    }

    mutating func end(_ name: String, at line: Int) {
        if passedOver > 0 {
            passedOver -= 1
        } else if let index = open.lastIndex(where: { $0.name == name }) {
            close(downTo: index + 1)
            closeLast()
        } else {
            note(.unmatchedEnd(component: name), at: line)
        }
    }

    mutating func add(_ content: ScannedComponent.Content) {
        if passedOver > 0 { return }
        if open.isEmpty { note(.outsideCalendar, at: content.line.number) } else { open[open.count - 1].contents.append(content) }
    }

    /// Closes what has no END until `count` are open.
    mutating func close(downTo count: Int) {
        while open.count > count {
            note(.unclosed(component: open[open.count - 1].name), at: open[open.count - 1].line)
            closeLast()
        }
    }

    private mutating func closeLast() {
        let closed = open.removeLast()
        if open.isEmpty { calendars.append(closed) } else { open[open.count - 1].components.append(closed) }
    }
}
