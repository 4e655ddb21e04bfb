internal import ICalendar
internal import Importing
internal import Planning
internal import Time

/// An event while it is turned into an activity.
struct ImportedEvent {
    /// The event, its producer's quirks already resolved.
    var event: VEvent
    let lines: ComponentLines
    /// The index of its calendar.
    let calendar: Int
    /// Whether Plenary wrote it.
    let isOurs: Bool
    var activity: Activity
    /// The clocks of its times; `nil` for whole days and unscheduled events.
    var clocks: (start: ZoneRules, end: ZoneRules)?

    /// The line of a property, for messages.
    func line(of property: String, _ index: Int = 0) -> Int { lines.line(of: property, index) }
}

extension ImportedEvent {
    /// What the event says that the activity can't hold. What couldn't be read at all, the reader has reported itself.
    func issues(hasParts: Bool) -> [ImportIssue] {
        var issues: [ImportIssue] = []
        func reportLost(_ property: String, _ index: Int = 0, as problem: CalendarIssue? = nil) {
            issues.append(ImportIssue(line: line(of: property, index), problem ?? .property(property)))
        }
        if let color = event.color, !(isOurs && color == activity.kind.color) { reportLost("COLOR") }
        if event.created != nil { reportLost("CREATED") }
        if let sequence = event.sequence, sequence > (isOurs && event.status == .cancelled ? 1 : 0) {
            reportLost("SEQUENCE", as: .sequence(sequence))
        }
        if let transp = event.transp, (transp == .transparent) != keepsNobodyBusy(hasParts: hasParts) { reportLost("TRANSP") }
        var counts: [String: Int] = [:]
        for property in event.otherProperties where !Self.typed.contains(property.name) {
            reportLost(property.name, counts[property.name, default: 0])
            counts[property.name, default: 0] += 1
        }
        for (property, parameters) in event.otherParameters.sorted(by: { $0.key < $1.key }) {
            let lost = parameters.map(\.name).filter { $0 != "LANGUAGE" || !["SUMMARY", "DESCRIPTION"].contains(property) }
            if !lost.isEmpty { reportLost(property, as: .parameters(lost, of: property)) }
        }
        for (index, attendee) in event.attendees.enumerated() { reportParameters(attendee, of: "ATTENDEE", index) }
        if let organizer = event.organizer { reportParameters(organizer, of: "ORGANIZER", 0) }
        let alarm = activity.alarm == nil ? nil : event.otherComponents.firstIndex { VAlarm($0) != nil }
        for (index, component) in lines.components.enumerated() where index != alarm {
            issues.append(ImportIssue(line: component.line, CalendarIssue.component(component.name)))
        }
        return issues

        func reportParameters(_ user: CalendarUser, of property: String, _ index: Int) {
            var names = user.otherParameters.map(\.name).filter { $0 != "LANGUAGE" }
            if user.rsvp == true { names.append("RSVP") }
            if !names.isEmpty { reportLost(property, index, as: .parameters(names, of: property)) }
        }
    }

    /// The properties for which the reader has types. Where one is left over, the reader has reported why.
    private static let typed: Set<String> = [
        "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "STATUS", "TRANSP", "CLASS", "COLOR", "URL", "CATEGORIES", "ATTENDEE", "ORGANIZER",
        "RELATED-TO", "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "RRULE",
        "RDATE", "EXDATE",
    ]
}

extension ImportedEvent {
    /// Whether an export would write TRANSP:TRANSPARENT: for cancelled activities, and for whole days with parts or of milestones.
    private func keepsNobodyBusy(hasParts: Bool) -> Bool {
        if activity.status == .cancelled { return true }
        guard case .allDay? = activity.when else { return false }
        return hasParts || activity.kind == .milestone
    }
}
