extension VCalendar {
    /// libical's tree takes some sixteen times the memory of the stream.
    static let sizeLimit = 128 << 20

    /// The iCalendar objects of a stream, and what in it was not understood or is not right, by line.
    ///
    /// Text and dates are taken from the content lines themselves: libical 3 loses escapes, unknown properties and components,
    /// whatever is empty, and the end of long lists, and it accepts 30 February. It judges what is not read more strictly here.
    static func read(stream bytes: [UInt8]) throws(ICalendarError) -> (calendars: [VCalendar], issues: [ReadIssue]) {
        guard bytes.count <= sizeLimit else { throw .tooLarge(bytes: bytes.count, limit: sizeLimit) }
        let lines = ContentLines(bytes)
        var issues = lines.linesNotUTF8.map { ReadIssue(line: $0, problem: .notUTF8) }
        let scanned = lines.calendars(issues: &issues)
        guard !scanned.isEmpty else { throw .noCalendar }
        let judgement = scanned.flatMap { Judgement.issues(in: $0, of: lines) }
        let calendars = scanned.map { VCalendar($0, issues: &issues) }
        let told = Set(issues.map(\.line))
        issues += judgement.filter { !told.contains($0.line) }
        issues.sort { $0.line < $1.line }
        return (calendars, issues)
    }

    private init(_ scanned: ScannedComponent, issues: inout [ReadIssue]) {
        self.init()
        var version: String?
        for content in scanned.contents {
            issues.note(content) { (property) throws(Unread) in
                if property.name == "VERSION" { try fill(&version, with: property.text) } else { try take(property) }
            } otherwise: {
                otherProperties.append($0)
            }
        }
        if version == nil { issues.append(ReadIssue(line: scanned.line, problem: .missing(property: "VERSION", component: "VCALENDAR"))) }
        if let version, version != "2.0" { issues.append(ReadIssue(line: scanned.line, problem: .version(version))) }
        if prodid == nil { issues.append(ReadIssue(line: scanned.line, problem: .missing(property: "PRODID", component: "VCALENDAR"))) }
        for component in scanned.components {
            switch component.name {
            case "VEVENT":
                events.append(VEvent(component, isMessage: method != nil, issues: &issues))
            case "VTIMEZONE":
                if let zone = VTimeZone(component, issues: &issues) {
                    timeZones.append(zone)
                } else {
                    otherComponents.append(component.component)
                }
            default: otherComponents.append(component.component)
            }
        }
    }

    private mutating func take(_ property: Property) throws(Unread) {
        switch property.name {
        case "PRODID": try fill(&prodid, with: property.text)
        case "METHOD": try fill(&method, with: property.text.uppercased())
        case "NAME", "X-WR-CALNAME": try fill(&name, with: property.text, orSame: true)
        case "DESCRIPTION", "X-WR-CALDESC": try fill(&description, with: property.text, orSame: true)
        case "X-WR-TIMEZONE": try fill(&timeZoneName, with: property.text)
        case "COLOR": try fill(&color, with: property.text)
        case "URL": try fill(&url, with: property.value)
        case "SOURCE": try fill(&source, with: property.value)
        case "REFRESH-INTERVAL", "X-PUBLISHED-TTL": try fill(&refreshInterval, with: property.duration(), orSame: true)
        default: throw .noType
        }
        let others = property.parametersBesideValueType
        if !others.isEmpty { otherParameters[property.name] = others }
    }
}
