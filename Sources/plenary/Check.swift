internal import ArgumentParser
internal import Audiences
internal import Conflicts
internal import Documents
internal import Operations
internal import Planning
internal import Reports
internal import Wording

struct Check: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, html, pdf, json, csv
    }

    static let configuration = CommandConfiguration(
        abstract: "Find every conflict, and say how to resolve it.",
        discussion: """
            Ends with exit code 0 where there is none, 1 where there are some, 2 where the plan can't be read or the report not be
            written. Conflicts that the plan lists under 'accepted' stay in the report and don't count.

            Examples:
              plenary check plan.yaml
              plenary check plan.yaml --at-least warning
              plenary check plan.yaml --by day
              plenary check plan.yaml --delegation oman --delegation chile
              plenary check plan.yaml --place kintex --rule room-overlap --rule over-capacity
              plenary check plan.yaml --since yesterday.yaml
              plenary check plan.yaml --by delegation --format html --language fr -o conflicts.html
              plenary check plan.yaml --format json > conflicts.json
            """)

    @OptionGroup var input: Input
    @Option(help: "text for the terminal, html for the screen and the printer, pdf, json for programs, csv for spreadsheets.")
    var format = Format.text
    @Option(help: "What text and html are grouped by. What concerns several people, days or places stands under each.")
    var by = ConflictGrouping.severity
    @OptionGroup var conflicts: ConflictOptions
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; it is written as a whole or not at all.", valueName: "path"))
    var output: String?
    @Option(
        help: ArgumentHelp("Say which change brought each conflict that this older version of the plan didn't have.", valueName: "plan"),
        completion: .file())
    var since: String?
    @Option(
        help: "Who reads it: internal is for the organisers; for others, without conflicts of closed activities and accepted ones.")
    var readership = Readership.internal
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var printing: PrintingOptions

    func validate() throws {
        if by != .severity, format == .json || format == .csv {
            throw ValidationError("--by is for text and html; what json and csv hold is in order of time, to be grouped by who reads it")
        }
        if printing.templates != nil, ![.html, .pdf].contains(format) {
            throw ValidationError("--templates is for --format html and pdf")
        }
    }

    func run() throws {
        let opened = try input.open()
        let older = try since.map { try OpenedPlan(InputFile(argument: $0), on: .current) }
        let (report, notes) = try opened.check(
            conflicts.selection, since: older, for: readership, languages: languages.chosen(for: opened.plan), on: .current)
        Messages.say(notes)
        try Results.write(try bytes(of: report, of: opened), to: output)
        if format == .text { Messages.say(opened.hints(for: conflicts.selection)) }
        if !report.isClear { throw ExitStatus.findings }
    }

    private func bytes(of report: ConflictReport, of opened: OpenedPlan) throws -> [UInt8] {
        func page(_ format: DocumentFormat) throws -> [UInt8] {
            let (bytes, notes) = try DocumentPrinter<ConflictPage>(
                as: format, of: opened, printing: printing.printing(), on: .current
            ).file(of: report.page(by: by, for: readership))
            Messages.say(notes)
            return bytes
        }
        return switch format {
        case .text: Array(report.text(by: by, for: output ?? "-" == "-" ? .output : .file).utf8)
        case .html: try page(.html)
        case .pdf: try page(.pdf)
        case .json: Array(report.json().utf8)
        case .csv: Array(report.csv().utf8)
        }
    }
}

extension Severity: ExpressibleByArgument {}
extension ConflictGrouping: ExpressibleByArgument {}
