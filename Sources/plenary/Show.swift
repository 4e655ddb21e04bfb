internal import ArgumentParser
internal import Documents
internal import Operations
internal import Planning
internal import Time
internal import Wording

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the timetable in the terminal, by day and place.",
        discussion: """
            Times are on the clock of the place.

            Examples:
              plenary show plan.yaml
              plenary show plan.yaml --day 2014-06-24 --delegation oman
              plenary show plan.yaml --place kintex --language ko
            """)

    @OptionGroup var input: Input
    @Option(help: ArgumentHelp("Only this day, as 2014-06-24.", valueName: "date"), transform: LocalDate.init(typed:)) var day: LocalDate?
    @OptionGroup var selection: Selection
    @Flag(help: Selection.wholeOnlyHelp) var wholeOnly = false
    @OptionGroup var languages: LanguageOptions

    func run() throws {
        let plan = try input.open().plan
        let reader = Reader(languages: try languages.chosen(for: plan), plan: plan.plan)
        let scope = try selection.scope(in: plan)
        let party: Party? = if case .participant(let id) = scope { Party(id, wholeOnly: wholeOnly, in: plan) } else { nil }
        let activities = party.map(plan.activities) ?? plan.activities(in: scope)
        let timetable = ShownTimetable(activities, of: party, in: plan, on: day, reader: reader)
        guard !timetable.isEmpty else { return Messages.say("nothing is planned there") }
        try Results.write(timetable.text(for: .output))
    }
}
