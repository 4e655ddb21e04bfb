/// Why a stream gives no calendar at all.
package enum ICalendarError: Error, Hashable {
    /// Nowhere is there a BEGIN:VCALENDAR.
    case noCalendar
    case tooLarge(bytes: Int, limit: Int)
}
