internal import CLibical

/// What libical says of the lines of a calendar.
///
/// It sees only what it can judge: unfolded, closed where it was cut off, without the components, properties and empty values
/// that it drops by design, and without what it is not safe with.
struct Judgement {
    private let lines: ContentLines
    private var issues: [ReadIssue] = []

    static func issues(in calendar: ScannedComponent, of lines: ContentLines) -> [ReadIssue] {
        var judgement = Judgement(lines: lines)
        judgement.noteUnknown(in: calendar)
        judgement.judge(calendar)
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

    /// An error that libical puts among the properties doesn't say which line it is about, and the components around it need not be
    /// in the order they came in: where there is one, each line and each component is tried alone.
    private mutating func judge(_ component: ScannedComponent) {
        guard hasErrors(component) else { return }
        for content in component.contents where isJudged(content) { judge(content, in: component.name) }
        for child in component.components where isKnown(child) { judge(child) }
    }

    private func hasErrors(_ component: ScannedComponent) -> Bool {
        var stream: [UInt8] = []
        guard write(component, to: &stream) else { return false }
        stream.append(0)
        return Libical.parse(stream) { tree in icalcomponent_count_errors(tree) > 0 } ?? false
    }

    /// Whether there is a line to judge in what was written.
    private func write(_ component: ScannedComponent, to stream: inout [UInt8]) -> Bool {
        var isJudged = false
        stream += "BEGIN:\(component.name)\n".utf8
        for content in component.contents where self.isJudged(content) {
            write(content.line, to: &stream)
            isJudged = true
        }
        for child in component.components where isKnown(child) { isJudged = write(child, to: &stream) || isJudged }
        stream += "END:\(component.name)\n".utf8
        return isJudged
    }

    private func write(_ line: ContentLines.Line, to stream: inout [UInt8]) {
        stream += lines[line]
        stream.append(UInt8(ascii: "\n"))
    }

    private mutating func judge(_ content: ScannedComponent.Content, in component: String) {
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

    /// Whether libical has something to judge, and can.
    ///
    /// RFC 5545 lets a TEXT be empty, blank or anything else, and has unknown properties passed over, so none of these is wrong.
    /// Of what has a type here, and is read more strictly, libical can only tell whether VALUE fits: it takes any other parameter.
    /// REQUEST-STATUS makes libical 3.0.16 use memory that it has freed.
    private func isJudged(_ content: ScannedComponent.Content) -> Bool {
        let property = content.property
        if property["VALUE"] == nil, Self.readStrictly.contains(property.name) { return false }
        return property.value.utf8.contains { $0 > UInt8(ascii: " ") } && content.line.range.count <= Self.lineLimit
            && property.parameters.count <= Self.parameterLimit && property.parameters.allSatisfy { $0.values.first?.isEmpty == false }
            && property.name != "REQUEST-STATUS"
            && Self.properties.contains(property.name)
    }

    private func isKnown(_ component: ScannedComponent) -> Bool { Self.components.contains(component.name) }

    /// The names that libical has kinds for; asked about one name, it searches its table from the start.
    private static let properties = names { icalproperty_kind_to_string(icalproperty_kind($0)) }
    private static let components = names { icalcomponent_kind_to_string(icalcomponent_kind($0)) }

    /// Without libical's own: ANY, X and those that begin with it. Kinds are numbers below 256, not all of them in use.
    private static func names(of kind: (UInt32) -> UnsafePointer<CChar>?) -> Set<String> {
        Set((0..<256).compactMap { kind($0).map { String(cString: $0) } }.filter { !$0.isEmpty && $0 != "ANY" && !$0.hasPrefix("X") })
    }

    private static let readStrictly: Set = [
        "ATTENDEE", "CATEGORIES", "CLASS", "CREATED", "DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "GEO", "LAST-MODIFIED", "LOCATION",
        "ORGANIZER", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "UID",
    ]

    /// Its time grows with the square of a line's length.
    private static let lineLimit = 256 << 10
    /// Of more than this many it takes the rest for the value.
    private static let parameterLimit = 100
}
