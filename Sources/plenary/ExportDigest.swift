internal import ArgumentParser
internal import Documents
internal import Operations
internal import Time

extension DigestChoice.Grouping: ExpressibleByArgument {}

struct ExportDigest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest", abstract: "Write what was done in a period, with what was agreed and what is to follow.",
        discussion: """
            What has a time is numbered in the order of the plan, with its parts; what is to follow it and has no day yet stands under
            its next steps.

            Examples:
              plenary export digest plan.yaml -o june.pdf
              plenary export digest plan.yaml --from 2014-06-01 --until 2014-06-15 --by country -o digest.html
              plenary export digest plan.yaml --readership internal --language fr -o bilan.md
            """)

    @OptionGroup var input: Input
    @Option(help: ArgumentHelp("The first day, as 2014-06-01.", valueName: "date"), transform: LocalDate.init(typed:)) var from: LocalDate?
    @Option(help: ArgumentHelp("The last day.", valueName: "date"), transform: LocalDate.init(typed:)) var until: LocalDate?
    @Option(help: "What it is grouped by.") var by = DigestChoice.Grouping.none
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var output: DocumentOptions

    func validate() throws {
        _ = try period()
    }

    func run() throws {
        let choice = DigestChoice(period: try period(), grouping: by)
        try output.write(.digest(choice), of: input.open(), languages)
    }

    private func period() throws -> ClosedRange<LocalDate>? {
        if from == nil, until == nil { return nil }
        let first = from ?? LocalDate(year: 1, month: 1, day: 1)!
        let last = until ?? LocalDate(year: 9999, month: 12, day: 31)!
        if last < first { throw ValidationError("--until \(last) comes before --from \(first)") }
        return first...last
    }
}
