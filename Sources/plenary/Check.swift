internal import ArgumentParser
internal import CalendarExchange
internal import Conflicts
internal import Documents
internal import Foundation
internal import Notation
internal import Operations
internal import PlanFiles
internal import Planning
internal import Wording

struct Check: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, html, pdf, json, csv
    }

    static let configuration = CommandConfiguration(
        abstract: "Find every conflict, and say how to resolve it.",
        discussion: """
            Ends with exit code 0 where there is none, 1 where there are some, 2 where the plan can't be read. Conflicts that
            the plan lists under 'accepted' stay in the report and don't count.

            Examples:
              plenary check plan.yaml
              plenary check plan.yaml --at-least warning
              plenary check plan.yaml --by day
              plenary check plan.yaml --since yesterday.yaml
              plenary check plan.yaml --by delegation --format html --language fr -o conflicts.html
              plenary check plan.yaml --format json > conflicts.json
            """)

    @OptionGroup var input: Input
    @Option(help: "text for the terminal, html for the screen and the printer, pdf, json for programs, csv for spreadsheets.")
    var format = Format.text
    @Option(help: "What text and html are grouped by. What concerns several people, days or places stands under each.")
    var by = ConflictGrouping.severity
    @Option(help: ArgumentHelp("Leave out what matters less: note, warning or error.", valueName: "severity")) var atLeast = Severity.note
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; it is written as a whole or not at all.", valueName: "path"))
    var output: String?
    @Option(
        help: ArgumentHelp("Say which change brought each conflict that this older version of the plan didn't have.", valueName: "plan"),
        completion: .file())
    var since: String?
    @OptionGroup var reading: Reading
    @OptionGroup var printing: Printing

    func validate() throws {
        if by != .severity, format == .json || format == .csv {
            throw ValidationError("--by is for text and html; what json and csv hold is in order of time, to be grouped by who reads it")
        }
        if printing.templates != nil, ![.html, .pdf].contains(format) {
            throw ValidationError("--templates is for --format html and pdf")
        }
    }

    func run() throws {
        let file = try input.readFile()
        try Input.tellingProblems { () throws(SourceProblems) in try Self.checkRuleNames(in: file) }
        let calendars = try input.calendars(beside: file)
        let beside = Surroundings(
            holidays: calendars.holidays, busy: calendars.busy, published: try input.published(beside: file), today: Self.today)
        let conflicts = ConflictCheck(file.plan, beside: beside).conflicts().filter { $0.severity >= atLeast }
        let languages = try reading.languages(of: file.plan)
        let origins = try since.map {
            ConflictOrigins(from: try Input.file($0).plan, beside: beside, to: file.plan, languages: languages)
        }
        let report = ConflictReport(conflicts: conflicts, plan: file.plan, languages: languages, origins: origins)
        try Files.write(try bytes(of: report), to: output)
        if conflicts.contains(where: { $0.accepted == nil }) { throw ExitCode(1) }
    }
}

extension Check {
    private func bytes(of report: ConflictReport) throws -> [UInt8] {
        switch format {
        case .text: Array(report.text(by: by, for: output ?? "-" == "-" ? .output : .file).utf8)
        case .html: try printing.printer(of: ConflictPage.self, as: .html, of: report.plan, from: input)([[report.page(by: by)]], {})[0]
        case .pdf: try printing.printer(of: ConflictPage.self, as: .pdf, of: report.plan, from: input)([[report.page(by: by)]], {})[0]
        case .json: Array(report.json().utf8)
        case .csv: Array(report.csv().utf8)
        }
    }

    static var today: LocalDate { Instant(secondsSince1970: Int(Date().timeIntervalSince1970)).utc.date }

    /// A mistyped rule would be put off, or accepted, without anybody noticing that it isn't.
    private static func checkRuleNames(in file: PlanFile) throws(SourceProblems) {
        let known = RuleCatalogue.all.map { type(of: $0).name }
        let top = PlanPath()
        let named =
            file.plan.plan.rules.keys.sorted().map { ($0, top["rules"][$0]) }
            + file.plan.plan.accepted.enumerated().map { ($1.rule, top["accepted"][$0]["rule"]) }
        let problems = named.filter { !known.contains($0.0) }.map { name, path in
            let cure =
                suggestion(for: name, among: known).map { "did you mean '\($0)'?" }
                ?? "the rules are \(known.sorted().joined(separator: ", "))"
            return file.problem("there is no rule '\(name)'; \(cure)", at: path)
        }
        if !problems.isEmpty { throw SourceProblems(problems: problems.sorted { $0.line < $1.line }) }
    }
}

extension Severity: ExpressibleByArgument {}

extension ConflictGrouping: ExpressibleByArgument {}
