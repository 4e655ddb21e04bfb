internal import ArgumentParser
internal import Conflicts
internal import Foundation
internal import Interchange
internal import Planning

struct Check: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, csv
    }

    static let configuration = CommandConfiguration(
        abstract: "Find every conflict, and say how to resolve it.",
        discussion: """
            Ends with exit code 0 where there is none, 1 where there are some, 2 where the plan can't be read. Conflicts that
            the plan lists under 'accepted' stay in the report and don't count.

            Examples:
              plenary check plan.yaml
              plenary check plan.yaml --at-least warning
              plenary check plan.yaml --format json > conflicts.json
            """)

    @OptionGroup var input: Input
    @Option(help: "text for people, json for programs, csv for spreadsheets.") var format = Format.text
    @Option(help: ArgumentHelp("Leave out what matters less: note, warning or error.", valueName: "severity")) var atLeast = Severity.note
    @OptionGroup var reading: Reading

    func run() throws {
        let file = try input.readFile()
        try Input.tellingProblems { () throws(SourceProblems) in try Self.checkRuleNames(in: file) }
        let calendars = try input.calendars(beside: file)
        let today = Instant(secondsSince1970: Int(Date().timeIntervalSince1970)).utc.date
        let beside = Surroundings(
            holidays: calendars.holidays, busy: calendars.busy, published: try input.published(beside: file), today: today)
        let conflicts = ConflictCheck(file.plan, beside: beside).conflicts().filter { $0.severity >= atLeast }
        let report = ConflictReport(conflicts: conflicts, plan: file.plan, languages: try reading.languages(of: file.plan))
        let text =
            switch format {
            case .text: report.text(for: .output)
            case .json: report.json()
            case .csv: report.csv()
            }
        try Files.write(Array(text.utf8), to: nil)
        if conflicts.contains(where: { $0.accepted == nil }) { throw ExitCode(1) }
    }
}

extension Check {
    /// A mistyped rule would be put off, or accepted, without anybody noticing that it isn't.
    private static func checkRuleNames(in file: PlanFile) throws(SourceProblems) {
        let known = RuleCatalogue.all.map { type(of: $0).id }
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
