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

    /// The VCALENDARs. A component that isn't closed, as in a stream cut off, ends where the one around it does.
    func calendars(issues: inout [ReadIssue]) -> [ScannedComponent] {
        var calendars: [ScannedComponent] = []
        var open: [ScannedComponent] = []
        /// How deep the line is in what is passed over: not a VCALENDAR, or nested too deep.
        var passedOver = 0

        func close() {
            let closed = open.removeLast()
            if open.isEmpty { calendars.append(closed) } else { open[open.count - 1].components.append(closed) }
        }
        for line in lines {
            guard let property = Property(contentLine: text[line.range]) else {
                issues.append(ReadIssue(line: line.number, problem: .malformedLine))
                continue
            }
            switch property.name {
            case "BEGIN":
                let name = property.value.uppercased()
                guard passedOver == 0, open.count < Self.nestingLimit, !open.isEmpty || name == "VCALENDAR", Property.isName(name) else {
                    if passedOver == 0 { issues.append(ReadIssue(line: line.number, problem: .passedOver(component: name))) }
                    passedOver += 1
                    continue
                }
                open.append(ScannedComponent(name: name, line: line.number))
            case "END" where passedOver > 0:
                passedOver -= 1
            case "END":
                let name = property.value.uppercased()
                guard let index = open.lastIndex(where: { $0.name == name }) else {
                    issues.append(ReadIssue(line: line.number, problem: .unmatchedEnd(component: name)))
                    continue
                }
                while open.count > index {
                    if open.count > index + 1 {
                        issues.append(ReadIssue(line: open.last!.line, problem: .unclosed(component: open.last!.name)))
                    }
                    close()
                }
            default:
                if passedOver > 0 { continue }
                if open.isEmpty {
                    issues.append(ReadIssue(line: line.number, problem: .outsideCalendar))
                } else {
                    open[open.count - 1].contents.append(ScannedComponent.Content(property: property, line: line))
                }
            }
        }
        while let last = open.last {
            issues.append(ReadIssue(line: last.line, problem: .unclosed(component: last.name)))
            close()
        }
        return calendars
    }
}
