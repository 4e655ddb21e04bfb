package import ICalendar
package import Planning
package import Time

extension VCalendar {
    /// As what milestones are written, for programs that keep more than events.
    package enum MilestoneKind: String, CaseIterable, Sendable {
        /// VTODO (RFC 5545 section 3.6.2): a task due by then.
        case todo
        /// VJOURNAL (section 3.6.3): a note of that day.
        case journal
    }

    /// Only the milestones of `scope`, since many programs don't show tasks and notes beside events.
    package init(
        milestonesOf plan: ResolvedPlan, scope: Scope, as kind: MilestoneKind, edition: CalendarEdition
    ) throws(ZoneError) {
        let calendar = try VCalendar(plan, scope: scope, edition: edition)
        let uids = Set(plan.activities.filter { $0.activity.kind == .milestone }.map(plan.uid))
        self = calendar
        events = calendar.events.filter { $0.uid.map(uids.contains) ?? false }
        let named = Set(events.flatMap { [$0.dtstart?.tzid, $0.endTime?.tzid] }.compactMap { $0 })
        timeZones.removeAll { !named.contains($0.tzid) }
        for index in events.indices {
            events[index].relatedTo = []
            // DUE is the last day itself.
            if case .dtend(.day(let past))? = events[index].end { events[index].end = .dtend(.day(past.adding(days: -1))) }
        }
        otherComponents = component.components.filter { $0.name == "VEVENT" }.compactMap { $0.milestone(as: kind) }
        events = []
    }
}

extension Component {
    /// This VEVENT as another kind of entry.
    fileprivate func milestone(as kind: VCalendar.MilestoneKind) -> Component? {
        switch kind {
        case .todo: Component(name: "VTODO", properties: properties.compactMap(\.ofTodo), components: components)
        case .journal: Component(name: "VJOURNAL", properties: properties.compactMap(\.ofJournal))
        }
    }
}

extension Property {
    /// The property for a VTODO that is due at the event's end; on its last day where it has no time.
    fileprivate var ofTodo: Property? {
        switch name {
        case "DTSTART", "TRANSP": nil
        case "DTEND": Property(name: "DUE", parameters: parameters, value: value)
        case "STATUS": Property(name: name, value: value == "CANCELLED" ? value : "NEEDS-ACTION")
        default: self
        }
    }

    fileprivate var ofJournal: Property? {
        switch name {
        case "DTEND", "TRANSP", "LOCATION", "GEO", "CONFERENCE": nil
        case "STATUS": Property(name: name, value: ["CONFIRMED": "FINAL", "TENTATIVE": "DRAFT"][value] ?? value)
        default: self
        }
    }
}
