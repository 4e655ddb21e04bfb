package import Conflicts
internal import Foundation
internal import Planning

/// What there is to know about the rules, to be read by people.
package struct RuleListing: Sendable {
    package let rules: [RuleReference]

    package init(_ rules: [RuleReference] = RuleReference.all) { self.rules = rules }

    /// The rule of that name alone.
    package init(of name: String) throws(RequestError) {
        let all = RuleReference.all
        guard let found = all.first(where: { $0.id.rawValue == name }) else {
            throw .unknownRule(name, nearest: suggestion(for: name, among: all.map(\.id.rawValue)))
        }
        rules = [found]
    }

    /// A line or two for each.
    package func list(for terminal: Terminal) -> String {
        let width = (rules.map(\.id.rawValue.count).max() ?? 0) + 2
        return RuleGroup.allCases.map { group in
            terminal.styled(group.rawValue, .bold) + "\n"
                + rules.filter { $0.group == group }.map { rule in
                    let room = max(30, terminal.width - width - 2)
                    let lines = rule.meaning.firstSentence.wrapped(to: room)
                    return lines.enumerated().map { index, line in
                        "  " + (index == 0 ? rule.id.rawValue : "").filled(to: width) + line + "\n"
                    }
                    .joined()
                }.joined()
        }.joined(separator: "\n")
    }

    /// What each means, an example, and what a plan may say about it.
    package func explanation(for terminal: Terminal) -> String {
        func paragraph(_ text: String) -> String { text.wrapped(to: max(40, terminal.width)).joined(separator: "\n") + "\n" }
        return rules.map { rule in
            var parts = [
                terminal.styled(rule.id.rawValue, .bold) + " (\(rule.group.rawValue), \(Self.severities(of: rule)))\n",
                paragraph(rule.meaning),
            ]
            parts.append(paragraph("Example: " + rule.example))
            parts.append("Ways out:\n" + rule.cures.map { paragraph("  → " + $0) }.joined())
            parts.append("In the plan:\n" + Self.settings(of: rule).map { "  \($0)\n" }.joined())
            return parts.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// The whole reference.
    package var markdown: String {
        "# Rules\n\n"
            + RuleGroup.allCases.map { group in
                "## \(group.rawValue.capitalized)\n\n"
                    + rules.filter { $0.group == group }.map { rule in
                        "### \(rule.id)\n\n\(rule.meaning)\n\n*Example:* \(rule.example)\n\n*Weight:* \(Self.severities(of: rule)).\n\n"
                            + rule.cures.map { "- \($0)\n" }.joined() + "\n```yaml\n"
                            + Self.settings(of: rule).map { $0 + "\n" }.joined() + "```\n\n"
                    }.joined()
            }.joined()
    }

    /// `warning in a draft, else error`
    private static func severities(of rule: RuleReference) -> String {
        let words = rule.severities.map { ($0.phase.rawValue, $0.severity?.rawValue ?? "off") }
        if Set(words.map(\.1)).count == 1 { return words[0].1 }
        return words.map { "\($0.1) while \($0.0)" }.joined(separator: ", ")
    }

    /// What a plan may say about it, as it says it.
    private static func settings(of rule: RuleReference) -> [String] {
        var lines = ["rules: {\(rule.id): note}    # or \"off\", warning, error; or by phases, roles and optional"]
        if !rule.figures.isEmpty {
            lines.append(
                "practice: {" + rule.figures.map { "\($0.name): \($0.usual.quotedInYAML)" }.joined(separator: ", ") + "}    # the usual")
        }
        return lines
    }
}

extension String {
    fileprivate var firstSentence: String {
        guard let end = firstRange(of: /[.:](?= )/)?.lowerBound else { return self }
        return self[..<end] + "."
    }

    /// Times of day are read as numbers otherwise.
    fileprivate var quotedInYAML: String { contains(":") || contains("'") ? "\"\(self)\"" : self }
}
