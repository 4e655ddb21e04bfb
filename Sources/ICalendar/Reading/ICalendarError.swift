package import Notation

/// Why a stream gives no calendar at all.
package enum ICalendarError: Error, Hashable {
    /// Nowhere is there a BEGIN:VCALENDAR, nor is it jCal or xCal.
    case noCalendar
    /// A line, or a component that stands in a calendar; `limit` is in octets.
    case tooLarge(line: Int, limit: Int)
    /// jCal or xCal, which are read at once.
    case treeTooLarge(bytes: Int, limit: Int)
    /// jCal that is no JSON, or xCal that is no XML.
    case syntax(SyntaxError)
}

extension ICalendarError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noCalendar:
            "this is no calendar: it has no line BEGIN:VCALENDAR (iCalendar, RFC 5545 §3.4), and is neither jCal (RFC 7265) nor xCal (RFC 6321)"
        case .tooLarge(let line, let limit):
            "what begins in line \(line) has more than \(limit >> 20) MB, and no more is read of one event or line; split it"
        case .treeTooLarge(let bytes, let limit):
            "the calendar has \(bytes >> 20) MB, and at most \(limit >> 20) are read at once of jCal and xCal; split it"
        case .syntax(let error): "line \(error.mark.line), column \(error.mark.column): \(error.message)"
        }
    }
}
