internal import ArgumentParser
internal import Conflicts
internal import Foundation
internal import Operations
internal import Planning

struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the rules that 'check' knows, or explain one.",
        discussion: """
            Examples:
              plenary rules                       every rule in a line
              plenary rules travel-too-short      what it means, an example, the ways out, and what a plan may say of it
              plenary rules --all > rules.md      the whole reference, as Markdown
            """)

    @Argument(help: ArgumentHelp("The rule to explain.", valueName: "RULE")) var rule: String?
    @Flag(help: "Explain every rule, as Markdown.") var all = false

    func run() throws {
        let reference = RuleReference.all
        guard let rule else {
            let text = all ? Self.markdown(reference) : Self.list(reference, for: .output)
            return try Files.write(Array(text.utf8), to: nil)
        }
        guard let found = reference.first(where: { $0.id.rawValue == rule }) else {
            let cure =
                suggestion(for: rule, among: reference.map(\.id.rawValue)).map { "did you mean '\($0)'?" } ?? "'plenary rules' lists them"
            throw ValidationError("there is no rule '\(rule)'; \(cure)")
        }
        try Files.write(Array(Self.explained(found, for: .output).utf8), to: nil)
    }

    // MARK: Words

    private static func list(_ rules: [RuleReference], for terminal: Terminal) -> String {
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

    private static func explained(_ rule: RuleReference, for terminal: Terminal) -> String {
        func paragraph(_ text: String) -> String { text.wrapped(to: max(40, terminal.width)).joined(separator: "\n") + "\n" }
        var parts = [
            terminal.styled(rule.id.rawValue, .bold) + " (\(rule.group.rawValue), \(severities(of: rule)))\n", paragraph(rule.meaning),
        ]
        parts.append(paragraph("Example: " + rule.example))
        parts.append("Ways out:\n" + rule.cures.map { paragraph("  → " + $0) }.joined())
        parts.append("In the plan:\n" + settings(of: rule).map { "  \($0)\n" }.joined())
        return parts.joined(separator: "\n")
    }

    private static func markdown(_ rules: [RuleReference]) -> String {
        "# Rules\n\n"
            + RuleGroup.allCases.map { group in
                "## \(group.rawValue.capitalized)\n\n"
                    + rules.filter { $0.group == group }.map { rule in
                        "### \(rule.id)\n\n\(rule.meaning)\n\n*Example:* \(rule.example)\n\n*Weight:* \(severities(of: rule)).\n\n"
                            + rule.cures.map { "- \($0)\n" }.joined() + "\n```yaml\n" + settings(of: rule).map { $0 + "\n" }.joined()
                            + "```\n\n"
                    }.joined()
            }.joined()
    }

    /// `warning in a draft, else error`
    private static func severities(of rule: RuleReference) -> String {
        let words = rule.severities.map { ($0.phase.rawValue, $0.severity?.rawValue ?? "off") }
        if Set(words.map(\.1)).count == 1 { return words[0].1 }
        return words.map { "\($0.1) while \($0.0)" }.joined(separator: ", ")
    }

    /// What may be said of it, as a plan says it.
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
