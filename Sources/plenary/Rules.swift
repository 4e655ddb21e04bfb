internal import ArgumentParser
internal import Operations

struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the rules that 'check' knows, or explain one.",
        discussion: """
            Examples:
              plenary rules                       every rule in a line
              plenary rules travel-too-short      what it means, an example, the ways out, and what a plan may say about it
              plenary rules --all > rules.md      the whole reference, as Markdown
            """)

    @Argument(help: ArgumentHelp("The rule to explain.", valueName: "RULE")) var rule: String?
    @Flag(help: "Explain every rule, as Markdown.") var all = false

    func run() throws {
        if let rule { return try Results.write(RuleListing(of: rule).explanation(for: .output)) }
        try Results.write(all ? RuleListing().markdown : RuleListing().list(for: .output))
    }
}
