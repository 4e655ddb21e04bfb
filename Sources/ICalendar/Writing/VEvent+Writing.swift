extension VEvent {
    func write(to writer: inout ContentLineWriter) {
        writer.component("VEVENT") { writer in
            writeTimes(to: &writer)
            writeDescription(to: &writer)
            writeRevision(to: &writer)
            for property in otherProperties { writer.property(property) }
            for component in otherComponents { writer.component(component) }
        }
    }

    private func writeTimes(to writer: inout ContentLineWriter) {
        writer.text("UID", uid, parameters("UID"))
        writer.time("DTSTAMP", dtstamp, parameters("DTSTAMP"))
        writer.time("RECURRENCE-ID", recurrenceID, parameters("RECURRENCE-ID"))
        writer.time("DTSTART", dtstart, parameters("DTSTART"))
        switch end {
        case .dtend(let time): writer.time("DTEND", time, parameters("DTEND"))
        case .duration(let duration): writer.raw("DURATION", duration.text, parameters("DURATION"))
        case nil: break
        }
        writer.raw("RRULE", rrule, parameters("RRULE"))
        // One date per line: libical reads at most 500 from one line.
        for time in rdates { writer.time("RDATE", time) }
        for time in exdates { writer.time("EXDATE", time) }
    }

    private func writeDescription(to writer: inout ContentLineWriter) {
        writer.text("SUMMARY", summary, parameters("SUMMARY"))
        writer.text("DESCRIPTION", description, parameters("DESCRIPTION"))
        writer.text("LOCATION", location, parameters("LOCATION"))
        writer.raw("GEO", geo?.text, parameters("GEO"))
        writer.texts("CATEGORIES", categories)
        writer.raw("STATUS", status?.rawValue, parameters("STATUS"))
        writer.raw("TRANSP", transp?.rawValue, parameters("TRANSP"))
        writer.raw("CLASS", `class`?.rawValue, parameters("CLASS"))
        writer.text("COLOR", color, parameters("COLOR"))
        writer.raw("URL", url, parameters("URL"))
    }

    private func writeRevision(to writer: inout ContentLineWriter) {
        writer.raw("SEQUENCE", sequence.map(String.init), parameters("SEQUENCE"))
        writer.time("CREATED", created, parameters("CREATED"))
        writer.time("LAST-MODIFIED", lastModified, parameters("LAST-MODIFIED"))
        for relation in relatedTo { relation.write(to: &writer) }
        if let organizer { writer.user("ORGANIZER", organizer) }
        for attendee in attendees { writer.user("ATTENDEE", attendee) }
    }

    private func parameters(_ name: String) -> [Parameter]? { otherParameters.isEmpty ? nil : otherParameters[name] }
}

extension RelatedTo {
    fileprivate func write(to writer: inout ContentLineWriter) {
        let kind = reltype == "PARENT" ? [] : [Parameter(checkedName: "RELTYPE", values: [reltype])]
        writer.text("RELATED-TO", uid, kind + otherParameters)
    }
}
