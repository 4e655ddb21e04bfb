internal import ArgumentParser
internal import Documents
internal import Planning

struct ExportRoster: ParsableCommand {
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case list
        case signIn = "sign-in"
        case nameCards = "name-cards"
        case nameplates
    }

    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: "Write who is in a delegation or an activity, in protocol order.",
        discussion: """
            Examples:
              plenary export roster plan.yaml --delegation oman -o oman.html
              plenary export roster plan.yaml --activity ws-egov --bom -o participants.csv
              plenary export roster plan.yaml --activity ws-egov -o participants.xlsx
              plenary export roster plan.yaml --activity ws-egov --as sign-in -o sign-in.pdf
              plenary export roster plan.yaml --each delegation -o rosters
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: Selection
    @Option(help: "A list, or for paper a sheet to sign, cards to hand out, or plates that stand on the table.") var `as` = Form.list
    @Flag(help: "Tell diet and access too, and mark it as confidential.") var sensitive = false
    @OptionGroup var reading: Reading
    @OptionGroup var output: DocumentOutput

    func run() throws {
        let plan = try input.read()
        let languages = try reading.languages(of: plan)
        try output.write(plan, selection: selection, form: self.as == .list ? nil : self.as.rawValue, table: \.table) { scope in
            switch scope {
            case .activity(let id):
                return plan.activity(id).map { Roster(of: $0, in: plan, languages: languages, isSensitive: sensitive) }
            case .participant(let id):
                guard case .delegation(let delegation)? = plan.participant(id) else { fallthrough }
                return Roster(of: delegation, in: plan, languages: languages, isSensitive: sensitive)
            default:
                throw ValidationError(
                    "a roster is of a delegation or an activity; add --delegation ID, --activity ID or --each delegation -o DIR")
            }
        }
    }
}
