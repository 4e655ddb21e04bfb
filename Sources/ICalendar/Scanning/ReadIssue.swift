/// Something in a stream that was not understood or is not right; the calendars beside it hold all that could be read.
package struct ReadIssue: Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        /// Not `name:value`; the line is not kept.
        case malformedLine
        /// Some octets are no UTF-8; U+FFFD stands for them.
        case notUTF8
        /// The line is not kept.
        case outsideCalendar
        /// Outside of a VCALENDAR, or nested too deep; not kept.
        case passedOver(component: String)
        case unmatchedEnd(component: String)
        case unclosed(component: String)
        case version(String)
        /// Kept as it stands.
        case unknownComponent(String)
        /// A VTIMEZONE that lacks what it needs to be one; kept as it stands.
        case unusableTimeZone
        case missing(property: String, component: String)
        /// Kept as it stands, beside the first.
        case repeated(property: String)
        /// DTEND and DURATION; the second is kept as it stands.
        case exclusive(property: String, with: String)
        /// Kept as it stands.
        case unreadable(property: String, expected: String)
        /// The value is kept, parameters that there is no place for aren't.
        case parametersLost(property: String)
        /// In jCal or xCal, whose parts have other forms than they may; not kept.
        case misshapen(expected: String)
        /// libical refuses the value or a parameter; what we read of it is kept.
        case refused(property: String, part: String)
    }

    /// Counted from 1, folded lines counted as they stand.
    package let line: Int
    /// Counted from 1, in Unicode scalars, where a line may hold more than one thing: in jCal and xCal.
    package var column: Int?
    package let problem: Problem
}

extension ReadIssue: CustomStringConvertible {
    package var description: String { "\(line):\(column.map { "\($0):" } ?? "") \(problem)" }
}

extension ReadIssue.Problem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformedLine: "this is no content line (a name, a colon, a value; RFC 5545 §3.1); it is left out"
        case .notUTF8: "this is not all UTF-8; save the file as UTF-8"
        case .outsideCalendar: "this stands outside of BEGIN:VCALENDAR and END:VCALENDAR; it is left out"
        case .passedOver(let component):
            "the \(component) is in no VCALENDAR, or nested deeper than \(ComponentTree.nestingLimit); it is left out"
        case .unmatchedEnd(let component): "END:\(component) has no BEGIN:\(component) before it"
        case .unclosed(let component): "BEGIN:\(component) has no END:\(component); is the file cut off?"
        case .version(let version): "the iCalendar version is '\(version)'; only 2.0 is known (RFC 5545 §3.7.4)"
        case .unknownComponent(let component): "the component \(component) is not known; it is kept as it stands"
        case .unusableTimeZone:
            "the VTIMEZONE needs a TZID, and in each part DTSTART, TZOFFSETFROM and TZOFFSETTO (RFC 5545 §3.6.5); it is kept as it stands"
        case .missing(let property, let component): "the \(component) has no \(property); add one (RFC 5545 §3.6)"
        case .repeated(let property): "\(property) stands here a second time; the first counts"
        case .exclusive(let property, let other): "\(property) stands beside \(other), and only one may (RFC 5545 §3.6.1); the first counts"
        case .unreadable(let property, let expected): "the value of \(property) is not \(expected); it is kept as it stands"
        case .parametersLost(let property): "not all parameters of \(property) are known here; they are left out"
        case .misshapen(let expected): "this is not \(expected); it is left out"
        case .refused(let property, let part): "\(part) of \(property) is not as RFC 5545 has it"
        }
    }
}
