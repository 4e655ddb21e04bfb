internal import ArgumentParser
internal import CalendarExchange
internal import Documents
internal import PlanFiles
internal import Planning

struct ExportRoster: ParsableCommand {
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case list
        case signIn = "sign-in"
        case nameCards = "name-cards"
        case nameplates, badges, seating
    }

    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: "Write who is in a delegation, an activity, a place or all of the plan.",
        discussion: """
            Examples:
              plenary export roster plan.yaml --delegation oman -o oman.html
              plenary export roster plan.yaml --activity ws-egov --bom -o participants.csv
              plenary export roster plan.yaml --activity ws-egov -o participants.xlsx
              plenary export roster plan.yaml --activity ws-egov --as sign-in -o sign-in.pdf
              plenary export roster plan.yaml --as badges --calendars /var/www/forum --at https://forum.example.org/ -o badges.pdf
              plenary export roster plan.yaml --role speaker --order country -o speakers.xlsx
              plenary export roster plan.yaml --place hall-a --order name -o hall-a.pdf
              plenary export roster plan.yaml --each delegation -o rosters
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: Selection
    @Option(
        help:
            "A list, or for paper a sheet to sign, cards to hand out, plates that stand on the table, badges, or who sits where in that order."
    ) var `as` = Form.list
    @Option(help: "In protocol order, or by the alphabet of names, organizations or countries.") var order = RosterChoice.Order.protocol
    @Option(help: "Only those who have this role.") var role: Participation.Role?
    @Flag(help: "Tell diet and access too, and mark it as confidential.") var sensitive = false
    @Option(
        help: ArgumentHelp("On badges, codes for the calendars that were published into this folder.", valueName: "dir"),
        completion: .directory)
    var calendars: String?
    @Option(help: ArgumentHelp("The address that the folder of the calendars has.", valueName: "url")) var at: String?
    @OptionGroup var reading: Reading
    @OptionGroup var output: DocumentOutput

    func validate() throws {
        if (calendars == nil) != (at == nil) { throw ValidationError("--calendars DIR and --at URL go together") }
        if calendars != nil, self.as != .badges { throw ValidationError("--calendars is for --as badges") }
        if let at, !["http://", "https://", "webcal://"].contains(where: at.hasPrefix) {
            throw ValidationError("'\(at)' is no address of a folder on the web; write it as https://forum.example.org/")
        }
    }

    func run() throws {
        let plan = try input.read()
        let languages = try output.printing.languages(reading, of: plan)
        var choice = RosterChoice(order: order, role: role, isSensitive: sensitive)
        choice.calendars = try addresses(of: plan.plan.people)
        try output.write(
            plan, from: input, selection: selection, languages: languages, form: self.as == .list ? nil : self.as.rawValue, table: \.table
        ) { scope, languages -> Roster? in
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

extension ExportRoster {
    /// Of those who have a calendar of their own in the folder.
    private func addresses(of people: [Person]) throws -> [Person.ID: String] {
        guard let calendars, let at else { return [:] }
        let names = try FeedNames.stored(in: calendars).names
        let folder = at.hasSuffix("/") ? at : at + "/"
        let addresses = people.compactMap { person in names.file(of: person.id).map { (person.id, folder + $0) } }
        if addresses.isEmpty {
            throw ValidationError("\(calendars) has no calendars of these people; write them there with 'plenary publish'")
        }
        return Dictionary(uniqueKeysWithValues: addresses)
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
