/// Why a stream gives no calendar at all.
package enum ICalendarError: Error, Hashable {
    /// Nowhere is there a BEGIN:VCALENDAR.
    case noCalendar
    case tooLarge(bytes: Int, limit: Int)
}

extension ICalendarError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noCalendar: "this is no iCalendar stream: it has no line BEGIN:VCALENDAR (RFC 5545 §3.4)"
        case .tooLarge(let bytes, let limit):
            "the iCalendar stream has \(bytes) bytes, and at most \(limit) are read at once; split it"
        }
    }
}
