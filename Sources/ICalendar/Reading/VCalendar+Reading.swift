extension VCalendar {
    /// The iCalendar objects of a stream, and what in it was not understood or not right.
    package static func read(_ bytes: [UInt8]) throws(ICalendarError) -> (calendars: [VCalendar], issues: [ReadIssue]) {
        throw .noCalendar
    }
}
