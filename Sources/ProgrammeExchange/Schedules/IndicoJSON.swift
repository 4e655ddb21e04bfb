internal import Importing
internal import Notation

/// Reads a timetable or an event that Indico exports as JSON (its HTTP export API), as a schedule.
///
/// The entries of a session are events, and the session is their track.
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

    /// `nil` for any other JSON.
    init?(_ root: Node) {
        guard let results = root["results"] else { return nil }
        schedule = ConferenceSchedule(conference: .init(mark: root.mark))
        if let event = results.elements?.first, event["startDate"] != nil, event["title"] != nil {
            schedule.conference.title = event.text(for: "title")
            schedule.conference.url = event.text(for: "url")
            schedule.conference.venue = event.text(for: "location")
            schedule.conference.start = event["startDate"]?.text(for: "date")
            schedule.conference.end = event["endDate"]?.text(for: "date")
            schedule.conference.zone = event.text(for: "timezone") ?? event["startDate"]?.text(for: "tz")
            let listed = (event["contributions"]?.elements ?? []) + (event["sessions"]?.elements ?? []).flatMap(Self.parts)
            listed.forEach { read($0, session: nil) }
            if listed.isEmpty { read(event, session: nil) }
        } else if let days = results.entries?.first?.value.entries, days.allSatisfy({ $0.key.count == 8 && Int($0.key) != nil }) {
            for day in days { read(entries: day.value, session: nil) }
        } else {
            return nil
        }
    }

    /// The contributions of a session, or the session itself where it has none.
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
        event.id = (node.text(for: "contributionId") ?? node.text(for: "friendly_id") ?? node.text(for: "id"))?.text
        event.id = event.id.map { prefix + $0 }
        (event.title, event.description, event.url) = (node.text(for: "title"), node.text(for: "description"), node.text(for: "url"))
        event.room = node.text(for: "room") ?? session?.text(for: "room")
        event.track =
            node.text(for: "track") ?? node.text(for: "session") ?? node.text(for: "sessionTitle") ?? session?.text(for: "slotTitle")
            ?? session?.text(for: "title")
        event.type = node.text(for: "type") ?? (prefix == "b" ? .init(text: "break", mark: node.mark) : nil)
        event.language = node.text(for: "language")
        if let start = node["startDate"] {
            if schedule.conference.zone == nil { schedule.conference.zone = start.text(for: "tz") }
            if let zone = start.text(for: "tz"), let usual = schedule.conference.zone, zone.text != usual.text {
                report(.otherZone(zone.text, usual: usual.text), at: zone.mark)
            } else {
                (event.day, event.date) = (start.text(for: "date"), Self.moment(start))
                event.end = node["endDate"].flatMap(Self.moment)
            }
        }
        // Some exports give minutes and others seconds, so the duration counts only without an end.
        if event.end == nil { event.duration = node.text(for: "duration").flatMap { .init(minutes: $0) } }
        for list in ["speakers", "presenters"] {
            event.persons += (node[list]?.elements ?? []).compactMap { person in
                let parts = [
                    person.text(for: "first_name") ?? person.text(for: "firstName"),
                    person.text(for: "last_name") ?? person.text(for: "familyName"),
                ]
                let joined = parts.compactMap { $0?.text }.joined(separator: " ")
                let name =
                    joined.isEmpty ? person.text(for: "fullName") ?? person.text(for: "name") : .init(text: joined, mark: person.mark)
                return name.map {
                    .init(id: (person.text(for: "email") ?? person.text(for: "person_id") ?? person.text(for: "id"))?.text, name: $0)
                }
            }
        }
        for entry in node.entries ?? [] where !Self.known.contains(entry.key) && entry.value.scalar?.trimmed.isEmpty == false {
            report(.attribute(entry.key, of: node["entryType"]?.scalar ?? "contribution"), at: entry.keyMark)
        }
        schedule.events.append(event)
    }

    /// The date and time on the clock of the event's zone.
    private static func moment(_ node: Node) -> ConferenceSchedule.LocatedText? {
        guard let date = node.text(for: "date"), let time = node.text(for: "time") else { return nil }
        return .init(text: "\(date.text)T\(time.text)", mark: date.mark)
    }

    private mutating func report(_ problem: ScheduleIssue, at mark: Node.Mark) {
        issues.append(ImportIssue(line: mark.line, problem))
    }
}
