internal import ArgumentParser
internal import Documents
internal import ParticipantPapers
internal import Operations
internal import Planning

struct ExportRoster: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: "Write who is in a delegation, an activity, a place or all of the plan.",
        discussion: """
            Examples:
              plenary export roster plan.yaml --delegation oman -o oman.html
              plenary export roster plan.yaml --activity ws-egov --bom -o participants.csv
              plenary export roster plan.yaml --activity ws-egov -o participants.xlsx
              plenary export roster plan.yaml --activity ws-egov --as sign-in -o sign-in.pdf
              plenary export roster plan.yaml --as badges --stock l4785 --start 3 -o badges.pdf
              plenary export roster plan.yaml --as badges --calendars /var/www/forum --at https://forum.example.org/ -o badges.pdf
              plenary export roster plan.yaml --activity opening --as country-plates --language en,fr -o plates.pdf
              plenary export roster plan.yaml --role speaker --order country -o speakers.xlsx
              plenary export roster plan.yaml --field visa-number --sensitive -o visas.xlsx
              plenary export roster plan.yaml --place hall-a --order name -o hall-a.pdf
              plenary export roster plan.yaml --each delegation -o rosters
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: RosterSelection
    @Option(
        help:
            "A list, or for paper a sheet to sign, cards to hand out, plates of names or of countries that stand on the table, badges, or who sits where."
    ) var `as` = RosterForm.list
    @Option(help: "In protocol order, or by the alphabet of family names, organizations or countries.") var order = RosterChoice.Order
        .protocol
    @Option(help: "Only those who have this role.") var role: Participation.Role?
    @Flag(help: "List diet and access too, allow fields that the plan calls sensitive, and mark it as confidential.") var sensitive = false
    @Option(help: ArgumentHelp("A field that the plan adds to people, as one more column; may be given several times.", valueName: "id"))
    var field: [String] = []
    @Option(
        help:
            "The sheets of badges: a6 or cr80 to be cut, or labels with these numbers; a6 and cr80 have both sides.")
    var stock: BadgeStock?
    @Option(help: "The first place on the first sheet of badges that is still free, counted from 1, row by row.") var start: Int?
    @Option(help: "How many badges without a name to add, besides those for people who aren't named yet.") var blanks: Int?
    @Option(
        help: ArgumentHelp("On badges, codes for the calendars that were published into this folder.", valueName: "dir"),
        completion: .directory)
    var calendars: String?
    @Option(help: ArgumentHelp("The address that the folder of the calendars has.", valueName: "url")) var at: String?
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var output: DocumentOptions
    @OptionGroup var each: EachDocumentOptions
    @OptionGroup var table: TableOptions

    func validate() throws {
        if (calendars == nil) != (at == nil) { throw ValidationError("--calendars DIR and --at URL go together") }
        if stock != nil || start != nil || blanks != nil, self.as != .badges {
            throw ValidationError("--stock, --start and --blanks are for --as badges")
        }
        let places = sheet.columns * sheet.rows
        if let start, !(1...places).contains(start) {
            throw ValidationError("a sheet has \(places) places; write --start as a number from 1 to \(places)")
        }
        if let blanks, !(0...1000).contains(blanks) { throw ValidationError("write --blanks as a number from 0 to 1000") }
        if calendars != nil, self.as != .badges { throw ValidationError("--calendars is for --as badges") }
        if let at, !["http://", "https://", "webcal://"].contains(where: at.hasPrefix) {
            throw ValidationError("'\(at)' is no address of a folder on the web; write it as https://forum.example.org/")
        }
    }

    private var sheet: BadgeSheet { (stock ?? .a6).sheet }

    func run() throws {
        let opened = try input.open()
        var choice = RosterChoice(order: order, role: role, isSensitive: sensitive)
        choice.fields = try opened.customFields(named: field, of: [.people, .delegations, .organizations], sensitive: sensitive)
        choice.form = self.as
        choice.badges = sheet
        choice.badges.start = start ?? 1
        choice.blanks = blanks ?? 0
        if let calendars, let at { choice.calendars = try opened.calendarAddresses(in: calendars, at: at) }
        try output.write(.roster(choice), of: opened, languages, selection: selection, each: each, bom: table.bom)
    }
}

extension RosterForm: ExpressibleByArgument {}
extension BadgeStock: ExpressibleByArgument {}
extension RosterChoice.Order: ExpressibleByArgument {}

extension Participation.Role: ExpressibleByArgument {
    package init?(argument: String) { self.init(rawValue: argument == "head-of-delegation" ? "headOfDelegation" : argument) }

    package static var allValueStrings: [String] { allCases.map { $0 == .headOfDelegation ? "head-of-delegation" : $0.rawValue } }
}
