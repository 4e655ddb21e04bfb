internal import Time

extension VTimeZone {
    /// `nil` if something that a time zone needs is missing or unreadable.
    init?(_ scanned: ScannedComponent, issues: inout [ReadIssue]) {
        var (tzid, location): (String?, String?)
        var others: [Property] = []
        for content in scanned.contents {
            issues.note(content) { (property) throws(PropertyReadError) in
                switch property.name {
                case "TZID": try fill(&tzid, with: property.text)
                case "X-LIC-LOCATION": try fill(&location, with: property.text)
                default: throw .noType
                }
                try property.requireNoParameters()
            } otherwise: {
                others.append($0)
            }
        }
        var observances: [Observance] = []
        for component in scanned.components {
            guard let kind = Observance.Kind(rawValue: component.name) else { continue }
            guard let observance = Observance(component, kind: kind, issues: &issues) else {
                issues.append(ReadIssue(line: component.line, problem: .unusableTimeZone))
                return nil
            }
            observances.append(observance)
        }
        guard let tzid, !observances.isEmpty else {
            issues.append(ReadIssue(line: scanned.line, problem: .unusableTimeZone))
            return nil
        }
        self.init(tzid: tzid, observances: observances)
        self.location = location
        otherProperties = others
        otherComponents = scanned.components.filter { Observance.Kind(rawValue: $0.name) == nil }.map(\.component)
    }
}

extension VTimeZone.Observance {
    fileprivate init?(_ scanned: ScannedComponent, kind: Kind, issues: inout [ReadIssue]) {
        var (dtstart, from, to): (LocalDateTime?, Int?, Int?)
        var (tzname, rrule): (String?, String?)
        var rdates: [LocalDateTime] = []
        var others: [Property] = []
        for content in scanned.contents {
            issues.note(content) { (property) throws(PropertyReadError) in
                switch property.name {
                case "DTSTART": try fill(&dtstart, with: property.onset())
                case "TZOFFSETFROM": try fill(&from, with: property.offset())
                case "TZOFFSETTO": try fill(&to, with: property.offset())
                // A second name usually is the same in another language.
                case "TZNAME" where tzname == nil && property.parameters.isEmpty: try fill(&tzname, with: property.text)
                case "RRULE": try fill(&rrule, with: property.value)
                case "RDATE": rdates += try property.onsets()
                default: throw .noType
                }
                try property.requireNoParameters()
            } otherwise: {
                others.append($0)
            }
        }
        guard let dtstart, let from, let to, scanned.components.isEmpty else { return nil }
        self.init(kind: kind, dtstart: dtstart, tzoffsetfrom: from, tzoffsetto: to)
        self.tzname = tzname
        self.rrule = rrule
        self.rdates = rdates
        otherProperties = others
    }
}

extension Property {
    fileprivate func onset() throws(PropertyReadError) -> LocalDateTime {
        guard let onset = LocalDateTime(icalendarText: value.utf8) else { throw .unreadable(expected: "a date-time without a zone") }
        return onset
    }

    fileprivate func onsets() throws(PropertyReadError) -> [LocalDateTime] {
        var onsets: [LocalDateTime] = []
        for text in value.split(separator: ",") {
            guard let onset = LocalDateTime(icalendarText: text.utf8) else {
                throw .unreadable(expected: "a list of date-times without a zone")
            }
            onsets.append(onset)
        }
        return onsets
    }
}
