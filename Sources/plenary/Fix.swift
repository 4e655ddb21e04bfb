internal import ArgumentParser
internal import Operations
internal import Planning
internal import Scheduling
internal import Time

struct Fix: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show ways out of one conflict, and take one.",
        discussion: """
            Each way was tried: the conflict is gone then, and nothing is worse. With --choose the plan file is changed, the lines
            concerned alone; comments and order stay. 'check' lists the ids of conflicts, and their beginning is enough.

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
    @OptionGroup var languages: LanguageOptions

    func validate() throws {
        if choose != nil, accept != nil { throw ValidationError("--choose and --accept are two different ways; give one") }
        if accept == nil, by != nil || until != nil { throw ValidationError("--by and --until belong to --accept") }
        if input.plan == "-", output == nil, choose != nil || accept != nil {
            throw ValidationError("a plan from standard input can't be changed; write the result with -o")
        }
    }

    func run() throws {
        let opened = try input.open()
        let resolution = try ConflictResolution(of: conflict, in: opened, on: .current)
        Messages.say(resolution.notes)
        let readers = try languages.chosen(for: opened.plan)
        if let accept {
            try input.write(try resolution.accepting(reason: accept, by: accepter(), until: lastDay()), to: output)
        } else if let choose {
            let (file, proposal) = try resolution.choosing(choose)
            try input.write(file, to: output)
            let wording = EditWording(plan: opened.plan, languages: readers)
            proposal.edits.forEach { Messages.say(wording.text(of: $0)) }
        } else {
            try Results.write(resolution.listing(for: .output, languages: readers, of: opened.plan))
        }
    }

    private func accepter() throws -> Person.ID? {
        guard let by else { return nil }
        guard let id = Person.ID(by) else { throw ValidationError("'\(by)' is no person's id") }
        return id
    }

    private func lastDay() throws -> LocalDate? {
        guard let until else { return nil }
        guard let day = LocalDate(until) else { throw ValidationError("'\(until)' is no day; write it as 2027-05-31") }
        return day
    }
}
