internal import CLibical

/// Has libical check the lines of a calendar.
///
/// libical gets only what it can check: unfolded lines and closed components, without the components, properties and empty values
/// that it drops by design, and without those that crash it.
struct LibicalCheck {
    private let lines: ContentLines
    private var issues: [ReadIssue] = []

    static func issues(in calendar: ScannedComponent, of lines: ContentLines) -> [ReadIssue] {
        var judgement = LibicalCheck(lines: lines)
        judgement.noteUnknown(in: calendar)
        judgement.check(calendar)
        return judgement.issues
    }

    private init(lines: ContentLines) { self.lines = lines }

    private mutating func noteUnknown(in component: ScannedComponent) {
        for child in component.components {
            if isKnown(child) {
                noteUnknown(in: child)
            } else if !child.name.hasPrefix("X-") {
                issues.append(ReadIssue(line: child.line, problem: .unknownComponent(child.name)))
            }
        }
    }

    /// Checks a component as a whole first. libical inserts errors among the properties without a line number, and may reorder
    /// components, so if there is an error, each line and each component is checked alone.
    private mutating func check(_ component: ScannedComponent) {
        guard hasErrors(component) else { return }
        for content in component.contents where isCheckable(content) { check(content, in: component.name) }
        for child in component.components where isKnown(child) { check(child) }
    }

    private func hasErrors(_ component: ScannedComponent) -> Bool {
        var stream: [UInt8] = []
        guard write(component, to: &stream) else { return false }
        stream.append(0)
        return Libical.parse(stream) { tree in icalcomponent_count_errors(tree) > 0 } ?? false
    }

    /// Writes the component, and returns whether it has a line to check.
    private func write(_ component: ScannedComponent, to stream: inout [UInt8]) -> Bool {
        var isCheckable = false
        stream += "BEGIN:\(component.name)\n".utf8
        for content in component.contents where self.isCheckable(content) {
            write(content.line, to: &stream)
            isCheckable = true
        }
        for child in component.components where isKnown(child) { isCheckable = write(child, to: &stream) || isCheckable }
        stream += "END:\(component.name)\n".utf8
        return isCheckable
    }

    private func write(_ line: ContentLines.Line, to stream: inout [UInt8]) {
        stream += lines[line]
        stream.append(UInt8(ascii: "\n"))
    }

    private mutating func check(_ content: ScannedComponent.Content, in component: String) {
        var stream = Array("BEGIN:\(component)\n".utf8)
        write(content.line, to: &stream)
        stream += "END:\(component)\n\0".utf8
        let part: String? =
            Libical.parse(stream) { tree in
                guard let error = icalcomponent_get_first_property(tree, ICAL_XLICERROR_PROPERTY) else { return nil }
                let parameter = icalproperty_get_first_parameter(error, ICAL_XLICERRORTYPE_PARAMETER)
                return switch icalparameter_get_xlicerrortype(parameter) {
                case ICAL_XLICERRORTYPE_PARAMETERNAMEPARSEERROR, ICAL_XLICERRORTYPE_PARAMETERVALUEPARSEERROR: "a parameter"
                default: "the value"
                }
            } ?? nil
        guard let part else { return }
        issues.append(ReadIssue(line: content.line.number, problem: .refused(property: content.property.name, part: part)))
    }

    /// Whether libical can check the line, and would find something.
    ///
    /// RFC 5545 allows any TEXT, empty or blank, and has readers ignore unknown properties, so these are never wrong. For the
    /// properties that we read more strictly, libical can only check whether VALUE fits, as it accepts any other parameter.
    /// REQUEST-STATUS makes libical 3.0.16 use freed memory.
    private func isCheckable(_ content: ScannedComponent.Content) -> Bool {
        let property = content.property
        if property["VALUE"] == nil, Self.readStrictly.contains(property.name) { return false }
        return property.value.utf8.contains { $0 > UInt8(ascii: " ") } && content.line.range.count <= Self.lineLimit
            && property.parameters.count <= Self.parameterLimit && property.parameters.allSatisfy { $0.values.first?.isEmpty == false }
            && property.name != "REQUEST-STATUS"
            && Self.properties.contains(property.name)
    }

    private func isKnown(_ component: ScannedComponent) -> Bool { Self.components.contains(component.name) }

    /// The names that libical knows. Asking it for one name searches its table from the start.
    private static let properties = names { icalproperty_kind_to_string(icalproperty_kind($0)) }
    private static let components = names { icalcomponent_kind_to_string(icalcomponent_kind($0)) }

    /// Leaves out libical's own kinds: ANY, X and those that begin with X. Kinds are numbers below 256, with gaps.
    private static func names(of kind: (UInt32) -> UnsafePointer<CChar>?) -> Set<String> {
        Set((0..<256).compactMap { kind($0).map { String(cString: $0) } }.filter { !$0.isEmpty && $0 != "ANY" && !$0.hasPrefix("X") })
    }

    private static let readStrictly: Set = [
        "ATTENDEE", "CATEGORIES", "CLASS", "CREATED", "DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "GEO", "LAST-MODIFIED", "LOCATION",
        "ORGANIZER", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "UID",
    ]

    /// libical's time grows with the square of a line's length.
    private static let lineLimit = 256 << 10
    /// If there are more parameters than this, libical takes the rest for the value.
    private static let parameterLimit = 100
}
