internal import Importing
internal import Notation

/// Reads a schedule from its JSON, and tells what stands there beside it.
struct ScheduleJSON {
    private(set) var schedule: ConferenceSchedule
    private(set) var issues: [ImportIssue] = []

    /// What names or counts the rest, and says nothing that a plan would lack.
    private static let idle: Set = [
        "$schema", "generator", "version", "daysCount", "timeslot_duration", "tracks", "colors", "id", "guid", "code", "slug", "index",
        "day_end", "day_start", "logo", "url", "rooms", "type", "name", "public_name", "title",
    ]

    /// `nil` where it is no schedule.
    init?(_ root: Node) {
        guard let whole = root["schedule"], let conference = whole["conference"], conference.entries != nil else { return nil }
        schedule = ConferenceSchedule(conference: .init(mark: conference.mark))
        read(conference: conference, beside: whole)
        for room in conference["rooms"]?.elements ?? [] {
            guard let name = room.said("name") else { continue }
            schedule.rooms.append(name.text)
            room.said("slug").map { schedule.slugs[name.text] = $0.text }
            tellOthers(in: room, called: "room", than: ["name", "slug"])
        }
        for day in (conference["days"] ?? whole["days"])?.elements ?? [] { read(day: day) }
        tellOthers(in: whole, called: "schedule", than: ["conference", "base_url", "days"])
    }

    private mutating func read(conference node: Node, beside whole: Node) {
        let fields: [(String, WritableKeyPath<ConferenceSchedule.Conference, ConferenceSchedule.Text?>)] = [
            ("acronym", \.acronym), ("title", \.title), ("subtitle", \.subtitle), ("venue", \.venue), ("city", \.city), ("start", \.start),
            ("end", \.end), ("day_change", \.dayChange), ("time_zone_name", \.zone), ("base_url", \.url), ("url", \.url),
        ]
        for (name, field) in fields where schedule.conference[keyPath: field] == nil {
            schedule.conference[keyPath: field] = node.said(name) ?? (name == "base_url" ? whole.said(name) : nil)
        }
        tellOthers(in: node, called: "conference", than: Set(fields.map(\.0)).union(["days"]))
    }

    private mutating func read(day node: Node) {
        let date = node.said("date")
        for room in node["rooms"]?.entries ?? [] {
            let name = room.key.trimmed.isEmpty ? nil : ConferenceSchedule.Text(text: room.key.trimmed, mark: room.keyMark)
            for event in room.value.elements ?? [] { read(event: event, day: date, room: name) }
        }
        tellOthers(in: node, called: "day", than: ["date", "rooms"])
    }

    private mutating func read(event node: Node, day: ConferenceSchedule.Text?, room: ConferenceSchedule.Text?) {
        var event = ConferenceSchedule.Event(mark: node.mark)
        (event.id, event.guid, event.slug) = (node.said("id")?.text, node.said("guid")?.text, node.said("slug")?.text)
        event.id = event.id ?? node.said("code")?.text
        event.day = day
        let fields: [(String, WritableKeyPath<ConferenceSchedule.Event, ConferenceSchedule.Text?>)] = [
            ("room", \.room), ("date", \.date), ("start", \.start), ("duration", \.duration), ("title", \.title), ("subtitle", \.subtitle),
            ("track", \.track), ("type", \.type), ("language", \.language), ("abstract", \.abstract), ("description", \.description),
            ("url", \.url),
        ]
        for (name, field) in fields { event[keyPath: field] = node.said(name) }
        if let room, let own = event.room, own.text != room.text { report(.otherRoom(own.text, around: room.text), at: own.mark) }
        event.room = event.room ?? room
        event.persons = (node["persons"]?.elements ?? []).compactMap { read(person: $0) }
        for list in ["links", "attachments"] {
            event.papers += (node[list]?.elements ?? []).map { paper in
                .init(
                    mark: paper.mark, title: paper.said("title")?.text, href: (paper.said("url") ?? paper.said("href"))?.text,
                    type: paper.said("type")?.text)
            }
        }
        tellOthers(in: node, called: "event", than: Set(fields.map(\.0)).union(["persons", "links", "attachments"]))
        schedule.events.append(event)
    }

    private mutating func read(person node: Node) -> ConferenceSchedule.Person? {
        let id = node.said("id") ?? node.said("guid") ?? node.said("code")
        guard let name = node.said("public_name") ?? node.said("name") ?? node.said("full_public_name") ?? id else {
            report(.nobody, at: node.mark)
            return nil
        }
        tellOthers(in: node, called: "person", than: ["full_public_name"])
        return ConferenceSchedule.Person(id: id?.text, name: name)
    }

    private mutating func report(_ problem: ScheduleIssue, at mark: Node.Mark) {
        issues.append(ImportIssue(line: mark.line, problem))
    }

    private mutating func tellOthers(in node: Node, called name: String, than known: Set<String>) {
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
