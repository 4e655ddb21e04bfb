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
        commandName: "roster", abstract: "Write who is in a delegation, an activity, a place or all of the plan.",
        discussion: """
            Examples:
              plenary export roster plan.yaml --delegation oman -o oman.html
              plenary export roster plan.yaml --activity ws-egov --bom -o participants.csv
              plenary export roster plan.yaml --activity ws-egov -o participants.xlsx
              plenary export roster plan.yaml --activity ws-egov --as sign-in -o sign-in.pdf
              plenary export roster plan.yaml --role speaker --order country -o speakers.xlsx
              plenary export roster plan.yaml --place hall-a --order name -o hall-a.pdf
              plenary export roster plan.yaml --each delegation -o rosters
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: Selection
    @Option(help: "A list, or for paper a sheet to sign, cards to hand out, or plates that stand on the table.") var `as` = Form.list
    @Option(help: "In protocol order, or by the alphabet of names, organizations or countries.") var order = RosterChoice.Order.protocol
    @Option(help: "Only those who have this role.") var role: Participation.Role?
    @Flag(help: "Tell diet and access too, and mark it as confidential.") var sensitive = false
    @OptionGroup var reading: Reading
    @OptionGroup var output: DocumentOutput

    func run() throws {
        let plan = try input.read()
        let languages = try reading.languages(of: plan)
        let choice = RosterChoice(order: order, role: role, isSensitive: sensitive)
        try output.write(plan, selection: selection, form: self.as == .list ? nil : self.as.rawValue, table: \.table) { scope -> Roster? in
            switch (scope, plan.isDelegation(scope)) {
            case (.participant, true) where role != nil: throw ValidationError("--role is for an activity, a place or all of the plan")
            case (.everything, _), (.activity, _), (.place, _), (.participant, true):
                let roster = Roster(of: scope, in: plan, choice: choice, languages: languages)
                if roster == nil, output.output.each == nil { throw ValidationError("nobody takes part there") }
                return roster
            default:
                throw ValidationError(
                    "a roster is of a delegation, an activity, a place or all of the plan; add --delegation ID or the like, or nothing")
            }
        }
    }
}

extension RosterChoice.Order: ExpressibleByArgument {}

extension Participation.Role: ExpressibleByArgument {
    package init?(argument: String) { self.init(rawValue: argument == "head-of-delegation" ? "headOfDelegation" : argument) }

    package static var allValueStrings: [String] { allCases.map { $0 == .headOfDelegation ? "head-of-delegation" : $0.rawValue } }
}

extension ResolvedPlan {
    fileprivate func isDelegation(_ scope: Scope) -> Bool {
        guard case .participant(let id) = scope, case .delegation? = participant(id) else { return false }
        return true
    }
}
