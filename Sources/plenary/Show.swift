internal import ArgumentParser
internal import Documents
internal import Foundation
internal import Operations
internal import Planning
internal import Wording

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the timetable in the terminal, by day and place.",
        discussion: """
            Times are told on the clock of the place.

            Examples:
              plenary show plan.yaml
              plenary show plan.yaml --day 2014-06-24 --delegation oman
              plenary show plan.yaml --place kintex --language ko
            """)

    @OptionGroup var input: Input
    @Option(help: ArgumentHelp("Only this day, as 2014-06-24.", valueName: "date"), transform: LocalDate.init(typed:)) var day: LocalDate?
    @OptionGroup var selection: Selection
    @OptionGroup var reading: Reading

    func run() throws {
        let plan = try input.read()
        let activities = plan.activities(in: try selection.scope(in: plan))
        let timetable = ShownTimetable(activities, in: plan, on: day, reader: try reading.reader(of: plan))
        guard !timetable.isEmpty else { return Messages.say("nothing is planned there") }
        try Files.write(Array(timetable.text(for: .output).utf8), to: nil)
    }
}

/// The languages a command's results are worded in.
struct Reading: ParsableArguments {
    @Option(help: ArgumentHelp("The reader's languages, the best known first, as fr or ar,en; by default the plan's.", valueName: "tags"))
    var language: String?

    func languages(of plan: ResolvedPlan) throws -> [LanguageTag] {
        guard let language else { return plan.plan.languages }
        return try language.split(separator: ",").map { part in
            guard let tag = LanguageTag(String(part)) else {
                throw ValidationError("'\(part)' is no language tag; write it as fr or zh-Hans")
            }
            return tag
        }
    }

    func reader(of plan: ResolvedPlan) throws -> Reader { Reader(languages: Languages(try languages(of: plan)), plan: plan.plan) }
}
