/// Collects the properties of a VCALENDAR.
struct CalendarProperties {
    /// The calendar without its components.
    private(set) var calendar = VCalendar()
    private var version: String?
    private var methodLine: Int?

    mutating func take(_ contents: [ScannedComponent.Content], issues: inout [ReadIssue]) {
        for content in contents {
            issues.note(content) { (property) throws(PropertyReadError) in
                if property.name == "VERSION" {
                    try fill(&version, with: property.text)
                    try property.requireNoParameters()
                } else {
                    try calendar.take(property)
                }
            } otherwise: {
                calendar.otherProperties.append($0)
            }
            if methodLine == nil, calendar.method != nil { methodLine = content.line.number }
        }
    }

    /// Whether METHOD comes before the line.
    func isMessage(at line: Int) -> Bool { methodLine.map { $0 < line } ?? false }

    /// What is wrong with the properties as a whole.
    var problems: [ReadIssue.Problem] {
        let versionProblem: ReadIssue.Problem? =
            switch version {
            case nil: .missing(property: "VERSION", component: "VCALENDAR")
            case "2.0"?: nil
            case let version?: .version(version)
            }
        let prodidProblem = calendar.prodid == nil ? ReadIssue.Problem.missing(property: "PRODID", component: "VCALENDAR") : nil
        return [versionProblem, prodidProblem].compactMap { $0 }
    }
}

extension VCalendar {
    fileprivate mutating func take(_ property: Property) throws(PropertyReadError) {
        switch property.name {
        case "PRODID": try fill(&prodid, with: property.text)
        case "METHOD": try fill(&method, with: property.value.uppercased())
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
