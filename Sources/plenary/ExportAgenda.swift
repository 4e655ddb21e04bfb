internal import ArgumentParser
internal import Documents
internal import Planning

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
    @OptionGroup var reading: Reading
    @OptionGroup var output: DocumentOutput

    func run() throws {
        let plan = try input.read()
        let languages = try output.printing.languages(reading, of: plan)
        try output.write(plan, from: input, selection: selection, languages: languages, table: \.table) { scope, languages -> Agenda? in
            switch scope {
            case .everything, .activity:
                var root: ResolvedActivity?
                if case .activity(let id) = scope { root = plan.activity(id) }
                guard let agenda = Agenda(of: root, on: day, in: plan, languages: languages) else {
                    if output.output.each != nil { return nil }
                    throw ValidationError("nothing is scheduled then; see 'plenary show'")
                }
                return agenda
            default: throw ValidationError("an agenda is of an activity or of the plan; choose --activity ID, or nothing")
            }
        }
    }
}
