package import Notation

/// Why a stream gives no calendar at all.
package enum ICalendarError: Error, Hashable {
    /// Nowhere is there a BEGIN:VCALENDAR, nor is it jCal or xCal.
    case noCalendar
    case tooLarge(bytes: Int, limit: Int)
    /// jCal that is no JSON, or xCal that is no XML.
    case syntax(SyntaxError)
}

extension ICalendarError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noCalendar:
            "this is no calendar: it has no line BEGIN:VCALENDAR (iCalendar, RFC 5545 §3.4), and is neither jCal (RFC 7265) nor xCal (RFC 6321)"
        case .tooLarge(let bytes, let limit):
            "the calendar has \(bytes) bytes, and at most \(limit) are read at once; split it"
        case .syntax(let error): "line \(error.mark.line), column \(error.mark.column): \(error.message)"
        }
    }
}
