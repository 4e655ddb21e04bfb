internal import ArgumentParser
internal import Documents
internal import Planning

struct ExportAgenda: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: "Write what happens in an activity, in order.",
        discussion: """
            Examples:
              plenary export agenda plan.yaml --activity ws-egov -o agenda.html
              plenary export agenda plan.yaml --activity ws-egov --language ar -o agenda-ar.html
              plenary export agenda plan.yaml --activity ws-egov -o agenda.pdf
              plenary export agenda plan.yaml --each activity --format md -o agendas
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: Selection
    @OptionGroup var reading: Reading
    @OptionGroup var output: DocumentOutput

    func run() throws {
        let plan = try input.read()
        let languages = try reading.languages(of: plan)
        try output.write(plan, selection: selection, table: \.table) { scope in
            guard case .activity(let id) = scope, let activity = plan.activity(id) else {
                throw ValidationError("an agenda is of an activity; add --activity ID, or --each activity -o DIR")
            }
            return Agenda(of: activity, in: plan, languages: languages)
        }
    }
}
