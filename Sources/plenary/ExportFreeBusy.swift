internal import ArgumentParser
internal import CalendarExchange
internal import ICalendar
internal import PlanFiles
internal import Planning

struct ExportFreeBusy: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "freebusy", abstract: "Write when somebody or something is taken, and nothing of why.",
        discussion: """
            The file is an iCalendar with a VFREEBUSY, for programs that look for a time when all are free. Its periods are in UTC
            and tell neither what happens nor where.

            Examples:
              plenary export freebusy plan.yaml --person chief-dmb -o chief.ifb
              plenary export freebusy plan.yaml --place hall-a -o hall-a.ifb
              plenary export freebusy plan.yaml --each person -o freebusy
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: Selection
    @OptionGroup var reading: Reading
    @OptionGroup var output: Output

    func run() throws {
        let plan = try input.read()
        let edition = try calendarEdition(of: plan, revision: input.revision(of: plan), languages: reading.languages(of: plan))
        try output.write(plan, selection: selection, ending: "ifb") { _, scope in
            if plan.idOfWhatCanBeTaken(scope) == nil {
                throw ValidationError(
                    "free and busy times are those of a person, delegation, place or vehicle; add --person ID or the like")
            }
            return VCalendar(freeBusyOf: scope, in: plan, edition: edition)?.bytes()
        }
    }
}
