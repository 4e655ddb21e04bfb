/// A PERIOD (RFC 5545 section 3.3.9) on a zone's clock: `20260706T090000/20260706T100000` or `20260706T090000/PT1H`.
package struct CalendarPeriod: Hashable, Sendable {
    package let start: CalendarTime
    /// Later than the start, on the same clock.
    package let end: VEvent.End
}

extension CalendarPeriod {
    fileprivate init?(icalendarText text: Substring.UTF8View, tzid: String?) {
        let parts = text.split(separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, text.count > 17, let start = CalendarTime(icalendarText: parts[0], tzid: tzid) else { return nil }
        if let duration = CalendarDuration(text: String(Substring(parts[1]))) {
            guard duration.days > 0 || duration.seconds > 0 else { return nil }
            self.init(start: start, end: .duration(duration))
        } else {
            guard let end = CalendarTime(icalendarText: parts[1], tzid: tzid), start.tzid == end.tzid, start.clock < end.clock else {
                return nil
            }
            self.init(start: start, end: .dtend(end))
        }
    }
}

extension VEvent {
    /// The RDATE values that are periods, each with its own length (section 3.8.5.2). They stay in `otherProperties`.
    package var rdatePeriods: [CalendarPeriod] {
        otherProperties.lazy.filter { $0.name == "RDATE" }.flatMap { $0.periods ?? [] }
    }
}

extension Property {
    /// `nil` without VALUE=PERIOD, or if one is unreadable.
    var periods: [CalendarPeriod]? {
        guard self["VALUE"]?.uppercased() == "PERIOD" else { return nil }
        var periods: [CalendarPeriod] = []
        for text in value.split(separator: ",", omittingEmptySubsequences: false) {
            guard let period = CalendarPeriod(icalendarText: text.utf8, tzid: self["TZID"]) else { return nil }
            periods.append(period)
        }
        return periods
    }
}
