internal import ArgumentParser
internal import Operations

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read participants, a programme or replies to invitations into a plan.",
        discussion: """
            FILE is a list, CSV or XLSX, or a calendar (.ics, .jcal, .xcs) or a mail (.eml) with replies. The rest of the plan file stays as it was,
            byte for byte, with its comments and order; --dry-run changes nothing. Standard output lists what is new in the plan, a
            line each.

            A list of participants has a row for each: names whole or in parts, honorifics, functions, bodies, countries, delegations and
            their heads, activities, addresses, languages, arrival and departure, needs. What the columns hold is guessed by their
            headings, in Arabic, Chinese, English, French, German, Korean, Portuguese, Russian and Spanish, and reported; --map says
            otherwise. Rows of one person are put together where that is sure: by the e-mail address and a name that fits, or by the
            name and the body or telephone. Those that may be of one person are reported and kept apart, unless '--duplicates likely'.

            A programme has a row for each activity: title, day, start, end or duration, room, speakers, chair, track, language, kind.
            An activity that the plan has already, by id or by title, is completed and not added again.

            Where a list differs from the plan, the plan counts and the difference is reported; with --replace the list counts.

            A reply is written as the 'status' of the person's part in the activity. It is not taken where it isn't sure: to another
            plan, from an unknown address, from one that several people have, to one time of what repeats, or to what has changed
            since (--sent is the folder of 'plenary invite', which knows). A proposal of another time is reported, and its reply taken
            where it is 'tentative' or 'declined'.

            Ends with exit code 0 where all was taken, 1 where something is left to look at, 2 where a file can't be read or written.

            Examples:
              plenary import people.xlsx --into plan.yaml --dry-run
              plenary import people.csv --into plan.yaml --map "Surname=family" --map "Ticket=-" --delegations country
              plenary import registrations.xlsx --into plan.yaml --activity ws-egov --dates dmy
              plenary import programme.xlsx --into plan.yaml --activity forum-2014
              plenary import reply.eml --into plan.yaml --sent sent
            """)

    @Argument(help: ArgumentHelp("The file to read; '-' reads standard input.", valueName: "FILE"), completion: .file())
    var file: String
    @Option(help: ArgumentHelp("The plan file, which is changed.", valueName: "PLAN"), completion: .file()) var into: String
    @Flag(help: "Only list what would change.") var dryRun = false
    @OptionGroup(title: "For lists") var lists: ListOptions
    @Option(
        help: ArgumentHelp("The folder of the invitations sent, as 'plenary invite' wrote it.", valueName: "DIR"), completion: .directory)
    var sent: String?

    func validate() throws {
        if into == "-" { throw ValidationError("the plan is changed, so it must be a file; write its path behind --into") }
    }

    func run() throws {
        let settings = try lists.settings()
        let plan = try InputFile(path: into)
        try settings.checkSize(of: file)
        let outcome = try ImportOutcome(InputFile(argument: file), into: plan, lists: settings, sent: sent, on: .current)
        if dryRun {
            Messages.say("nothing is written")
        } else if outcome.changesFile {
            try Results.write(outcome.file, to: Files.target(of: into))
        }
        try Results.write(outcome.lines.map { $0 + "\n" }.joined())
        Messages.say(outcome.notes)
        outcome.refused.forEach(Messages.error)
        if !outcome.isComplete { throw ExitStatus.findings }
    }
}
