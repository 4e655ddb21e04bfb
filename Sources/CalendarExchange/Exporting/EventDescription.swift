internal import Importing
internal import Planning

/// An event's description, useful without a network: theme, remarks, people, agenda, and the address to join.
struct EventDescription {
    private var paragraphs: [String]
    private var roles: [(role: String, names: String)]
    private var agenda: [String]
    private var url: String?

    init(of activity: ResolvedActivity, in plan: ResolvedPlan, edition: CalendarEdition) {
        let values = activity.activity
        func names(_ ids: [Participant.ID]) -> String {
            ids.compactMap { plan.name(of: $0, in: edition.languages) }.joined(separator: ", ")
        }
        let alone = edition.party.map { plan.alone($0, in: activity) } ?? []
        let members = names(alone.map { Participant.ID($0) })
        paragraphs = members.isEmpty ? [] : ["\(edition.words.members): \(members)"]
        paragraphs += [values.theme, values.description, values.remarks].compactMap { $0?.text(in: edition.languages) }
        // The plan that readers' calendars are made of has none.
        if let notes = values.notes { paragraphs.append("\(edition.words.notes): \(notes.text(in: edition.languages))") }
        roles = edition.describedRoles.compactMap { role in
            let people = values.participations.filter { $0.role == role && ($0.isComing || edition.describesDeclined) }.compactMap {
                participation in
                plan.name(of: participation.who, in: edition.languages).map { $0 + (participation.size.map { " (\($0))" } ?? "") }
            }.joined(separator: ", ")
            return people.isEmpty ? nil : (edition.words.role(role), people)
        }
        agenda = values.agenda.map { item in
            let presenters = names(item.presenters.filter { edition.describesDeclined || !values.isAway($0) })
            return item.title.text(in: edition.languages) + (presenters.isEmpty ? "" : " (\(presenters))")
        }
        url = values.url
    }

    /// As plain text; `nil` where it is empty.
    var plain: String? {
        var parts = paragraphs
        if !roles.isEmpty { parts.append(roles.map { "\($0.role): \($0.names)" }.joined(separator: "\n")) }
        if !agenda.isEmpty { parts.append(agenda.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")) }
        if let url { parts.append(url) }
        return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }

    /// As HTML; `nil` where it is empty.
    var html: String? {
        var parts = paragraphs.map { "<p>\($0.htmlEscaped)</p>" }
        if !roles.isEmpty {
            parts.append("<p>\(roles.map { "<b>\($0.role.htmlEscaped):</b> \($0.names.htmlEscaped)" }.joined(separator: "<br>"))</p>")
        }
        if !agenda.isEmpty { parts.append("<ol>\(agenda.map { "<li>\($0.htmlEscaped)</li>" }.joined())</ol>") }
        if let url {
            parts.append(url.isWebAddress ? "<p><a href=\"\(url.htmlEscaped)\">\(url.htmlEscaped)</a></p>" : "<p>\(url.htmlEscaped)</p>")
        }
        return parts.isEmpty ? nil : "<html><body>\(parts.joined())</body></html>"
    }
}

extension String {
    /// Escaped for HTML text and double-quoted attributes, with line breaks as `<br>`.
    fileprivate var htmlEscaped: String {
        var out = ""
        for character in unicodeScalars {
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\n": out += "<br>"
            default: out.unicodeScalars.append(character)
            }
        }
        return out
    }
}
