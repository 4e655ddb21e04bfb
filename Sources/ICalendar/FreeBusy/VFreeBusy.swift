package import Time

/// A VFREEBUSY, which says when somebody or something is busy (RFC 5545 section 3.6.4).
package struct VFreeBusy: Hashable, Sendable {
    /// FBTYPE (section 3.2.9): in what way the period is busy.
    package enum FBType: String, CaseIterable, Sendable {
        case busy = "BUSY"
        case busyUnavailable = "BUSY-UNAVAILABLE"
        case busyTentative = "BUSY-TENTATIVE"
    }

    package struct Period: Hashable, Sendable {
        package var interval: Interval
        package var type: FBType

        package init(_ interval: Interval, _ type: FBType = .busy) {
            self.interval = interval
            self.type = type
        }
    }

    package var uid: String
    package var dtstamp: Instant
    /// The time it covers; it says nothing about any other time.
    package var span: Interval
    package var periods: [Period] = []
    /// A text for people (COMMENT).
    package var comment: String?

    package init(uid: String, dtstamp: Instant, span: Interval) {
        self.uid = uid
        self.dtstamp = dtstamp
        self.span = span
    }
}

extension VFreeBusy {
    /// The component in a stream: one period per line, in UTC as required.
    package var component: Component {
        var properties = [
            Property(checkedName: "UID", parameters: [], value: uid.escaped),
            Property(checkedName: "DTSTAMP", parameters: [], value: CalendarTime.utc(dtstamp).text),
            Property(checkedName: "DTSTART", parameters: [], value: CalendarTime.utc(span.start).text),
            Property(checkedName: "DTEND", parameters: [], value: CalendarTime.utc(span.end).text),
        ]
        if let comment { properties.append(Property(checkedName: "COMMENT", parameters: [], value: comment.escaped)) }
        for period in periods {
            let type = period.type == .busy ? [] : [Parameter(checkedName: "FBTYPE", values: [period.type.rawValue])]
            let value = "\(CalendarTime.utc(period.interval.start).text)/\(CalendarTime.utc(period.interval.end).text)"
            properties.append(Property(checkedName: "FREEBUSY", parameters: type, value: value))
        }
        return Component(checkedName: "VFREEBUSY", properties: properties, components: [])
    }

    /// The busy periods of a VFREEBUSY. Skips unreadable ones, which the reader has reported.
    package static func periods(in component: Component) -> [Period] {
        var periods: [Period] = []
        for property in component.properties where property.name == "FREEBUSY" {
            let type = property["FBTYPE"]?.uppercased() ?? FBType.busy.rawValue
            if type == "FREE" { continue }
            for text in property.value.split(separator: ",") {
                guard let interval = Interval(period: text) else { continue }
                periods.append(Period(interval, FBType(rawValue: type) ?? .busy))  // an unknown FBTYPE counts as BUSY (section 3.2.9)
            }
        }
        return periods
    }
}

extension Interval {
    /// A PERIOD (section 3.3.9) in UTC: `start/end` or `start/duration`.
    fileprivate init?(period text: Substring) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = Instant(icalendarText: parts[0].utf8) else { return nil }
        if let end = Instant(icalendarText: parts[1].utf8) {
            self.init(start: start, end: end)
        } else {
            guard let duration = CalendarDuration(text: parts[1]) else { return nil }
            self.init(start: start, end: start.adding(seconds: duration.days * 86_400 + duration.seconds))
        }
    }
}
