internal import Planning

extension Format where Value == [Participation] {
    /// Participants by role: `{chair: [a], speaker: [b, {who: c, required: false}]}`.
    static let roles = Format(
        schema: byRole.schema,
        read: { node, reading in
            guard let table = byRole.read(node, &reading) else { return nil }
            return Participation.Role.allCases.flatMap { role in
                (table[role] ?? []).map { participation in
                    var participation = participation
                    participation.role = role
                    return participation
                }
            }
        },
        write: { participations in byRole.write(Dictionary(grouping: participations, by: \.role)) })

    private static let byRole = Format<[Participation.Role: [Participation]]>.table(of: .list(of: .participation))
}

extension Format where Value == Participation {
    fileprivate static let participation = Format.record(
        "a participation", blank: Participation(.attendee, "unreadable-0-0"), short: .required("who", \.who, .identifier()),
        fields: [
            .required("who", \.who, .identifier()),
            .usual("required", \.isRequired, .bool, unless: true),
            .usual("status", \.status, .word, unless: .needsAction),
            .usual("remote", \.isRemote, .bool, unless: false),
            .optional("from", \.from, .language),
            .optional("to", \.into, .language),
            .list("members", \.members, .identifier()),
            .optional("lead", \.lead, .identifier()),
        ])
}

extension Format where Value == Document {
    fileprivate static let document = Format.record(
        "a document", blank: Document(title: ""), short: .required("title", \.title, .localizedText),
        fields: [
            .required("title", \.title, .localizedText),
            .optional("url", \.url, .string),
        ])
}

extension Format where Value == AgendaItem {
    fileprivate static let agendaItem = Format.record(
        "an agenda item", blank: AgendaItem(title: ""), short: .required("title", \.title, .localizedText),
        fields: [
            .required("title", \.title, .localizedText),
            .optional("description", \.description, .localizedText),
            .optional("minutes", \.minutes, .minutes),
            .list("by", \.presenters, .identifier()),
            .list("documents", \.documents, .document),
        ])
}

extension Format where Value == Activity {
    static let activity: Format<Activity> = Format.record(
        "an activity", blank: Activity(id: "unreadable-0-0", kind: .other, title: ""),
        fields: [
            .required("id", \.id, .identifier()),
            .optional("uid", \.uid, .string),
            .required("kind", \.kind, .word),
            .required("title", \.title, .localizedText),
            .optional("description", \.description, .localizedText),
            .optional("theme", \.theme, .localizedText),
            .optional("track", \.track, .localizedText),
            .list("tags", \.tags, .string),
            .optional("when", \.when, .schedule),
            .optional("repeat", \.repeats, .repeats),
            .optional("duration", \.duration, .minutes),
            .optional("timezone", \.timezone, .zone),
            .usual("status", \.status, .word, unless: .confirmed),
            .usual("visibility", \.visibility, .word, unless: .public),
            .optional("place", \.place, .identifier()),
            .optional("to", \.to, .identifier()),
            .optional("url", \.url, .string),
            .optional("alarm", \.alarm, .minutes),
            .optional("dress", \.dress, .localizedText),
            .optional("bring", \.bring, .localizedText),
            .optional("layout", \.layout, .word),
            .optional("expected", \.expected, .count(from: 0)),
            .optional("quorum", \.quorum, .count(from: 0)),
            .list("languages", \.languages, .language),
            .list("interpretation", \.interpretation, .language),
            .usual("roles", \.participations, .roles, unless: []),
            .list("vehicles", \.vehicles, .identifier()),
            .list("equipment", \.equipment, .quantity),
            .list("agenda", \.agenda, .agendaItem),
            .list("outcomes", \.outcomes, .localizedText),
            .list("followUps", \.followUps, .localizedText),
            .list("documents", \.documents, .document),
            .list("after", \.after, .identifier()),
            .list("apart", \.apart, .identifier()),
            .optional("notes", \.notes, .localizedText),
            .list("activities", \.activities, .recursive("an activity") { .activity }),
        ])
}

extension Format where Value == Repeat {
    /// A rule alone, or a record.
    fileprivate static let repeats = Format.record(
        "a repeat", blank: Repeat(rule: nil), short: .optional("rule", \.rule, .recurrenceRule),
        fields: [
            .optional("rule", \.rule, .recurrenceRule),
            .list("except", \.except, .start),
            .list("also", \.also, .start),
            .list("changes", \.changes, .change),
        ])
}

extension Format where Value == Repeat.Change {
    fileprivate static let change = Format.record(
        "a change", blank: Repeat.Change(at: .day(LocalDate(dayNumber: 0)!)),  // within the calendar
        fields: [
            .required("at", \.at, .start),
            .optional("when", \.when, .schedule),
            .optional("status", \.status, .word),
            .optional("title", \.title, .localizedText),
            .optional("description", \.description, .localizedText),
            .optional("place", \.place, .identifier()),
            .optional("url", \.url, .string),
            .optional("roles", \.participations, .roles),
            .optional("agenda", \.agenda, .list(of: .agendaItem)),
        ])
}

extension Format where Value == Equipment.Quantity {
    static let quantity = Format.record(
        "equipment", blank: Equipment.Quantity(what: "unreadable-0-0"), short: .required("what", \.what, .identifier()),
        fields: [
            .required("what", \.what, .identifier()),
            .usual("count", \.count, .count(from: 1), unless: 1),
        ])
}
