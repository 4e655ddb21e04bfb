extension VEvent {
    /// `isMessage`: the stream has METHOD, so DTSTART may be missing.
    init(_ scanned: ScannedComponent, isMessage: Bool, issues: inout [ReadIssue]) {
        self.init()
        for content in scanned.contents {
            issues.note(content) { (property) throws(PropertyReadError) in
                try take(property)
            } otherwise: {
                otherProperties.append($0)
            }
        }
        otherComponents = scanned.components.map(\.component)
        let given = [("UID", uid != nil), ("DTSTAMP", dtstamp != nil), ("DTSTART", dtstart != nil || isMessage)]
        for (name, isGiven) in given where !isGiven && !otherProperties.contains(where: { $0.name == name }) {
            issues.append(ReadIssue(line: scanned.line, problem: .missing(property: name, component: "VEVENT")))
        }
    }

    /// Reads a component with an event's properties, such as AVAILABLE (RFC 7953 section 3.1).
    init(_ component: Component) {
        self.init()
        for property in component.properties {
            do { try take(property) } catch { otherProperties.append(property) }
        }
    }

    private mutating func take(_ property: Property) throws(PropertyReadError) {
        switch property.name {
        case "SUMMARY": try fill(&summary, with: property.text)
        case "DESCRIPTION": try fill(&description, with: property.text)
        case "LOCATION": try fill(&location, with: property.text)
        case "GEO": try fill(&geo, with: property.geo())
        case "STATUS": try fill(&status, with: property.token())
        case "TRANSP": try fill(&transp, with: property.token())
        case "CLASS": try fill(&`class`, with: property.token())
        case "COLOR": try fill(&color, with: property.text)
        case "URL": try fill(&url, with: property.value)
        case "CATEGORIES":
            categories += property.texts
            return try property.requireNoParameters()
        case "ATTENDEE", "ORGANIZER", "RELATED-TO": return try takeRelation(property)
        default: return try takeTime(property)
        }
        keepParameters(of: property)
    }

    /// Reads times and numbers.
    private mutating func takeTime(_ property: Property) throws(PropertyReadError) {
        switch property.name {
        case "UID": try fill(&uid, with: property.text)
        case "DTSTAMP": try fill(&dtstamp, with: property.instant())
        case "CREATED": try fill(&created, with: property.instant())
        case "LAST-MODIFIED": try fill(&lastModified, with: property.instant())
        case "SEQUENCE": try fill(&sequence, with: property.count())
        case "DTSTART": try fill(&dtstart, with: property.time())
        case "DTEND": try takeEnd(.dtend(property.time()))
        case "DURATION": try takeEnd(.duration(property.duration()))
        case "RECURRENCE-ID": try fill(&recurrenceID, with: property.time())
        case "RRULE": try fill(&rrule, with: property.value)
        case "RDATE":
            if property.periods != nil { return otherProperties.append(property) }
            rdates += try property.times()
            return try property.requireNoParameters(but: "TZID")
        case "EXDATE":
            exdates += try property.times()
            return try property.requireNoParameters(but: "TZID")
        default: throw .noType
        }
        keepParameters(of: property)
    }

    private mutating func takeEnd(_ end: End) throws(PropertyReadError) {
        switch (self.end, end) {
        case (.dtend, .duration): throw .exclusive(with: "DTEND")
        case (.duration, .dtend): throw .exclusive(with: "DURATION")
        default: try fill(&self.end, with: end)
        }
    }

    private mutating func takeRelation(_ property: Property) throws(PropertyReadError) {
        switch property.name {
        case "ATTENDEE": attendees.append(CalendarUser(property))
        case "ORGANIZER": try fill(&organizer, with: CalendarUser(property))
        default:
            relatedTo.append(
                RelatedTo(
                    uid: property.text, reltype: property["RELTYPE"]?.uppercased() ?? "PARENT",
                    otherParameters: property.parametersBesideValueType.filter { $0.name != "RELTYPE" }))
        }
    }

    private mutating func keepParameters(of property: Property) {
        for parameter in property.parametersBesideValueType where parameter.name != "TZID" {
            otherParameters[property.name, default: []].append(parameter)
        }
    }
}

extension CalendarUser {
    fileprivate init(_ property: Property) {
        self.init(address: property.value)
        for parameter in property.parameters where !take(parameter) { otherParameters.append(parameter) }
    }

    /// Sets the field for the parameter. Returns false if the field can't hold the value or has one already.
    private mutating func take(_ parameter: Parameter) -> Bool {
        func take<Value>(_ slot: inout Value?, _ value: (String) -> Value?) -> Bool {
            guard slot == nil, parameter.values.count == 1, let value = value(parameter.values[0]) else { return false }
            slot = value
            return true
        }
        switch parameter.name {
        case "CN": return take(&cn) { $0 }
        case "CUTYPE": return take(&cutype) { CUType(rawValue: $0.uppercased()) }
        case "ROLE": return take(&role) { Role(rawValue: $0.uppercased()) }
        case "PARTSTAT": return take(&partstat) { PartStat(rawValue: $0.uppercased()) }
        case "RSVP": return take(&rsvp) { ["TRUE": true, "FALSE": false][$0.uppercased()] }
        case "MEMBER" where member.isEmpty:
            member = parameter.values
            return true
        default: return false
        }
    }
}
