internal import Notation
internal import Planning
internal import Time

extension ScheduleExport {
    /// The schedule as JSON, which holds the same as the XML under other names.
    package func json() -> [UInt8] {
        let conference = Node.record([
            ("acronym", .string(plan.id.rawValue)), ("title", .string(text(plan.title))), ("subtitle", .string(text(whole?.theme))),
            ("venue", .string(venue)), ("city", .string(city)), ("start", .string("\(first)")), ("end", .string("\(last)")),
            ("daysCount", .number(last.dayNumber - first.dayNumber + 1)), ("timeslot_duration", .string("00:05")),
            ("time_zone_name", .string(plan.timezone.rawValue)),
            ("rooms", .list((days.first?.rooms ?? []).map { .record([("name", .string($0.name)), ("slug", .string($0.slug))]) })),
            ("tracks", .list(tracks.map { .record([("name", .string($0))]) })), ("days", .list(days.map(node))),
        ])
        let schedule = Node.record([
            ("version", .string(plan.revised?.iso8601 ?? "")), ("base_url", .string(whole?.url)),
            ("conference", conference),
        ])
        return Array(Node.record([("schedule", schedule)]).json().utf8)
    }

    private func node(_ day: Day) -> Node {
        .record([
            ("index", .number(day.date.dayNumber - first.dayNumber + 1)), ("date", .string("\(day.date)")),
            ("day_start", .string("\(day.date)T00:00:00")), ("day_end", .string("\(day.date.adding(days: 1))T00:00:00")),
            ("rooms", .record(day.rooms.filter { !$0.events.isEmpty }.map { ($0.name ?? "", .list($0.events.map(node))) })),
        ])
    }

    private func node(_ event: Event) -> Node {
        let activity = event.activity
        return .record([
            ("guid", .string(guid(of: event))), ("id", Int(names.number(of: activity.id)).map { .number($0) } ?? .string(nil)),
            ("slug", .string(activity.id.rawValue)), ("date", .string(date(of: event))), ("start", .string(clock(event.start.time))),
            ("duration", .string(duration(of: event))), ("room", .string(event.room)), ("url", .string(activity.url)),
            ("title", .string(text(activity.title))), ("subtitle", .string(text(activity.theme))), ("track", .string(event.track)),
            ("type", .string(type(of: event))), ("language", .string(activity.languages.first?.rawValue)),
            ("abstract", .string(abstract(of: event))), ("description", .string(nil)),
            (
                "persons",
                .list(
                    event.people.map { person in
                        .record([
                            ("id", Int(names.number(of: person.id, named: person.name)).map { .number($0) } ?? .string(nil)),
                            ("name", .string(person.name)), ("public_name", .string(person.name)),
                        ])
                    })
            ),
            ("links", .list(activity.documents.map { .record([("title", .string(text($0.title))), ("url", .string($0.url))]) })),
            ("attachments", .list([])),
        ])
    }
}

extension Node {
    fileprivate static func record(_ fields: [(String, Node)]) -> Node { Node(.mapping(fields.map { .written($0.0, $0.1) })) }
    fileprivate static func list(_ nodes: [Node]) -> Node { Node(.sequence(nodes)) }
    fileprivate static func string(_ text: String?) -> Node { Node(text.map { .text($0) } ?? .null) }
    fileprivate static func number(_ number: Int) -> Node { Node(.plain("\(number)")) }
}
