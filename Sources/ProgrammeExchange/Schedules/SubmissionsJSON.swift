internal import Importing
internal import Notation

/// Reads the submissions that pretalx's API lists, as a schedule.
struct SubmissionsJSON {
    private(set) var schedule: ConferenceSchedule
    private(set) var issues: [ImportIssue] = []

    /// `nil` for any other JSON.
    init?(_ root: Node) {
        let records = (root["results"] ?? root).elements ?? []
        guard !records.isEmpty, records.allSatisfy({ $0["title"] != nil && ($0["slot"] != nil || $0["slots"] != nil) }) else { return nil }
        schedule = ConferenceSchedule(conference: .init(mark: root.mark))
        for record in records {
            let slots = (record["slots"]?.elements ?? [record["slot"]].compactMap { $0 }).filter { $0.entries != nil }
            if slots.isEmpty || slots[0].text(for: "start") == nil { read(record, slot: nil, number: 0) }
            for (number, slot) in slots.enumerated() where slot.text(for: "start") != nil { read(record, slot: slot, number: number) }
        }
    }

    private mutating func read(_ node: Node, slot: Node?, number: Int) {
        if let state = node.text(for: "state"), !["accepted", "confirmed"].contains(state.text) {
            issues.append(ImportIssue(line: state.mark.line, ScheduleIssue.state(state.text)))
            return
        }
        var event = ConferenceSchedule.Event(mark: node.mark)
        event.id = node.text(for: "code").map { number == 0 ? $0.text : "\($0.text)-\(number + 1)" }
        (event.title, event.abstract, event.description) = (
            node.text(for: "title"), node.text(for: "abstract"), node.text(for: "description")
        )
        (event.type, event.track) = (node.text(for: "submission_type"), node.text(for: "track"))
        event.language = node.text(for: "content_locale")
        event.room = slot?["room"]?.text(for: "name") ?? slot?.text(for: "room")
        if let start = slot?.text(for: "start") {
            (event.date, event.end) = (start, slot?.text(for: "end"))
            event.day = .init(text: String(start.text.prefix(10)), mark: start.mark)
        }
        if event.end == nil { event.duration = node.text(for: "duration").flatMap { .init(minutes: $0) } }
        event.persons = (node["speakers"]?.elements ?? []).compactMap { person in
            person.text(for: "name").map { .init(id: person.text(for: "code")?.text, name: $0) }
        }
        schedule.events.append(event)
    }
}
