internal import ArgumentParser
internal import Documents
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
              plenary export agenda plan.yaml --track Water --without abstracts,links -o water.pdf
              plenary export agenda plan.yaml -o programme.docx
              plenary export agenda plan.yaml --each activity --format md -o agendas
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: ActivitySelection
    @Option(help: ArgumentHelp("Only one day, as 2014-06-24.", valueName: "date"), transform: LocalDate.init(typed:)) var day: LocalDate?
    @Option(help: ArgumentHelp("Only one track, by its name.", valueName: "name")) var track: String?
    @Option(
        help: ArgumentHelp(
            "What to leave out, with commas between: \(AgendaChoice.Part.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "parts"), transform: AgendaChoice.parts(named:)) var without: Set<AgendaChoice.Part> = []
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var output: DocumentOptions
    @OptionGroup var each: EachDocumentOptions
    @OptionGroup var table: TableOptions

    func run() throws {
        var choice = AgendaChoice()
        (choice.day, choice.track, choice.without) = (day, track, without)
        try output.write(.agenda(choice), of: input.open(), languages, selection: selection, each: each, bom: table.bom)
    }
}

extension AgendaChoice {
    /// `abstracts,links`
    fileprivate static func parts(named text: String) throws -> Set<Part> {
        try Set(
            text.split(separator: ",").map { name in
                guard let part = Part(rawValue: name.trimmingPrefix(" ").lowercased()) else {
                    throw ValidationError("'\(name)' can't be left out; choose of \(Part.allCases.map(\.rawValue).joined(separator: ", "))")
                }
                return part
            })
    }
}
