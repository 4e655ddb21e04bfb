/// The value data types that have their own form in jCal or xCal (RFC 5545 section 3.3, RFC 7265 section 3.6).
///
/// Values of any other type in a VALUE parameter, such as URI or one registered later, are kept as they are.
enum ValueType: String {
    case binary, boolean, date, duration, float, integer, period, recur, text, time, uri, unknown
    case calAddress = "cal-address"
    case dateTime = "date-time"
    case utcOffset = "utc-offset"

    /// The type of a property without a VALUE parameter; `nil` if it is unknown or has no default.
    static func standard(of property: String) -> ValueType? { standards[property] }

    /// The properties whose value is a list.
    static let lists: Set = ["CATEGORIES", "EXDATE", "FREEBUSY", "RDATE", "RESOURCES"]

    private static let standards: [String: ValueType] = {
        let properties: [(ValueType, String)] = [
            (.calAddress, "ATTENDEE CALENDAR-ADDRESS ORGANIZER"),
            (.dateTime, "ACKNOWLEDGED COMPLETED CREATED DTEND DTSTAMP DTSTART DUE EXDATE LAST-MODIFIED RDATE RECURRENCE-ID TZUNTIL"),
            (.duration, "DURATION TRIGGER"),
            (.float, "GEO"),
            (.integer, "PERCENT-COMPLETE PRIORITY REPEAT SEQUENCE"),
            (.period, "FREEBUSY"),
            (.recur, "EXRULE RRULE"),
            (
                .text,
                """
                ACTION BUSYTYPE CALSCALE CATEGORIES CLASS COLOR COMMENT CONTACT DESCRIPTION LOCATION LOCATION-TYPE METHOD NAME \
                PARTICIPANT-TYPE PRODID PROXIMITY REFID RELATED-TO REQUEST-STATUS RESOURCE-TYPE RESOURCES STATUS SUMMARY TRANSP \
                TZID TZID-ALIAS-OF TZNAME UID VERSION XML
                """
            ),
            (.uri, "ATTACH CONCEPT TZURL URL"),
            (.utcOffset, "TZOFFSETFROM TZOFFSETTO"),
        ]
        return Dictionary(
            uniqueKeysWithValues: properties.flatMap { type, names in names.split(separator: " ").map { (String($0), type) } })
    }()

    /// The type of a parameter's values in xCal (RFC 6321 section 3.5).
    static func ofParameter(_ name: String) -> ValueType { parameters[name] ?? .unknown }

    private static let parameters: [String: ValueType] = [
        "ALTREP": .uri, "CN": .text, "CUTYPE": .text, "DELEGATED-FROM": .calAddress, "DELEGATED-TO": .calAddress, "DIR": .uri,
        "DISPLAY": .text, "EMAIL": .text, "ENCODING": .text, "FBTYPE": .text, "FEATURE": .text, "FMTTYPE": .text, "LABEL": .text,
        "LANGUAGE": .text, "MEMBER": .calAddress, "PARTSTAT": .text, "RANGE": .text, "RELATED": .text, "RELTYPE": .text, "ROLE": .text,
        "RSVP": .boolean, "SENT-BY": .calAddress, "TZID": .text,
    ]
}
