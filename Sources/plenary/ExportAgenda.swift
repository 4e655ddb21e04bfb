internal import ArgumentParser
internal import Documents
internal import Planning

struct ExportAgenda: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case html, md, json
    }

    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: "Write what happens in an activity, in order.",
        discussion: """
            Examples:
              plenary export agenda plan.yaml --activity ws-egov -o agenda.html
              plenary export agenda plan.yaml --activity ws-egov --language ar -o agenda-ar.html
              plenary export agenda plan.yaml --each activity --format md -o agendas
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: Selection
    @Option(help: "html for the screen and the printer, md, or json: the values that templates place.") var format = Format.html
    @OptionGroup var reading: Reading
    @OptionGroup var printing: Printing
    @OptionGroup var output: Output

    func run() throws {
        let plan = try input.read()
        let languages = try reading.languages(of: plan)
        let print = try printing.printer(of: Agenda.self, as: format.rawValue)
        try output.write(plan, selection: selection, ending: format.rawValue) { _, scope in
            guard case .activity(let id) = scope, let activity = plan.activity(id) else {
                throw ValidationError("an agenda is of an activity; add --activity ID, or --each activity -o DIR")
            }
            return print(Agenda(of: activity, in: plan, languages: languages))
        }
    }
}

/// The templates that documents are printed with.
struct Printing: ParsableArguments {
    @Option(
        help: ArgumentHelp("A folder of your own templates, which stand in for the built-in ones of the same name.", valueName: "dir"),
        completion: .directory)
    var templates: String?

    /// What makes the octets of a document in a format: `html`, `md` or `json`. Tells every mistake in the templates at once.
    func printer<Document: PrintedDocument>(of type: Document.Type, as format: String) throws -> (Document) -> [UInt8] {
        guard let format = TemplateLibrary.Format(rawValue: format) else { return { Array($0.json().utf8) } }
        do {
            let library = try templates.map { (folder) throws(DocumentError) in try TemplateLibrary(folder: folder) } ?? .builtIn
            let template = try library.template(for: type, as: format)
            return { Array(template.render($0).utf8) }
        } catch {
            Messages.error("\(error)")
            throw ExitCode(2)
        }
    }
}
