internal import ArgumentParser
internal import Documents
internal import Planning

struct ExportRoster: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case html, md, csv, json
    }

    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: "Write who is in a delegation or an activity, in protocol order.",
        discussion: """
            Examples:
              plenary export roster plan.yaml --delegation oman -o oman.html
              plenary export roster plan.yaml --activity ws-egov --format csv --bom -o participants.csv
              plenary export roster plan.yaml --each delegation -o rosters
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: Selection
    @Option(help: "html, md, csv, or json: the values that templates place.") var format = Format.html
    @Flag(help: "Begin the CSV with a byte order mark, so that Excel takes it for UTF-8.") var bom = false
    @OptionGroup var reading: Reading
    @OptionGroup var printing: Printing
    @OptionGroup var output: Output

    func run() throws {
        let plan = try input.read()
        let languages = try reading.languages(of: plan)
        let print = try printer()
        try output.write(plan, selection: selection, ending: format.rawValue) { _, scope in
            switch scope {
            case .activity(let id):
                return plan.activity(id).map { print(Roster(of: $0, in: plan, languages: languages)) }
            case .participant(let id):
                guard case .delegation(let delegation)? = plan.participant(id) else { fallthrough }
                return print(Roster(of: delegation, in: plan, languages: languages))
            default:
                throw ValidationError(
                    "a roster is of a delegation or an activity; add --delegation ID, --activity ID or --each delegation -o DIR")
            }
        }
    }

    private func printer() throws -> (Roster) -> [UInt8] {
        if format == .csv { return { [bom] in Array($0.csv(byteOrderMark: bom).utf8) } }
        return try printing.printer(of: Roster.self, as: format.rawValue)
    }
}
