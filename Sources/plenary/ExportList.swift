internal import ArgumentParser
internal import Audiences
internal import Documents
internal import ParticipantPapers
internal import Operations
internal import Planning
internal import Time

struct ExportList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Write a list that organisers work with: arrivals, rooms, rides, diets, replies and more.",
        discussion: """
            Each list holds what the plan says and nothing else; what stays empty is still to be found out. All are for the organisers \
            alone, with telephones and notes, but for the list of participants.

            Examples:
              plenary export list plan.yaml --of arrivals -o arrivals.pdf
              plenary export list plan.yaml --of rooming -o rooming.xlsx
              plenary export list plan.yaml --of transport --day 2014-06-22 -o rides.pdf
              plenary export list plan.yaml --of contacts -o contacts.xlsx
              plenary export list plan.yaml --of dietary -o caterer.pdf
              plenary export list plan.yaml --of room-setup --day 2014-06-24 -o rooms.docx
              plenary export list plan.yaml --of interpreters -o interpreters.pdf
              plenary export list plan.yaml --of replies -o calls.html
              plenary export list plan.yaml --of participants --language fr -o participants.pdf
            """)

    @OptionGroup var input: Input
    @Option(
        help: """
            Arrivals and departures; rooming lists of hotels; the rides of each day; contacts; diets, counted, for the caterer; how rooms \
            are set up; interpreters; replies to ask for, the overdue ones first; or participants, as the United Nations list them.
            """)
    var of: WorkingPaper.Subject
    @Option(help: ArgumentHelp("Only one day, as 2014-06-24.", valueName: "date"), transform: LocalDate.init(typed:)) var day: LocalDate?
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var output: DocumentOptions
    @OptionGroup var table: TableOptions

    func validate() throws {
        if day != nil, [.contacts, .participants].contains(of) { throw ValidationError("this list isn't of days; leave out --day") }
        if of.isInternal, let readership = output.readers.readership, readership != .internal {
            throw ValidationError("this list is for the organisers alone; leave out --readership")
        }
    }

    func run() throws { try output.write(.workingPaper(of, day: day), of: input.open(), languages, bom: table.bom) }
}

extension WorkingPaper.Subject: ExpressibleByArgument {}
