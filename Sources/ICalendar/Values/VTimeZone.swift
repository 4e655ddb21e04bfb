package import Time

/// A VTIMEZONE (RFC 5545 section 3.6.5).
package struct VTimeZone: Hashable, Sendable {
    /// STANDARD or DAYLIGHT: an offset, and when it begins to apply.
    package struct Observance: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            case standard = "STANDARD"
            case daylight = "DAYLIGHT"
        }

        package var kind: Kind
        /// The first onset, like `rdates` on the clock before the change.
        package var dtstart: LocalDateTime
        /// Seconds to add to UTC before the onset.
        package var tzoffsetfrom: Int
        /// Seconds to add to UTC from the onset on.
        package var tzoffsetto: Int
        package var tzname: String?
        /// The value of RRULE as it is in the stream (section 3.3.10).
        package var rrule: String?
        package var rdates: [LocalDateTime] = []
        package var otherProperties: [Property] = []

        package init(kind: Kind, dtstart: LocalDateTime, tzoffsetfrom: Int, tzoffsetto: Int) {
            self.kind = kind
            self.dtstart = dtstart
            self.tzoffsetfrom = tzoffsetfrom
            self.tzoffsetto = tzoffsetto
        }
    }

    package var tzid: String
    /// X-LIC-LOCATION: the zone's IANA name.
    package var location: String?
    package var observances: [Observance]
    package var otherProperties: [Property] = []
    package var otherComponents: [Component] = []

    package init(tzid: String, observances: [Observance]) {
        self.tzid = tzid
        self.observances = observances
    }
}
