internal import CLibical
internal import Synchronization

/// What libical says of the lines of a calendar.
///
/// It sees only what it can judge: unfolded, closed where it was cut off, without the components, properties and empty values
/// that it drops by design, and without what it is not safe with.
struct Judgement {
    private let lines: ContentLines
    private var properties = Names()
    private var components = Names()
    private var issues: [ReadIssue] = []

    /// libical keeps errors per thread and iterators inside of components, and some of its tables are filled without a lock.
    private static let oneAtATime = Mutex(())

    static func issues(in calendar: ScannedComponent, of lines: ContentLines) -> [ReadIssue] {
        oneAtATime.withLock { _ in
            defer { icalmemory_free_ring() }  // the strings that libical would keep until the thread ends
            var judgement = Judgement(lines: lines)
            judgement.judge(calendar)
            return judgement.issues
        }
    }

    private init(lines: ContentLines) { self.lines = lines }

    private mutating func judge(_ calendar: ScannedComponent) {
        var stream: [UInt8] = []
        write(calendar, to: &stream)
        guard let tree = OwnedComponent(parsing: &stream) else { return }
        compare(calendar, with: tree.handle)
    }

    private mutating func write(_ component: ScannedComponent, to stream: inout [UInt8]) {
        stream += "BEGIN:\(component.name)\n".utf8
        for content in component.contents where isJudged(content) { write(content.line, to: &stream) }
        for child in component.components {
            if isKnown(child) {
                write(child, to: &stream)
            } else if !child.name.hasPrefix("X-") {
                issues.append(ReadIssue(line: child.line, problem: .unknownComponent(child.name)))
            }
        }
        stream += "END:\(component.name)\n".utf8
    }

    private func write(_ line: ContentLines.Line, to stream: inout [UInt8]) {
        stream += lines.text[line.range]
        stream.append(UInt8(ascii: "\n"))
    }

    /// Finds the lines behind the errors that libical has put among the properties.
    private mutating func compare(_ component: ScannedComponent, with handle: OpaquePointer) {
        guard icalcomponent_count_errors(handle) > 0 else { return }
        if icalcomponent_count_properties(handle, ICAL_XLICERROR_PROPERTY) > 0 {
            for content in component.contents where isJudged(content) { judge(content, in: component.name) }
        }
        var child = icalcomponent_get_first_component(handle, ICAL_ANY_COMPONENT)
        for scanned in component.components where isKnown(scanned) {
            guard let handle = child else { break }
            compare(scanned, with: handle)
            child = icalcomponent_get_next_component(handle, ICAL_ANY_COMPONENT)
        }
    }

    /// An error doesn't say which line it is about, so each is tried alone.
    private mutating func judge(_ content: ScannedComponent.Content, in component: String) {
        var stream = Array("BEGIN:\(component)\n".utf8)
        write(content.line, to: &stream)
        stream += "END:\(component)\n".utf8
        guard let tree = OwnedComponent(parsing: &stream),
            let error = icalcomponent_get_first_property(tree.handle, ICAL_XLICERROR_PROPERTY)
        else { return }
        let parameter = icalproperty_get_first_parameter(error, ICAL_XLICERRORTYPE_PARAMETER)
        let part =
            switch icalparameter_get_xlicerrortype(parameter) {
            case ICAL_XLICERRORTYPE_PARAMETERNAMEPARSEERROR, ICAL_XLICERRORTYPE_PARAMETERVALUEPARSEERROR: "a parameter"
            default: "the value"
            }
        issues.append(ReadIssue(line: content.line.number, problem: .refused(property: content.property.name, part: part)))
    }

    /// Whether libical has something to judge, and can.
    ///
    /// RFC 5545 lets a TEXT be empty, blank or anything else, and has unknown properties passed over, so none of these is wrong.
    /// Of what has a type here, and is read more strictly, libical can only tell whether VALUE fits: it takes any other parameter.
    /// REQUEST-STATUS makes libical 3.0.16 use memory that it has freed.
    private mutating func isJudged(_ content: ScannedComponent.Content) -> Bool {
        let property = content.property
        if property["VALUE"] == nil, Self.readStrictly.contains(property.name) { return false }
        return property.value.utf8.contains { $0 > UInt8(ascii: " ") } && content.line.range.count <= Self.lineLimit
            && property.parameters.count <= Self.parameterLimit && property.parameters.allSatisfy { $0.values.first?.isEmpty == false }
            && property.name != "REQUEST-STATUS"
            && properties.known(property.name) { !$0.hasPrefix("X-") && icalproperty_string_to_kind($0) != ICAL_NO_PROPERTY }
    }

    private mutating func isKnown(_ component: ScannedComponent) -> Bool {
        components.known(component.name) { !$0.hasPrefix("X-") && icalcomponent_string_to_kind($0) != ICAL_NO_COMPONENT }
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

/// What libical knows, asked once a name: it searches its table from the start.
private struct Names {
    private var answers: [String: Bool] = [:]

    mutating func known(_ name: String, _ ask: (String) -> Bool) -> Bool {
        if let answer = answers[name] { return answer }
        let answer = ask(name)
        answers[name] = answer
        return answer
    }
}
