internal import Notation
internal import Planning

extension Format where Value == [String: RuleSetting] {
    static let ruleSettings = Format(
        schema: .table(keys: nil, Format<RuleSetting>.ruleSetting.schema),
        read: { node, reading in
            guard case .mapping(let entries) = node.content else {
                reading.report("\(node.kind) stands here; write settings by rule, as {weekend: \"off\", holiday: note}", at: node.mark)
                return nil
            }
            var settings: Value = [:]
            for entry in entries { settings[entry.key] = Format<RuleSetting>.ruleSetting.read(entry.value, &reading) }
            return settings
        },
        write: { settings in
            Node(.mapping(settings.sorted { $0.key < $1.key }.map { .written($0.key, Format<RuleSetting>.ruleSetting.write($0.value)) }))
        })
}

extension Format where Value == RuleSetting {
    /// A severity alone, or severities by phase, by role and for those who could be elsewhere.
    fileprivate static let ruleSetting = Format.record(
        "a rule's setting", blank: RuleSetting(), short: .optional("severity", \.weight, .word),
        fields: [
            .optional("severity", \.weight, .word),
            .usual("phases", \.byPhase, .table(of: .word), unless: [:]),
            .usual("roles", \.byRole, .table(of: .word), unless: [:]),
            .optional("optional", \.optional, .word),
        ])
}

extension Format where Value == Practice.Changes {
    static let practice = Format.record(
        "practice", blank: Practice.Changes(),
        fields: [
            .optional("quiet", \.quiet, .dailySpan),
            .optional("lunch", \.lunch, .dailySpan),
            .optional("lunchMinutes", \.lunchMinutes, .minutesOrNone),
            .optional("dinner", \.dinner, .dailySpan),
            .optional("dinnerMinutes", \.dinnerMinutes, .minutesOrNone),
            .optional("longestDay", \.longestDay, .minutes),
            .optional("gap", \.gap, .minutesOrNone),
            .optional("turnaround", \.turnaround, .minutesOrNone),
            .optional("entry", \.entry, .minutesOrNone),
            .optional("checkIn", \.checkIn, .minutesOrNone),
            .optional("immigration", \.immigration, .minutesOrNone),
            .optional("connection", \.connection, .minutesOrNone),
            .optional("longFlight", \.longFlight, .minutes),
            .optional("clockHours", \.clockHours, .count(from: 1)),
            .optional("rest", \.rest, .minutesOrNone),
            .optional("interpreterAlone", \.interpreterAlone, .minutes),
            .optional("interpreterAloneConsecutive", \.interpreterAloneConsecutive, .minutes),
            .optional("interpretersByTwo", \.interpretersByTwo, .minutes),
            .optional("interpreterShift", \.interpreterShift, .minutes),
            .optional("rankDifference", \.rankDifference, .count(from: 0)),
            .optional("walking", \.walking, .count(from: 1)),
            .optional("driving", \.driving, .count(from: 1)),
            .optional("weekend", \.weekend, .list(of: .weekday)),
        ])
}

extension Format where Value == DailySpan {
    fileprivate static let dailySpan = Format.literal("a stretch of every day, as \"22:00-07:00\", in quotes; the same twice means none")
}

extension Format where Value == Minutes {
    fileprivate static let minutesOrNone = Format.scalar(
        "minutes, as 45 or 0, or a duration, as PT45M", write: { .plain(String($0)) }
    ) { text in
        if text.hasPrefix("P") { return Minutes(iso8601: text) }
        return text.utf8.count <= 7 ? Int(text).flatMap { $0 >= 0 ? $0 : nil } : nil
    }
}
