package import Conflicts
internal import Planning
package import Wording

/// The rules, listed and explained to a reader.
package struct RuleHandbook: Sendable {
    private let rules: [RuleReference]
    private let reader: Reader

    /// Of the catalogue's rules, in its order.
    package init(_ rules: [any Rule] = RuleCatalogue.all, for reader: Reader) {
        self.rules = rules.map { RuleReference(type(of: $0).id, for: reader) }
        self.reader = reader
    }

    private var names: [String] { rules.map(\.id.rawValue) }

    /// Every rule in a line, by group.
    package func list(for terminal: Terminal) -> String {
        let width = (names.map(\.count).max() ?? 0) + 2
        return groups.map { group, rules in
            terminal.styled(reader[.ruleGroup(group)], .bold) + "\n"
                + rules.map { rule in
                    let lines = rule.meaning.firstSentence.wrapped(to: max(30, terminal.width - width - 2))
                    return lines.enumerated().map { index, line in
                        "  " + (index == 0 ? rule.id.rawValue : "").filled(to: width) + line + "\n"
                    }.joined()
                }.joined()
        }.joined(separator: "\n")
    }

    /// One rule in full.
    package func explanation(of name: String, for terminal: Terminal) throws(RequestError) -> String {
        guard let rule = rules.first(where: { $0.id.rawValue == name }) else {
            throw .unknownRule(name, nearest: suggestion(for: name, among: names))
        }
        func paragraph(_ text: String) -> String { text.wrapped(to: max(40, terminal.width)).joined(separator: "\n") + "\n" }
        func heading(_ phrase: Phrase) -> String { (reader[phrase] + reader[.colon]).trimmed }
        return [
            terminal.styled(name, .bold) + " (\(reader[.ruleGroup(rule.group)].lowercased())\(reader[.comma])\(rule.weight))\n",
            paragraph(rule.meaning),
            paragraph(reader[.ruleExample] + reader[.colon] + rule.example),
            heading(.waysOut) + "\n" + rule.waysOut.map { paragraph("→ " + $0) }.joined(),
            heading(.ruleSettings) + "\n" + rule.settings.map { "  \($0)\n" }.joined(),
        ].joined(separator: "\n")
    }

    /// Every rule in full.
    package var markdown: String {
        "# \(reader[.rules])\n\n"
            + groups.map { group, rules in
                "## \(reader[.ruleGroup(group)])\n\n" + rules.map(section).joined()
            }.joined()
    }

    private func section(_ rule: RuleReference) -> String {
        func label(_ phrase: Phrase) -> String { "*\((reader[phrase] + reader[.colon]).trimmed)* " }
        return "### \(rule.id)\n\n\(rule.meaning)\n\n\(label(.ruleExample))\(rule.example)\n\n\(label(.ruleWeight))\(rule.weight).\n\n"
            + rule.waysOut.map { "- \($0)\n" }.joined() + "\n```yaml\n" + rule.settings.map { $0 + "\n" }.joined() + "```\n\n"
    }

    private var groups: [(group: RuleGroup, rules: [RuleReference])] {
        RuleGroup.allCases.map { group in (group, rules.filter { $0.group == group }) }.filter { !$0.1.isEmpty }
    }
}

extension String {
    fileprivate var trimmed: String { String(reversed().drop { $0.isWhitespace }.reversed()) }

    fileprivate var firstSentence: String {
        if let end = firstIndex(of: "。") { return String(self[...end]) }
        guard let end = firstRange(of: /[.:](?= )/)?.lowerBound else { return self }
        return self[..<end] + "."
    }
}
