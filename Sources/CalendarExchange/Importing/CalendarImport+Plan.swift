package import ICalendar
package import Importing
internal import Notation
package import Planning

extension CalendarImport {
    /// The plan made of the calendars, and the issues in no particular order.
    package func plan(
        from calendars: [(calendar: VCalendar, lines: ComponentLines)]
    ) throws(CalendarImportError) -> (plan: Plan, issues: [ImportIssue]) {
        guard calendars.contains(where: { !$0.calendar.events.isEmpty }) else {
            let others = Set(calendars.flatMap(\.calendar.otherComponents).map(\.name).filter { $0 != "VTIMEZONE" })
            throw .noEvents(others: others.sorted())
        }
        var imported = ImportedCalendars(calendars, self)
        imported.makeActivities()
        imported.makeSeries()
        imported.nest()
        let plan = imported.makePlan()
        imported.reportWhatIsLeft()
        return (plan, imported.issues)
    }
}

extension ImportedCalendars {
    mutating func makePlan() -> Plan {
        let title = calendars.lazy.compactMap(\.calendar.name).first { !$0.trimmed.isEmpty }
        var plan = Plan(
            id: names.plan, title: LocalizedText(title ?? names.plan.rawValue), domain: names.domain, timezone: zone, languages: languages)
        plan.description = calendars.lazy.compactMap(\.calendar.description).first { !$0.trimmed.isEmpty }.map { LocalizedText($0) }
        plan.revised = events.compactMap { $0.event.lastModified ?? $0.event.dtstamp }.max()
        places.settleZones()
        plan.activities = nestedActivities()
        plan.places = places.places
        plan.people = people.people
        plan.delegations = people.delegations
        plan.organizations = people.organizations
        plan.equipment = equipmentKnown.values.sorted { $0.id < $1.id }
        return plan
    }

    /// Reports everything, outside of events and in them, that hasn't become part of the plan.
    mutating func reportWhatIsLeft() {
        for (index, (calendar, lines)) in calendars.enumerated() {
            var counts: [String: Int] = [:]
            func reportLost(_ property: String, if isThere: Bool) {
                if isThere { report(.property(property), at: lines.line(of: property, counts[property, default: 0])) }
                counts[property, default: 0] += 1
            }
            if let method = calendar.method, method != "PUBLISH" { report(.method(method), at: lines.line(of: "METHOD")) }
            reportLost("COLOR", if: calendar.color != nil && !(calendar.prodid?.hasPrefix("-//Plenary//") ?? false))
            reportLost("URL", if: calendar.url != nil)
            reportLost("SOURCE", if: calendar.source != nil)
            reportLost("X-WR-CALNAME", if: index > 0 && calendar.name != nil && calendar.name != calendars[0].calendar.name)
            for property in calendar.otherProperties where !Quirk.all.contains(where: { $0.idle.contains(property.name) }) {
                reportLost(property.name, if: !(property.name == "CALSCALE" && property.value.uppercased() == "GREGORIAN"))
            }
            for component in lines.components where component.name != "VEVENT" && component.name != "VTIMEZONE" {
                report(.component(component.name), at: component.line)
            }
        }
        for (event, parts) in zip(events, children) { issues += event.issues(hasParts: !parts.isEmpty) }
    }
}
