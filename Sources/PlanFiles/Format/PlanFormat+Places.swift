internal import Notation
internal import Planning
internal import Time

extension PlanFormat where Value == Place.Coordinates {
    static let coordinates = PlanFormat(
        schema: .tuple([.text("latitude in degrees"), .text("longitude in degrees")]),
        read: { node, log in
            if case .sequence(let nodes) = node.content, nodes.count == 2, let latitude = nodes[0].scalar.flatMap(Double.init),
                let longitude = nodes[1].scalar.flatMap(Double.init),
                let coordinates = Place.Coordinates(latitude: latitude, longitude: longitude)
            {
                return coordinates
            }
            log.report("\(node.kind) is no location; write [latitude, longitude] in degrees, as [37.669, 126.746]", at: node.mark)
            return nil
        },
        write: { Node(.sequence([Node(.plain("\($0.latitude)")), Node(.plain("\($0.longitude)"))])) })
}

extension PlanFormat where Value == Place.Capacity {
    private static let byLayout = PlanFormat<[Place.Layout: Int]>.table(by: "layout", of: .count(from: 0))

    /// A number, or numbers by layout.
    static let capacity = PlanFormat(
        schema: .either([PlanFormat<Int>.count(from: 0).schema, byLayout.schema]),
        read: { node, log in
            if case .mapping = node.content { return byLayout.read(node, &log).map { .byLayout($0) } }
            return PlanFormat<Int>.count(from: 0).read(node, &log).map { .any($0) }
        },
        write: { capacity in
            switch capacity {
            case .any(let number): Node(.plain(String(number)))
            case .byLayout(let table): byLayout.write(table)
            }
        })
}

extension PlanFormat where Value == OpeningHours {
    /// One text for every day, or texts by days: `{mon-fri: "08:00-20:00", sat: "08:00-12:00, 14:00-18:00", sun: closed}`.
    static let hours = PlanFormat(
        schema: .either([
            .text("hours, as 09:00-17:30 or 18:00-02:00, or closed"),
            .table(.any("days of the week"), .text("hours, as 09:00-17:30 or 18:00-02:00, or closed")),
        ]),
        read: { node, log in
            var days: [Weekday: [OpeningHours.Span]] = [:]
            guard case .mapping(let entries) = node.content else {
                guard let spans = spans(node, &log) else { return nil }
                return OpeningHours(days: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, spans) }))
            }
            for entry in entries {
                guard let range = weekdays(entry.key) else {
                    log.report(
                        "'\(entry.key)' are no days of the week; write mon, tue, wed, thu, fri, sat, sun or mon-fri", at: entry.keyMark)
                    continue
                }
                guard let spans = spans(entry.value, &log) else { continue }
                for day in range { days[day] = spans }
            }
            return OpeningHours(days: days.filter { !$0.value.isEmpty })
        }, write: written)

    private static let names = PlanFormat<Weekday>.names

    static func weekdays(_ text: String) -> [Weekday]? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { names.firstIndex(of: String($0)) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last else { return nil }
        return Array(Weekday.allCases[first...last])
    }

    static func spans(_ node: Node, _ log: inout ProblemLog) -> [OpeningHours.Span]? {
        guard let text = node.scalar else {
            log.report("\(node.kind) stands here; write hours, as \"09:00-17:30\", or closed", at: node.mark)
            return nil
        }
        if text == "closed" { return [] }
        let spans = text.split(separator: ",").map { part -> OpeningHours.Span? in
            let times = part.split(separator: "-").map { LocalTime($0.trimmed == "24:00" ? "00:00" : $0.trimmed) }
            guard times.count == 2, let from = times[0], let until = times[1] else { return nil }
            return OpeningHours.Span(from: from, until: until)
        }
        if spans.isEmpty || spans.contains(nil) {
            log.report(
                "'\(text)' are no hours; write \"09:00-17:30\", \"08:00-12:00, 14:00-18:00\", \"18:00-02:00\" or closed", at: node.mark)
            return nil
        }
        return spans.compactMap { $0 }
    }

    static func text(_ spans: [OpeningHours.Span]) -> String { spans.map { $0.text(between: "-") }.joined(separator: ", ") }

    private static func written(_ hours: OpeningHours) -> Node {
        let texts = Weekday.allCases.map { text(hours.days[$0] ?? []) }
        if let text = texts.first, !text.isEmpty, texts.allSatisfy({ $0 == text }) { return Node(.text(text)) }
        var entries: [Node.Entry] = []
        var first = 0
        while first < 7 {
            let last = texts[first...].firstIndex { $0 != texts[first] } ?? 7
            let key = last - first == 1 ? names[first] : "\(names[first])-\(names[last - 1])"
            if !texts[first].isEmpty { entries.append(.written(key, Node(.text(texts[first])))) }
            first = last
        }
        return Node(.mapping(entries))
    }
}

extension PlanFormat where Value == Weekday {
    static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    static let weekday = PlanFormat.scalar(
        "a day of the week, as fri", write: { .plain(names[$0.rawValue - 1]) },
        parse: { text in names.firstIndex(of: text).flatMap { Weekday(rawValue: $0 + 1) } })
}

extension Substring {
    /// The text without spaces around it.
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
