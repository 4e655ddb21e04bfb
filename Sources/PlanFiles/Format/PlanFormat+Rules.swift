internal import Notation
internal import Planning
internal import Time

extension PlanFormat where Value == [String: RuleSetting] {
    static let ruleSettings = PlanFormat(
        schema: .table(.any("rule"), PlanFormat<RuleSetting>.ruleSetting.schema),
        read: { node, log in
            guard case .mapping(let entries) = node.content else {
                log.report("\(node.kind) stands here; write settings by rule, as {weekend: \"off\", holiday: note}", at: node.mark)
                return nil
            }
            var settings: Value = [:]
            for entry in entries { settings[entry.key] = PlanFormat<RuleSetting>.ruleSetting.read(entry.value, &log) }
            return settings
        },
        write: { settings in
            Node(
                .mapping(settings.sorted { $0.key < $1.key }.map { .written($0.key, PlanFormat<RuleSetting>.ruleSetting.write($0.value)) }))
        })
}

extension PlanFormat where Value == RuleSetting {
    /// One severity, or severities by phase, by role and for people who could be elsewhere.
    fileprivate static let ruleSetting = PlanFormat.record(
        "a rule's setting", "How much a rule weighs in this plan. The severity alone may stand for all of it.",
        example: "{severity: warning, phases: {published: error}, roles: {interpreter: error, attendee: note}, optional: note}",
        blank: RuleSetting(),
        fields: [
            .optional(
                "severity", \.weight, .word, "How much it weighs in every phase that has no severity of its own. Write off in quotes.",
                example: "\"off\""
            ).alone,
            .usual(
                "phases", \.byPhase, .table(by: "phase", of: .word), unless: [:], "How much it weighs in a phase.",
                example: "{draft: note, published: error}"),
            .usual(
                "roles", \.byRole, .table(by: "role", of: .word), unless: [:],
                "How much it weighs where those concerned take part in a role; of several roles the gravest counts.",
                example: "{interpreter: error, attendee: note}"),
            .optional("optional", \.optional, .word, "How much it weighs where nobody concerned is required.", example: "note"),
        ])
}

