internal import Importing
internal import Notation

/// Reads a schedule from XML, in any of its dialects, and reports what a plan can't hold.
struct ScheduleXML {
    private(set) var schedule: ConferenceSchedule
    private(set) var issues: [ImportIssue] = []

    /// Elements and attributes that a plan doesn't need: names, counts and the like, which only describe the rest.
    private static let idle: Set = [
        "generator", "version", "days", "timeslot_duration", "tracks", "colors", "id", "guid", "code", "slug", "index", "end", "logo",
    ]

    init(_ root: XMLElement) {
        let conference = root.children.first { $0.name == "conference" }
        schedule = ConferenceSchedule(conference: .init(mark: conference?.mark ?? root.mark))
        if let conference { read(conference: conference) }
        for day in root.children where day.name == "day" { read(day: day) }
        reportOthers(in: root, besides: ["conference", "day"])
    }

    private mutating func read(conference element: XMLElement) {
        let fields: [(String, WritableKeyPath<ConferenceSchedule.Conference, ConferenceSchedule.LocatedText?>)] = [
            ("acronym", \.acronym), ("title", \.title), ("subtitle", \.subtitle), ("venue", \.venue), ("city", \.city), ("start", \.start),
            ("end", \.end), ("day_change", \.dayChange), ("time_zone_name", \.zone), ("base_url", \.url), ("url", \.url),
        ]
        for (name, field) in fields where schedule.conference[keyPath: field] == nil {
            schedule.conference[keyPath: field] = element.text(of: name)
        }
        reportOthers(in: element, besides: Set(fields.map(\.0)).union(["end"]))
    }

    private mutating func read(day element: XMLElement) {
        let date = element.attribute("date").map { ConferenceSchedule.LocatedText(text: $0, mark: element.mark) }
        for child in element.children {
            if child.name == "event" { read(event: child, day: date, room: nil) }
            guard child.name == "room" else { continue }
            let room = child.attribute("name").map { ConferenceSchedule.LocatedText(text: $0, mark: child.mark) }
            if let room { schedule.rooms.append(room.text) }
            if let room, let slug = child.attribute("slug") { schedule.slugs[room.text] = slug }
            for event in child.children where event.name == "event" { read(event: event, day: date, room: room) }
            reportOthers(in: child, besides: ["event", "name"])
            if let room, child.children.isEmpty { report(.emptyRoom(room.text), at: child.mark) }
        }
        reportOthers(in: element, besides: ["event", "room", "date", "start"])
    }

    private mutating func read(event element: XMLElement, day: ConferenceSchedule.LocatedText?, room: ConferenceSchedule.LocatedText?) {
        var event = ConferenceSchedule.Event(mark: element.mark)
        (event.id, event.guid) = (element.attribute("id"), element.attribute("guid") ?? element.text(of: "guid")?.text)
        (event.slug, event.day) = (element.text(of: "slug")?.text, day)
        let fields: [(String, WritableKeyPath<ConferenceSchedule.Event, ConferenceSchedule.LocatedText?>)] = [
            ("room", \.room), ("date", \.date), ("start", \.start), ("duration", \.duration), ("title", \.title), ("subtitle", \.subtitle),
            ("track", \.track), ("type", \.type), ("language", \.language), ("abstract", \.abstract), ("description", \.description),
            ("url", \.url),
        ]
        for (name, field) in fields { event[keyPath: field] = element.text(of: name) }
        if let room, let own = event.room, own.text != room.text { report(.otherRoom(own.text, around: room.text), at: own.mark) }
        event.room = event.room ?? room
        for list in element.children {
            switch list.name {
            case "persons":
                event.persons += list.children.compactMap { $0.name == "person" ? read(person: $0) : nil }
                reportOthers(in: list, besides: ["person"])
            case "links", "attachments":
                event.links += list.children.compactMap { ["link", "attachment"].contains($0.name) ? read(link: $0) : nil }
                reportOthers(in: list, besides: ["link", "attachment"])
            default: break
            }
        }
        reportOthers(in: element, besides: Set(fields.map(\.0)).union(["persons", "links", "attachments"]))
        schedule.events.append(event)
    }

    private mutating func read(person element: XMLElement) -> ConferenceSchedule.Person? {
        let names = ["name", "public_name", "full_public_name"]
        reportOthers(in: element, besides: Set(names))
        let name = element.ownText ?? names.lazy.compactMap { element.text(of: $0) ?? element.text(ofAttribute: $0) }.first
        let id = element.attribute("id") ?? element.attribute("guid") ?? element.attribute("code")
        guard let name = name ?? id.map({ ConferenceSchedule.LocatedText(text: $0, mark: element.mark) }) else {
            report(.nobody, at: element.mark)
            return nil
        }
        return ConferenceSchedule.Person(id: id, name: name)
    }

    private mutating func read(link element: XMLElement) -> ConferenceSchedule.Link {
        reportOthers(in: element, besides: ["href", "url", "type", "title"])
        let title = element.ownText?.text ?? element.attribute("title")
        let type = element.attribute("type")
        if title != nil, type != nil { report(.attribute("type", of: element.name), at: element.mark) }
        return .init(mark: element.mark, title: title, href: element.attribute("href") ?? element.attribute("url"), type: type)
    }

    // MARK: Issues

    private mutating func report(_ problem: ScheduleIssue, at mark: Node.Mark) {
        issues.append(ImportIssue(line: mark.line, problem))
    }

    /// Reports elements and attributes that have content but aren't `known`, and known elements that appear twice where only one is kept.
    private mutating func reportOthers(in element: XMLElement, besides known: Set<String>) {
        var seen: Set<String> = []
        let many: Set = ["day", "room", "event", "person", "link", "attachment", "persons", "links", "attachments"]
        for child in element.children where child.hasContent {
            if !known.contains(child.name) {
                if !Self.idle.contains(child.name) { report(.element(child.name, of: element.name), at: child.mark) }
            } else if !seen.insert(child.name).inserted, element.name == "event" && child.name == "room" || !many.contains(child.name) {
                report(.twice(child.name, in: element.name), at: child.mark)
            }
        }
        for name in element.attributes.keys.sorted() where !known.contains(name) && !Self.idle.contains(name) && !name.contains(":") {
            if name != "xmlns", element.attribute(name) != nil { report(.attribute(name, of: element.name), at: element.mark) }
        }
    }
}

extension XMLElement {
    fileprivate var hasContent: Bool { !text.trimmed.isEmpty || !attributes.isEmpty || children.contains { $0.hasContent } }

    /// The text directly inside the element; `nil` where it is blank.
    fileprivate var ownText: ConferenceSchedule.LocatedText? { text.trimmed.isEmpty ? nil : .init(text: text.trimmed, mark: mark) }

    /// The text of the first child of that name that has any.
    fileprivate func text(of name: String) -> ConferenceSchedule.LocatedText? {
        children.lazy.compactMap { $0.name == name ? $0.ownText : nil }.first
    }

    fileprivate func attribute(_ name: String) -> String? { attributes[name].map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 } }

    fileprivate func text(ofAttribute name: String) -> ConferenceSchedule.LocatedText? {
        attribute(name).map { .init(text: $0, mark: mark) }
    }
}
