extension VCalendar {
    /// The stream, folded, with CRLF (RFC 5545 section 3.1). Equal calendars give equal bytes.
    package func bytes() -> [UInt8] {
        var writer = ContentLineWriter(capacity: 1_024 * (events.count + timeZones.count + 1))
        writer.component("VCALENDAR") { writer in
            writer.raw("VERSION", "2.0")
            writer.text("PRODID", prodid, otherParameters["PRODID"])
            writeProperties(to: &writer)
            for zone in timeZones { zone.write(to: &writer) }
            for event in events { event.write(to: &writer) }
            for component in otherComponents { writer.component(component) }
        }
        return writer.bytes
    }

    private func writeProperties(to writer: inout ContentLineWriter) {
        writer.raw("METHOD", method, otherParameters["METHOD"])
        for key in ["NAME", "X-WR-CALNAME"] { writer.text(key, name, otherParameters[key]) }
        for key in ["DESCRIPTION", "X-WR-CALDESC"] { writer.text(key, description, otherParameters[key]) }
        writer.text("X-WR-TIMEZONE", timeZoneName, otherParameters["X-WR-TIMEZONE"])
        writer.text("COLOR", color, otherParameters["COLOR"])
        writer.raw("URL", url, otherParameters["URL"])
        writer.raw("SOURCE", source, valueType("URI") + (otherParameters["SOURCE"] ?? []))
        writer.raw("REFRESH-INTERVAL", refreshInterval?.text, valueType("DURATION") + (otherParameters["REFRESH-INTERVAL"] ?? []))
        writer.raw("X-PUBLISHED-TTL", refreshInterval?.text, otherParameters["X-PUBLISHED-TTL"])
        for property in otherProperties { writer.property(property) }
    }

    private func valueType(_ name: String) -> [Parameter] { [Parameter(checkedName: "VALUE", values: [name])] }
}

extension VTimeZone {
    fileprivate func write(to writer: inout ContentLineWriter) {
        writer.component("VTIMEZONE") { writer in
            writer.text("TZID", tzid)
            writer.text("X-LIC-LOCATION", location)
            for property in otherProperties { writer.property(property) }
            for observance in observances { observance.write(to: &writer) }
            for component in otherComponents { writer.component(component) }
        }
    }
}

extension VTimeZone.Observance {
    fileprivate func write(to writer: inout ContentLineWriter) {
        writer.component(kind.rawValue) { writer in
            writer.time("DTSTART", .floating(dtstart))
            writer.raw("TZOFFSETFROM", UTCOffset.text(tzoffsetfrom))
            writer.raw("TZOFFSETTO", UTCOffset.text(tzoffsetto))
            writer.text("TZNAME", tzname)
            writer.raw("RRULE", rrule)
            for time in rdates { writer.time("RDATE", .floating(time)) }
            for property in otherProperties { writer.property(property) }
        }
    }
}
