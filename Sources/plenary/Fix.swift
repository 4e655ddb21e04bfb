internal import ArgumentParser
internal import CalendarExchange
internal import Conflicts
internal import Foundation
internal import Notation
internal import Operations
internal import PlanFiles
internal import Planning
internal import Scheduling

struct Fix: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show ways out of one conflict, and take one.",
        discussion: """
            Each way was tried: the conflict is gone then, and nothing is worse. With --choose the plan file is changed, the lines
            concerned alone; comments and order stay. 'check' tells the ids of conflicts, and their beginning is enough.

            Examples:
              plenary fix plan.yaml delegation-overlap:opening+visit
              plenary fix plan.yaml delegation-overlap:opening+visit --choose 1
              plenary fix plan.yaml person-overlap:a+b --accept "joins b for the signing only" --by dupont --until 2027-05-31
            """)

    @OptionGroup var input: Input
    @Argument(help: ArgumentHelp("The id of the conflict, or its beginning.", valueName: "CONFLICT-ID")) var conflict: String
    @Option(help: ArgumentHelp("Take the way of this number.", valueName: "n")) var choose: Int?
    @Option(help: ArgumentHelp("Accept the conflict as it is now, for this reason.", valueName: "reason")) var accept: String?
    @Option(help: ArgumentHelp("Who accepts it: a person's id.", valueName: "person")) var by: String?
    @Option(help: ArgumentHelp("The last day on which the acceptance holds.", valueName: "day")) var until: String?
    @Option(name: .shortAndLong, help: ArgumentHelp("Write the plan there instead of over itself.", valueName: "path")) var output: String?
    @OptionGroup var reading: Reading

    func validate() throws {
        if choose != nil, accept != nil { throw ValidationError("--choose and --accept are two different ways; give one") }
        if accept == nil, by != nil || until != nil { throw ValidationError("--by and --until belong to --accept") }
        if input.plan == "-", output == nil, choose != nil || accept != nil {
            throw ValidationError("a plan from standard input can't be changed; write the result with -o")
        }
    }

    func run() throws {
        let file = try input.readFile()
        let calendars = try input.calendars(beside: file)
        let beside = Surroundings(
            holidays: calendars.holidays, busy: calendars.busy, published: try input.published(beside: file), today: Check.today)
        var proposer = Proposer(file.plan, beside: beside)
        let found = try conflict(among: proposer.conflicts)
        if let accept { return try write([.accept(try acceptance(of: found, reason: accept))], to: file) }
        let proposals = proposer.proposals(for: found)
        let wording = EditWording(plan: file.plan, languages: try reading.languages(of: file.plan))
        guard let choose else { return try Files.write(Array(listing(proposals, of: found, wording).utf8), to: nil) }
        guard proposals.indices.contains(choose - 1) else {
            throw ValidationError(
                proposals.isEmpty ? "there is no way out to choose; see 'plenary check' for advice" : "choose 1 to \(proposals.count)")
        }
        try write(proposals[choose - 1].edits, to: file)
        for edit in proposals[choose - 1].edits { Messages.say(wording.text(of: edit)) }
    }

    private func conflict(among conflicts: [Conflict]) throws -> Conflict {
        if let exact = conflicts.first(where: { $0.id == conflict }) { return exact }
        let beginning = conflicts.filter { $0.id.hasPrefix(conflict) }
        if beginning.count == 1 { return beginning[0] }
        let ids = beginning.isEmpty ? conflicts.map(\.id) : beginning.map(\.id)
        let cure =
            beginning.isEmpty
            ? suggestion(for: conflict, among: ids).map { "did you mean '\($0)'?" } ?? "'plenary check' tells those there are"
            : "it is the beginning of \(beginning.count): \(ids.prefix(5).joined(separator: ", "))"
        throw ValidationError("there is no conflict '\(conflict)'; \(cure)")
    }

    private func acceptance(of conflict: Conflict, reason: String) throws -> Acceptance {
        var acceptance = Acceptance(rule: conflict.rule.rawValue, activities: conflict.activities, reason: reason)
        acceptance.seen = conflict.fingerprint
        if let by {
            guard let id = Person.ID(by) else { throw ValidationError("'\(by)' is no person's id") }
            acceptance.by = id
        }
        if let until {
            guard let day = LocalDate(until) else { throw ValidationError("'\(until)' is no day; write it as 2027-05-31") }
            acceptance.until = day
        }
        return acceptance
    }

    private func listing(_ proposals: [Proposal], of conflict: Conflict, _ wording: EditWording) -> String {
        let terminal = Terminal.output
        func lines(_ text: String, after lead: String) -> String {
            let indent = String(repeating: " ", count: lead.count)
            return text.harmless.wrapped(to: max(30, terminal.width - lead.count)).enumerated().map {
                ($0 == 0 ? lead : indent) + $1 + "\n"
            }
            .joined()
        }
        var text = lines(conflict.message(in: wording.languages, of: wording.plan), after: "")
        if proposals.isEmpty {
            return text + wording.noWayOut + "\n" + advice(conflict, wording)
        }
        for (number, proposal) in proposals.enumerated() {
            let also = proposal.change.gone.count - 1
            let told = proposal.edits.map(wording.text).joined(separator: " ")
            text += lines(
                told + wording.alsoGone(also), after: "\(number + 1)  ")
        }
        return text + "\n\(wording.chooseOne)\n"
    }

    private func advice(_ conflict: Conflict, _ wording: EditWording) -> String {
        conflict.fixes(in: wording.languages, of: wording.plan).map { "→ \($0)\n".harmlessLines }.joined()
    }

    private func write(_ edits: [PlanEdit], to file: PlanFile) throws {
        let bytes = try Input.tellingProblems { () throws(SourceProblems) in try file.edited(edits) }
        // Where the path is a link, the file behind it is the one to change.
        try Files.write(bytes, to: output ?? URL(fileURLWithPath: input.plan).resolvingSymlinksInPath().path)
    }
}

extension String {
    fileprivate var harmlessLines: String { split(separator: "\n").map { String($0).harmless + "\n" }.joined() }
}
