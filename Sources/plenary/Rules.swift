internal import ArgumentParser
internal import Operations
internal import Planning
internal import Wording

struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the rules that 'check' knows, or explain one.",
        discussion: """
            Examples:
              plenary rules                       every rule in a line
              plenary rules travel-too-short      what it means, an example, the ways out, and what a plan may say about it
              plenary rules weekend --language ar the same in Arabic
              plenary rules --all > rules.md      the whole reference, as Markdown
            """)

    @Argument(help: ArgumentHelp("The rule to explain.", valueName: "RULE")) var rule: String?
    @Flag(help: "Explain every rule, as Markdown.") var all = false
    @OptionGroup var languages: LanguageOptions

    func run() throws {
        let handbook = try RuleHandbook(for: Reader(languages.chosen(otherwise: [.english])))
        if let rule { return try Results.write(handbook.explanation(of: rule, for: .output)) }
        try Results.write(all ? handbook.markdown : handbook.list(for: .output))
    }
}
