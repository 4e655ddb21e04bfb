/// Something in a stream that was not understood or is wrong. The calendars hold everything else.
package struct ReadIssue: Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        /// Not `name:value`; the line is skipped.
        case malformedLine
        /// Some octets aren't UTF-8; U+FFFD replaces them.
        case notUTF8
        /// The line is skipped.
        case outsideCalendar
        /// Outside of a VCALENDAR, or nested too deep; skipped.
        case passedOver(component: String)
        case unmatchedEnd(component: String)
        case unclosed(component: String)
        case version(String)
        /// Kept as it is.
        case unknownComponent(String)
        /// A VTIMEZONE without all that it needs; kept as a plain component.
        case unusableTimeZone
        case missing(property: String, component: String)
        /// Kept as it is, besides the first.
        case repeated(property: String)
        /// DTEND and DURATION; the second one is kept as it is.
        case exclusive(property: String, with: String)
        /// Kept as it is.
        case unreadable(property: String, expected: String)
        /// The value is kept; parameters without a field are not.
        case parametersLost(property: String)
        /// A part of jCal or xCal that has a wrong form; skipped.
        case misshapen(expected: String)
        /// libical rejects the value or a parameter; what we have read is kept.
        case refused(property: String, part: String)
    }

    /// From 1; each folded line counts.
    package let line: Int
    /// From 1, in Unicode scalars; only for jCal and xCal, where a line may hold several values.
    package var column: Int?
    package let problem: Problem
}

extension ReadIssue: CustomStringConvertible {
    package var description: String { "\(line):\(column.map { "\($0):" } ?? "") \(problem)" }
}

extension ReadIssue.Problem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformedLine: "this is not a content line (a name, a colon, a value; RFC 5545 §3.1); it is skipped"
        case .notUTF8: "this is not all UTF-8; save the file as UTF-8"
        case .outsideCalendar: "this is outside of BEGIN:VCALENDAR and END:VCALENDAR; it is skipped"
        case .passedOver(let component):
            "the \(component) is in no VCALENDAR, or nested deeper than \(ComponentTree.nestingLimit); it is skipped"
        case .unmatchedEnd(let component): "END:\(component) has no BEGIN:\(component) before it"
        case .unclosed(let component): "BEGIN:\(component) has no END:\(component); is the file cut off?"
        case .version(let version): "the iCalendar version is '\(version)'; only 2.0 is known (RFC 5545 §3.7.4)"
        case .unknownComponent(let component): "the component \(component) is unknown; it is kept as it is"
        case .unusableTimeZone:
            "the VTIMEZONE needs a TZID, and in each part DTSTART, TZOFFSETFROM and TZOFFSETTO (RFC 5545 §3.6.5); it is kept as it is"
        case .missing(let property, let component): "the \(component) has no \(property); add one (RFC 5545 §3.6)"
        case .repeated(let property): "\(property) occurs a second time; the first one counts"
        case .exclusive(let property, let other):
            "\(property) occurs with \(other), but only one may (RFC 5545 §3.6.1); the first one counts"
        case .unreadable(let property, let expected): "the value of \(property) is not \(expected); it is kept as it is"
        case .parametersLost(let property): "some parameters of \(property) are unknown; they are left out"
        case .misshapen(let expected): "this is not \(expected); it is skipped"
        case .refused(let property, let part): "\(part) of \(property) doesn't follow RFC 5545"
        }
    }
}
