internal import ArgumentParser
internal import CalendarExchange
internal import Foundation
internal import ICalendar
internal import Operations
internal import PlanFiles
internal import Planning

struct Diff: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, html
    }

    static let configuration = CommandConfiguration(
        abstract: "Tell in words what changed between two plans or calendars, and whom it concerns.",
        discussion: """
            OLD and NEW are plans or calendars of whatever program. Beside a calendar, of a plan only what a calendar holds is
            compared. Ends with exit code 0 where nothing changed, 1 where something did, 2 where a file can't be read.

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
    @Option(help: "text for the terminal, html with both sides beside each other, json for programs.") var format = Format.text
    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file to write; by default standard output.", valueName: "file"), completion: .file())
    var output: String?
    @OptionGroup var reading: Reading

    func run() throws {
        let (before, after) = try (Side(old), Side(new))
        let isOneCalendar = before.isCalendar != after.isCalendar
        let difference = PlanDifference(
            from: isOneCalendar ? try before.asInCalendar() : before.plan, to: isOneCalendar ? try after.asInCalendar() : after.plan)
        let report = DifferenceReport(
            difference: difference, languages: try reading.languages(of: after.plan), concerning: try participant(in: difference),
            comparesRecords: !before.isCalendar && !after.isCalendar)
        let text =
            switch format {
            case .text: report.text(for: output == nil ? .output : .file)
            case .json: report.json()
            case .html: try report.html(old: old, new: new)
            }
        try Files.write(Array(text.utf8), to: output)
        if !report.isEmpty { throw ExitCode(1) }
    }

    private func participant(in difference: PlanDifference) throws -> Participant.ID? {
        guard let concerning else { return nil }
        let known = Set(
            [difference.old, difference.new].flatMap { plan in
                plan.plan.people.map(\.id.rawValue) + plan.plan.delegations.map(\.id.rawValue) + plan.plan.organizations.map(\.id.rawValue)
            })
        if known.contains(concerning), let id = Participant.ID(concerning) { return id }
        let guess = suggestion(for: concerning, among: known.sorted())
        throw ValidationError(
            "neither has a person, delegation or organization '\(concerning)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""))
    }

    /// One of the two files.
    private struct Side {
        let plan: ResolvedPlan
        let isCalendar: Bool
        private let path: String

        init(_ path: String) throws {
            self.path = path == "-" ? "standard input" : path
            let bytes = try Files.read(path)
            isCalendar = !Importing.isSchedule(bytes) && Importing.isCalendar(bytes, name: path)
            plan = try Input.file(bytes, name: self.path).plan
        }

        /// The plan as its calendar tells it.
        func asInCalendar() throws -> ResolvedPlan {
            if isCalendar { return plan }
            var edition = calendarEdition(of: plan, revision: Instant(secondsSince1970: 0), languages: plan.plan.languages)
            edition.namesPeople = true
            let calendar = try VCalendar(plan, scope: .everything, edition: edition)
            if calendar.events.isEmpty { throw ValidationError("\(path): nothing in the plan has a time, so no calendar compares with it") }
            return try Importing.settings(for: path).plan(from: calendar.bytes()).plan.resolved(zones: plan.zones)
        }
    }
}

extension Plan {
    fileprivate func resolved(zones: ZoneDatabase) throws -> ResolvedPlan { try ResolvedPlan(self, zones: zones) }
}
