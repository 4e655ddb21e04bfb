/// An iCalendar object (RFC 5545 section 3.4, RFC 7986).
///
/// ```swift
/// var calendar = VCalendar(prodid: "-//Example//Plenary 1.0//EN")
/// calendar.timeZones = [VTimeZone(zone: paris, from: opening, to: closing)]
/// calendar.events = [event]
/// let bytes = calendar.bytes()
/// let (calendars, issues) = try VCalendar.read(bytes)  // [calendar], []
/// ```
///
/// Everything in a stream that has no field here is in `otherProperties` and `otherComponents`, and is written again.
package struct VCalendar: Hashable, Sendable {
    package var prodid: String?
    /// In capitals; only for scheduling messages (RFC 5546), never in files and feeds.
    package var method: String?
    /// NAME, and X-WR-CALNAME for clients that only know that.
    package var name: String?
    /// DESCRIPTION and X-WR-CALDESC.
    package var description: String?
    /// X-WR-TIMEZONE: the zone in which clients show the calendar.
    package var timeZoneName: String?
    /// A colour name of CSS 3 (RFC 7986 section 5.9).
    package var color: String?
    package var url: String?
    /// The address from which the calendar can be loaded again (RFC 7986 section 5.8).
    package var source: String?
    /// REFRESH-INTERVAL and X-PUBLISHED-TTL: how long a subscriber should wait before loading again.
    package var refreshInterval: CalendarDuration?
    package var otherProperties: [Property] = []
    /// Parameters without a field above, by property name, such as LANGUAGE of NAME.
    package var otherParameters: [String: [Parameter]] = [:]

    package var timeZones: [VTimeZone] = []
    package var events: [VEvent] = []
    package var otherComponents: [Component] = []

    package init(prodid: String) { self.prodid = prodid }

    init() {}
}
