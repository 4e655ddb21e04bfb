/// Why a stream gives no calendar at all.
package enum ICalendarError: Error, Hashable {
    /// Nowhere is there a BEGIN:VCALENDAR.
    case noCalendar
    /// A line, or a component that stands in a calendar; `limit` is in octets.
    case tooLarge(line: Int, limit: Int)
}

extension ICalendarError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noCalendar: "this is no iCalendar stream: it has no line BEGIN:VCALENDAR (RFC 5545 §3.4)"
        case .tooLarge(let line, let limit):
            "what begins in line \(line) has more than \(limit >> 20) MB, and no more is read of one event or line; split it"
        }
    }
}
