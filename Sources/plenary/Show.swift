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
    @OptionGroup var languages: LanguageOptions

    func run() throws {
        let plan = try input.open().plan
        let reader = Reader(languages: try languages.chosen(for: plan), plan: plan.plan)
        let timetable = ShownTimetable(plan.activities(in: try selection.scope(in: plan)), in: plan, on: day, reader: reader)
        guard !timetable.isEmpty else { return Messages.say("nothing is planned there") }
        try Results.write(timetable.text(for: .output))
    }
}
