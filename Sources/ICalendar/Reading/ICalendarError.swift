package import Notation

/// Why a stream contains no calendar.
package enum ICalendarError: Error, Hashable {
    /// It has no BEGIN:VCALENDAR, and is neither jCal nor xCal.
    case noCalendar
    /// A line, or a component in a calendar; `limit` is in octets.
    case tooLarge(line: Int, limit: Int)
    /// jCal and xCal are read as a whole.
    case treeTooLarge(bytes: Int, limit: Int)
    /// jCal that isn't JSON, or xCal that isn't XML.
    case syntax(SyntaxError)
}

extension ICalendarError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noCalendar:
            "this is not a calendar: it has no line BEGIN:VCALENDAR (iCalendar, RFC 5545 §3.4), and is neither jCal (RFC 7265) nor xCal (RFC 6321)"
        case .tooLarge(let line, let limit):
            "the event or line that begins in line \(line) has more than \(limit >> 20) MB, the most that is read at once; split it"
        case .treeTooLarge(let bytes, let limit):
            "the calendar has \(bytes >> 20) MB, but jCal and xCal are only read up to \(limit >> 20) MB; split it"
        case .syntax(let error): "line \(error.mark.line), column \(error.mark.column): \(error.message)"
        }
    }
}
