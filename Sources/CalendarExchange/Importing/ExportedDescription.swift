internal import Planning

/// The DESCRIPTION of an event that Plenary wrote, taken apart again: text, people by role, agenda, address.
struct ExportedDescription {
    private(set) var description: String?
    private(set) var roles: [(role: Participation.Role, names: [String])] = []
    /// The items, each perhaps with names in parentheses at its end.
    private(set) var agenda: [String] = []

    init(_ text: String, url: String?, vocabularies: Vocabularies) {
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

    /// Lines that are numbered from 1 on.
    private static func agenda(_ paragraph: String) -> [String]? {
        var items: [String] = []
        for (index, line) in paragraph.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let number = "\(index + 1). "
            guard line.hasPrefix(number), line.count > number.count else { return nil }
            items.append(String(line.dropFirst(number.count)))
        }
        return items
    }

    /// Lines that each begin with the word for a role.
    private static func roles(_ paragraph: String, _ vocabularies: Vocabularies) -> [(Participation.Role, [String])]? {
        var roles: [(Participation.Role, [String])] = []
        for line in paragraph.split(separator: "\n", omittingEmptySubsequences: false) {
            guard let colon = line.firstRange(of: ": "), let role = vocabularies.role(String(line[..<colon.lowerBound])) else { return nil }
            let names = line[colon.upperBound...].split(separator: ", ").map(String.init)
            guard !names.isEmpty else { return nil }
            roles.append((role, names))
        }
        return roles
    }

    /// The item without the names at its end, where `known` knows every one of them.
    static func item(_ text: String, known: (String) -> Participant.ID?) -> (title: String, presenters: [Participant.ID]) {
        guard text.last == ")", let open = text.ranges(of: " (").last else { return (text, []) }
        let names = text[open.upperBound...].dropLast().split(separator: ", ")
        let presenters = names.compactMap { known(String($0)) }
        let title = String(text[..<open.lowerBound])
        return presenters.isEmpty || presenters.count < names.count || title.isEmpty ? (text, []) : (title, presenters)
    }
}
