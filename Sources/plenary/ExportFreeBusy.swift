internal import ArgumentParser
internal import Documents
internal import Operations
internal import Wording

struct ExportFreeBusy: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "freebusy", abstract: "Write when somebody or something is taken, and nothing of why.",
        discussion: """
            The file is an iCalendar with a VFREEBUSY, for programs that look for a time when all are free. Its periods are in UTC
            and name neither what happens nor where.

            Examples:
              plenary export freebusy plan.yaml --person chief-dmb -o chief.ifb
              plenary export freebusy plan.yaml --place hall-a -o hall-a.ifb
              plenary export freebusy plan.yaml --each person -o freebusy
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: TakenSelection
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var kind: EachOption

    func run() throws {
        let opened = try input.open()
        let part = try kind.part(selection, in: opened.plan, output: output)
        let readers = try languages.chosen(for: opened.plan)
        try output.write(ExportRequest(.freeBusy, of: part, languages: readers), of: opened)
    }
}
