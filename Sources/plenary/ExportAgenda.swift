internal import ArgumentParser
internal import Operations
internal import Time

struct ExportAgenda: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: "Write what happens in an activity, on a day or in all of the plan, in order.",
        discussion: """
            Examples:
              plenary export agenda plan.yaml --activity ws-egov -o agenda.html
              plenary export agenda plan.yaml --activity ws-egov --language ar -o agenda-ar.html
              plenary export agenda plan.yaml --activity ws-egov -o agenda.pdf
              plenary export agenda plan.yaml --day 2014-06-24 -o tuesday.pdf
              plenary export agenda plan.yaml -o programme.docx
              plenary export agenda plan.yaml --each activity --format md -o agendas
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: Selection
    @Option(help: ArgumentHelp("Only one day, as 2014-06-24.", valueName: "date"), transform: LocalDate.init(typed:)) var day: LocalDate?
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var output: DocumentOptions

    func run() throws {
        try output.write(.agenda(day: day), of: input.open(), languages, selection: selection)
    }
}
