internal import Importing
internal import Notation

/// Reads a schedule from JSON, and reports fields that a plan can't hold.
struct ScheduleJSON {
    private(set) var schedule: ConferenceSchedule
    private(set) var issues: [ImportIssue] = []

    /// Fields that a plan doesn't need: names, counts and the like, which only describe the rest.
    private static let idle: Set = [
        "$schema", "generator", "version", "daysCount", "timeslot_duration", "tracks", "colors", "id", "guid", "code", "slug", "index",
        "day_end", "day_start", "logo", "url", "rooms", "type", "name", "public_name", "title",
    ]

    /// `nil` where the JSON isn't a schedule.
    init?(_ root: Node) {
        guard let whole = root["schedule"], let conference = whole["conference"], conference.entries != nil else { return nil }
        schedule = ConferenceSchedule(conference: .init(mark: conference.mark))
        read(conference: conference, beside: whole)
        for room in conference["rooms"]?.elements ?? [] {
            guard let name = room.text(for: "name") else { continue }
            schedule.rooms.append(name.text)
            room.text(for: "slug").map { schedule.slugs[name.text] = $0.text }
            reportOthers(in: room, called: "room", besides: ["name", "slug"])
        }
        for day in (conference["days"] ?? whole["days"])?.elements ?? [] { read(day: day) }
        reportOthers(in: whole, called: "schedule", besides: ["conference", "base_url", "days"])
    }

    private mutating func read(conference node: Node, beside whole: Node) {
        let fields: [(String, WritableKeyPath<ConferenceSchedule.Conference, ConferenceSchedule.LocatedText?>)] = [
            ("acronym", \.acronym), ("title", \.title), ("subtitle", \.subtitle), ("venue", \.venue), ("city", \.city), ("start", \.start),
            ("end", \.end), ("day_change", \.dayChange), ("time_zone_name", \.zone), ("base_url", \.url), ("url", \.url),
        ]
        for (name, field) in fields where schedule.conference[keyPath: field] == nil {
            schedule.conference[keyPath: field] = node.text(for: name) ?? (name == "base_url" ? whole.text(for: name) : nil)
        }
        reportOthers(in: node, called: "conference", besides: Set(fields.map(\.0)).union(["days"]))
    }

    private mutating func read(day node: Node) {
        let date = node.text(for: "date")
        for room in node["rooms"]?.entries ?? [] {
            let name = room.key.trimmed.isEmpty ? nil : ConferenceSchedule.LocatedText(text: room.key.trimmed, mark: room.keyMark)
            for event in room.value.elements ?? [] { read(event: event, day: date, room: name) }
        }
        reportOthers(in: node, called: "day", besides: ["date", "rooms"])
    }

    private mutating func read(event node: Node, day: ConferenceSchedule.LocatedText?, room: ConferenceSchedule.LocatedText?) {
        var event = ConferenceSchedule.Event(mark: node.mark)
        (event.id, event.guid, event.slug) = (node.text(for: "id")?.text, node.text(for: "guid")?.text, node.text(for: "slug")?.text)
        event.id = event.id ?? node.text(for: "code")?.text
        event.day = day
        let fields: [(String, WritableKeyPath<ConferenceSchedule.Event, ConferenceSchedule.LocatedText?>)] = [
            ("room", \.room), ("date", \.date), ("start", \.start), ("duration", \.duration), ("title", \.title), ("subtitle", \.subtitle),
            ("track", \.track), ("type", \.type), ("language", \.language), ("abstract", \.abstract), ("description", \.description),
            ("url", \.url),
        ]
        for (name, field) in fields { event[keyPath: field] = node.text(for: name) }
        if let room, let own = event.room, own.text != room.text { report(.otherRoom(own.text, around: room.text), at: own.mark) }
        event.room = event.room ?? room
        event.persons = (node["persons"]?.elements ?? []).compactMap { read(person: $0) }
        for list in ["links", "attachments"] {
            event.links += (node[list]?.elements ?? []).map { link in
                .init(
                    mark: link.mark, title: link.text(for: "title")?.text, href: (link.text(for: "url") ?? link.text(for: "href"))?.text,
                    type: link.text(for: "type")?.text)
            }
        }
        reportOthers(in: node, called: "event", besides: Set(fields.map(\.0)).union(["persons", "links", "attachments"]))
        schedule.events.append(event)
    }

    private mutating func read(person node: Node) -> ConferenceSchedule.Person? {
        let id = node.text(for: "id") ?? node.text(for: "guid") ?? node.text(for: "code")
        guard let name = node.text(for: "public_name") ?? node.text(for: "name") ?? node.text(for: "full_public_name") ?? id else {
            report(.nobody, at: node.mark)
            return nil
        }
        reportOthers(in: node, called: "person", besides: ["full_public_name"])
        return ConferenceSchedule.Person(id: id?.text, name: name)
    }

    private mutating func report(_ problem: ScheduleIssue, at mark: Node.Mark) {
        issues.append(ImportIssue(line: mark.line, problem))
    }

    private mutating func reportOthers(in node: Node, called name: String, besides known: Set<String>) {
        for entry in node.entries ?? [] where !known.contains(entry.key) && !Self.idle.contains(entry.key) && entry.value.hasContent {
            report(.attribute(entry.key, of: name), at: entry.keyMark)
        }
    }
}

extension Node {
    fileprivate var hasContent: Bool {
        switch content {
        case .null: false
        case .text(let text), .plain(let text): !text.trimmed.isEmpty && text != "false"
        case .sequence(let nodes): nodes.contains { $0.hasContent }
        case .mapping(let entries): entries.contains { $0.value.hasContent }
        }
    }
}
