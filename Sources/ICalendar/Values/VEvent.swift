package import Time

/// A VEVENT (RFC 5545 section 3.6.1).
///
/// `uid`, `dtstamp` and `dtstart` are optional here because many real files lack them, though we must write them. A property whose
/// value is unreadable, or that occurs a second time, is in `otherProperties`.
package struct VEvent: Hashable, Sendable {
    package enum Status: String, CaseIterable, Sendable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }
    package enum Transp: String, CaseIterable, Sendable {
        case opaque = "OPAQUE"
        case transparent = "TRANSPARENT"
    }
    package enum Class: String, CaseIterable, Sendable {
        case `public` = "PUBLIC"
        case `private` = "PRIVATE"
        case confidential = "CONFIDENTIAL"
    }

    /// An event has at most one of the two.
    package enum End: Hashable, Sendable {
        /// Exclusive, so the day after the last one of a whole-day event. Has the same form as `dtstart`.
        case dtend(CalendarTime)
        case duration(CalendarDuration)
    }

    package var uid: String?
    package var dtstamp: Instant?
    package var dtstart: CalendarTime?
    package var end: End?
    package var recurrenceID: CalendarTime?
    /// The value of RRULE as it is in the stream (section 3.3.10).
    package var rrule: String?
    package var rdates: [CalendarTime] = []
    package var exdates: [CalendarTime] = []

    package var summary: String?
    package var description: String?
    package var location: String?
    package var geo: Geo?
    package var categories: [String] = []
    package var status: Status?
    package var transp: Transp?
    package var `class`: Class?
    package var color: String?
    package var url: String?

    package var sequence: Int?
    package var created: Instant?
    package var lastModified: Instant?
    package var relatedTo: [RelatedTo] = []
    package var organizer: CalendarUser?
    package var attendees: [CalendarUser] = []

    package var otherProperties: [Property] = []
    /// Parameters without a field above, by property name, such as LANGUAGE of SUMMARY and RANGE of RECURRENCE-ID. Only for
    /// properties that occur once.
    package var otherParameters: [String: [Parameter]] = [:]
    /// Alarms and other components.
    package var otherComponents: [Component] = []

    package init(uid: String, dtstamp: Instant, dtstart: CalendarTime) {
        self.uid = uid
        self.dtstamp = dtstamp
        self.dtstart = dtstart
    }

    init() {}
}
