internal import Planning

/// Takes apart the DESCRIPTION of an event that Plenary wrote: text, people by role, agenda, address.
struct ExportedDescription {
    private(set) var description: String?
    private(set) var roles: [(role: Participation.Role, names: [String])] = []
    /// The items, some with names in parentheses at their end.
    private(set) var agenda: [String] = []

    init(_ text: String, url: String?, vocabularies: VocabularyIndex) {
        var parts = text.split(separator: "\n\n", omittingEmptySubsequences: false).map(String.init)
        if let url, parts.last == url { parts.removeLast() }
        if let items = parts.last.flatMap(Self.agenda) {
            agenda = items
            parts.removeLast()
        }
        if let roles = parts.last.flatMap({ Self.roles($0, vocabularies) }) {
            self.roles = roles
            parts.removeLast()
        }
        description = parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }

    /// Splits a paragraph whose lines are numbered from 1.
    private static func agenda(_ paragraph: String) -> [String]? {
        var items: [String] = []
        for (index, line) in paragraph.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let number = "\(index + 1). "
            guard line.hasPrefix(number), line.count > number.count else { return nil }
            items.append(String(line.dropFirst(number.count)))
        }
        return items
    }

    /// Splits a paragraph whose lines each begin with the word for a role.
    private static func roles(_ paragraph: String, _ vocabularies: VocabularyIndex) -> [(Participation.Role, [String])]? {
        var roles: [(Participation.Role, [String])] = []
        for line in paragraph.split(separator: "\n", omittingEmptySubsequences: false) {
            guard let colon = line.firstRange(of: ": "), let role = vocabularies.role(String(line[..<colon.lowerBound])) else { return nil }
            let names = line[colon.upperBound...].split(separator: ", ").map(String.init)
            guard !names.isEmpty else { return nil }
            roles.append((role, names))
        }
        return roles
    }

    /// The title of an item and its presenters: the names at its end, where `known` knows all of them.
    static func item(_ text: String, known: (String) -> Participant.ID?) -> (title: String, presenters: [Participant.ID]) {
        guard text.last == ")", let open = text.ranges(of: " (").last else { return (text, []) }
        let names = text[open.upperBound...].dropLast().split(separator: ", ")
        let presenters = names.compactMap { known(String($0)) }
        let title = String(text[..<open.lowerBound])
        return presenters.isEmpty || presenters.count < names.count || title.isEmpty ? (text, []) : (title, presenters)
    }
}
