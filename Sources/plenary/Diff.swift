internal import ArgumentParser
internal import Audiences
internal import Operations
internal import Planning

struct Diff: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, html
    }

    static let configuration = CommandConfiguration(
        abstract: "Report what changed between two plans or calendars, and whom it concerns.",
        discussion: """
            OLD and NEW are plans or calendars of whatever program. Beside a calendar, of a plan only what a calendar holds is
            compared. Ends with exit code 0 where nothing changed, 1 where something did, 2 where a file can't be read or written.

            Examples:
              plenary diff yesterday.yaml plan.yaml
              plenary diff sent/programme.ics plan.yaml
              plenary diff yesterday.yaml plan.yaml --concerning oman
              plenary diff yesterday.yaml plan.yaml --format html -o changes.html
              plenary diff yesterday.yaml plan.yaml --format json > changes.json
            """)

    @Argument(help: ArgumentHelp("The plan or calendar as it was; '-' reads standard input.", valueName: "OLD"), completion: .file())
    var old: String
    @Argument(help: ArgumentHelp("The plan or calendar as it is.", valueName: "NEW"), completion: .file()) var new: String
    @Option(help: ArgumentHelp("Only what concerns one person, delegation or organization.", valueName: "id")) var concerning: String?
    @Flag(help: Selection.wholeOnlyHelp) var wholeOnly = false
    @Option(help: "text for the terminal, html with both sides beside each other, json for programs.") var format = Format.text
    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file to write; by default standard output.", valueName: "file"), completion: .file())
    var output: String?
    @Option(
        help: """
            Who reads it: public, participants, or internal with everything. Without it internal, but participants for a page with \
            --concerning.
            """)
    var readership: Readership?
    @OptionGroup var languages: LanguageOptions

    func run() throws {
        let comparison = try PlanComparison(from: InputFile(argument: old), to: InputFile(argument: new), on: .current)
        Messages.say(comparison.notes)
        let readership = readership ?? (format == .html && concerning != nil ? .participants : .internal)
        let report = try comparison.report(
            concerning: concerning, wholeOnly: wholeOnly, for: readership, languages: languages.chosen(for: comparison.plan))
        let text =
            switch format {
            case .text: report.text(for: output == nil ? .output : .file)
            case .json: report.json()
            case .html: try report.html(old: old, new: new, for: readership)
            }
        try Results.write(text, to: output)
        if !report.isEmpty { throw ExitStatus.findings }
    }
}
