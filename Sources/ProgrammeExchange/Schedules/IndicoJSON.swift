internal import Importing
internal import Notation

/// Reads the timetable or the event that Indico exports as JSON (its HTTP export API), as a schedule.
///
/// Of a session with entries these are the events, and the session is their track.
struct IndicoJSON {
    private(set) var schedule: ConferenceSchedule
    private(set) var issues: [ImportIssue] = []

    private static let known: Set = [
        "title", "startDate", "endDate", "duration", "room", "location", "description", "speakers", "presenters", "primaryauthors",
        "conveners", "track", "type", "session", "sessionTitle", "entries", "contributions", "subContributions", "url", "code", "id",
        "friendly_id", "db_id", "entryType", "uniqueId", "slotTitle", "sessionCode", "sessionId", "sessionSlotId", "contributionId",
        "conferenceId", "pdf", "textColor", "color", "isPoster", "inheritLoc", "inheritRoom", "roomFullname", "address", "allowed",
        "attachments", "folders", "material", "keywords", "coauthors", "board_number", "references", "_type", "_fossil", "sessionUrl",
        "contribDuration", "timezone", "language",
    ]

    /// `nil` where it is nothing of the kind.
    init?(_ root: Node) {
        guard let results = root["results"] else { return nil }
        schedule = ConferenceSchedule(conference: .init(mark: root.mark))
        if let event = results.elements?.first, event["startDate"] != nil, event["title"] != nil {
            schedule.conference.title = event.said("title")
            schedule.conference.url = event.said("url")
            schedule.conference.venue = event.said("location")
            schedule.conference.start = event["startDate"]?.said("date")
            schedule.conference.end = event["endDate"]?.said("date")
            schedule.conference.zone = event.said("timezone") ?? event["startDate"]?.said("tz")
            let listed = (event["contributions"]?.elements ?? []) + (event["sessions"]?.elements ?? []).flatMap(Self.parts)
            listed.forEach { read($0, session: nil) }
            if listed.isEmpty { read(event, session: nil) }
        } else if let days = results.entries?.first?.value.entries, days.allSatisfy({ $0.key.count == 8 && Int($0.key) != nil }) {
            for day in days { read(entries: day.value, session: nil) }
        } else {
            return nil
        }
    }

    /// The contributions of a session, or where it has none, itself.
    private static func parts(of session: Node) -> [Node] {
        let inside = session["contributions"]?.elements ?? []
        return inside.isEmpty ? [session] : inside
    }

    private mutating func read(entries: Node, session: Node?) {
        for entry in entries.entries ?? [] { read(entry.value, session: session) }
    }

    private mutating func read(_ node: Node, session: Node?) {
        if let inside = node["entries"], inside.entries?.isEmpty == false {
            if node["conveners"]?.elements?.isEmpty == false { report(.attribute("conveners", of: "session"), at: node.mark) }
            return read(entries: inside, session: node)
        }
        var event = ConferenceSchedule.Event(mark: node.mark)
        let prefix = ["Session": "s", "Break": "b"][node["entryType"]?.scalar ?? ""] ?? ""
        event.id = (node.said("contributionId") ?? node.said("friendly_id") ?? node.said("id"))?.text
        event.id = event.id.map { prefix + $0 }
        (event.title, event.description, event.url) = (node.said("title"), node.said("description"), node.said("url"))
        event.room = node.said("room") ?? session?.said("room")
        event.track =
            node.said("track") ?? node.said("session") ?? node.said("sessionTitle") ?? session?.said("slotTitle") ?? session?.said("title")
        event.type = node.said("type") ?? (prefix == "b" ? .init(text: "break", mark: node.mark) : nil)
        event.language = node.said("language")
        if let start = node["startDate"] {
            if schedule.conference.zone == nil { schedule.conference.zone = start.said("tz") }
            if let zone = start.said("tz"), let usual = schedule.conference.zone, zone.text != usual.text {
                report(.otherZone(zone.text, usual: usual.text), at: zone.mark)
            } else {
                (event.day, event.date) = (start.said("date"), Self.moment(start))
                event.end = node["endDate"].flatMap(Self.moment)
            }
        }
        // In minutes here and in seconds there, so that it counts only where no end is told.
        if event.end == nil { event.duration = node.said("duration").flatMap { .init(minutes: $0) } }
        for list in ["speakers", "presenters"] {
            event.persons += (node[list]?.elements ?? []).compactMap { person in
                let parts = [person.said("first_name") ?? person.said("firstName"), person.said("last_name") ?? person.said("familyName")]
                let joined = parts.compactMap { $0?.text }.joined(separator: " ")
                let name = joined.isEmpty ? person.said("fullName") ?? person.said("name") : .init(text: joined, mark: person.mark)
                return name.map { .init(id: (person.said("email") ?? person.said("person_id") ?? person.said("id"))?.text, name: $0) }
            }
        }
        for entry in node.entries ?? [] where !Self.known.contains(entry.key) && entry.value.scalar?.trimmed.isEmpty == false {
            report(.attribute(entry.key, of: node["entryType"]?.scalar ?? "contribution"), at: entry.keyMark)
        }
        schedule.events.append(event)
    }

    /// On the clock of the event's zone.
    private static func moment(_ node: Node) -> ConferenceSchedule.Text? {
        guard let date = node.said("date"), let time = node.said("time") else { return nil }
        return .init(text: "\(date.text)T\(time.text)", mark: date.mark)
    }

    private mutating func report(_ problem: ScheduleIssue, at mark: Node.Mark) {
        issues.append(ImportIssue(line: mark.line, problem))
    }
}
