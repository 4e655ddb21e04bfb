internal import Importing
internal import Notation

/// Reads the submissions that pretalx's API lists, as a schedule of those that have a slot.
struct SubmissionsJSON {
    private(set) var schedule: ConferenceSchedule
    private(set) var issues: [ImportIssue] = []

    /// `nil` where it is nothing of the kind.
    init?(_ root: Node) {
        let records = (root["results"] ?? root).elements ?? []
        guard !records.isEmpty, records.allSatisfy({ $0["title"] != nil && ($0["slot"] != nil || $0["slots"] != nil) }) else { return nil }
        schedule = ConferenceSchedule(conference: .init(mark: root.mark))
        for record in records {
            let slots = (record["slots"]?.elements ?? [record["slot"]].compactMap { $0 }).filter { $0.entries != nil }
            if slots.isEmpty || slots[0].said("start") == nil { read(record, slot: nil, number: 0) }
            for (number, slot) in slots.enumerated() where slot.said("start") != nil { read(record, slot: slot, number: number) }
        }
    }

    private mutating func read(_ node: Node, slot: Node?, number: Int) {
        if let state = node.said("state"), !["accepted", "confirmed"].contains(state.text) {
            issues.append(ImportIssue(line: state.mark.line, ScheduleIssue.state(state.text)))
            return
        }
        var event = ConferenceSchedule.Event(mark: node.mark)
        event.id = node.said("code").map { number == 0 ? $0.text : "\($0.text)-\(number + 1)" }
        (event.title, event.abstract, event.description) = (node.said("title"), node.said("abstract"), node.said("description"))
        (event.type, event.track) = (node.said("submission_type"), node.said("track"))
        event.language = node.said("content_locale")
        event.room = slot?["room"]?.said("name") ?? slot?.said("room")
        if let start = slot?.said("start") {
            (event.date, event.end) = (start, slot?.said("end"))
            event.day = .init(text: String(start.text.prefix(10)), mark: start.mark)
        }
        if event.end == nil { event.duration = node.said("duration").flatMap { .init(minutes: $0) } }
        event.persons = (node["speakers"]?.elements ?? []).compactMap { person in
            person.said("name").map { .init(id: person.said("code")?.text, name: $0) }
        }
        schedule.events.append(event)
    }
}