extension PlanFormat where Value == Practice.Changes {
    static let practice = PlanFormat.record(
        "practice",
        "The figures that rules measure by, where they aren't the usual ones. A plan, a place and a delegation may each have them; the delegation's count first, then the innermost place's, then the plan's.",
        example: """
            quiet: "23:00-06:00"
            lunch: "12:00-14:00"
            longestDay: 600
            entry: 15
            weekend: [fri, sat]
            """,
        blank: Practice.Changes(),
        fields: [
            .optional(
                "quiet", \.quiet, .dailySpan, "When people are left alone, on the clock of where they are.", usually: \.quiet.description,
                example: "\"23:00-06:00\""),
            .optional("lunch", \.lunch, .dailySpan, "When lunch is taken.", usually: \.lunch.description, example: "\"12:00-14:00\""),
            .optional(
                "lunchMinutes", \.lunchMinutes, .minutesOrNone, "How many minutes lunch takes at the least; 0 means nobody needs any.",
                usually: \.lunchMinutes, example: "60"),
            .optional("dinner", \.dinner, .dailySpan, "When dinner is taken.", usually: \.dinner.description, example: "\"19:00-22:00\""),
            .optional(
                "dinnerMinutes", \.dinnerMinutes, .minutesOrNone, "How many minutes dinner takes at the least; 0 means nobody needs any.",
                usually: \.dinnerMinutes, example: "90"),
            .optional(
                "longestDay", \.longestDay, .minutes, "How many minutes a day may last, from its first activity to the end of its last.",
                usually: \.longestDay, example: "600"),
            .optional(
                "gap", \.gap, .minutesOrNone,
                "How many minutes to spare between two activities in different rooms or houses, beside the way.",
                usually: \.gap, example: "15"),
            .optional(
                "turnaround", \.turnaround, .minutesOrNone, "How many minutes it takes to set up a room for another layout.",
                usually: \.turnaround, example: "45"),
            .optional(
                "entry", \.entry, .minutesOrNone, "How many minutes it takes to get in: security, the badge desk.", usually: \.entry,
                example: "15"),
            .optional(
                "checkIn", \.checkIn, .minutesOrNone, "How many minutes before a flight people must be at the airport.", usually: \.checkIn,
                example: "180"),
            .optional(
                "immigration", \.immigration, .minutesOrNone,
                "How many minutes it takes to leave the airport after a flight from abroad: passports, baggage, customs.",
                usually: \.immigration, example: "90"),
            .optional(
                "baggage", \.baggage, .minutesOrNone, "How many minutes it takes to leave the airport after a flight within one country.",
                usually: \.baggage, example: "20"),
            .optional(
                "connection", \.connection, .minutesOrNone, "How many minutes are needed between two flights.", usually: \.connection,
                example: "90"),
            .optional(
                "longFlight", \.longFlight, .minutes, "After a flight of how many minutes people need a rest.", usually: \.longFlight,
                example: "480"),
            .optional(
                "clockHours", \.clockHours, .count(from: 1),
                "After how many hours of change on the clock, east or west, people need a rest.",
                usually: \.clockHours, example: "6"),
            .optional(
                "rest", \.rest, .minutesOrNone, "How many minutes people rest after a long flight.", usually: \.rest, example: "720"),
            .optional(
                "interpreterAlone", \.interpreterAlone, .minutes, "How many minutes one interpreter works alone in a booth.",
                usually: \.interpreterAlone, example: "30"),
            .optional(
                "interpreterAloneConsecutive", \.interpreterAloneConsecutive, .minutes,
                "How many minutes one interpreter works alone beside people who speak in turns.", usually: \.interpreterAloneConsecutive,
                example: "60"),
            .optional(
                "interpretersByTwo", \.interpretersByTwo, .minutes, "How many minutes a team of two interpreters works.",
                usually: \.interpretersByTwo, example: "180"),
            .optional(
                "interpreterShift", \.interpreterShift, .minutes, "How many minutes one interpreter works on one day.",
                usually: \.interpreterShift, example: "360"),
            .optional(
                "panellists", \.panellists, .count(from: 1), "How many panellists a panel has at the least.", usually: \.panellists,
                example: "3"),
            .optional(
                "rankDifference", \.rankDifference, .count(from: 0), "By how many ranks two people who meet may differ.",
                usually: \.rankDifference, example: "2"),
            .optional(
                "walking", \.walking, .count(from: 1), "How many kilometres people walk in an hour, as the crow flies.", usually: \.walking,
                example: "5"),
            .optional(
                "driving", \.driving, .count(from: 1), "How many kilometres people drive in an hour, as the crow flies.",
                usually: \.driving,
                example: "40"),
            .optional(
                "weekend", \.weekend, .list(of: .weekday), "The days of the week on which nobody works. Without it, those of the country.",
                example: "[fri, sat]"),
        ])
}

extension Field where Record == Practice.Changes {
    /// A figure whose usual value `Practice` has.
    fileprivate static func optional<Value, Figure>(
        _ key: String, _ path: any Path<Value?>, _ format: PlanFormat<Value>, _ meaning: String, usually: KeyPath<Practice, Figure>,
        example: String
    ) -> Field {
        var field = optional(key, path, format, meaning, example: example)
        field.usual = "\(Practice.usual[keyPath: usually])"
        return field
    }
}

extension PlanFormat where Value == DailySpan {
    fileprivate static let dailySpan = PlanFormat.literal(
        "a stretch of every day, as \"22:00-07:00\", in quotes; the same twice means none")
}

extension PlanFormat where Value == Minutes {
    fileprivate static let minutesOrNone = PlanFormat.scalar(
        "minutes, as 45 or 0, or a duration, as PT45M", write: { .plain(String($0)) }
    ) { text in
        if text.hasPrefix("P") { return Minutes(iso8601: text) }
        return text.utf8.count <= 7 ? Int(text).flatMap { $0 >= 0 ? $0 : nil } : nil
    }
}
