internal import ArgumentParser
internal import CalendarExchange
internal import Foundation
internal import ICalendar
internal import Notation
internal import Operations
internal import PlanFiles
internal import Planning
internal import ProgrammeExchange

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read participants, a programme or replies to invitations into a plan.",
        discussion: """
            FILE is a list, CSV or XLSX, or a calendar (.ics) or a mail (.eml) with replies. The rest of the plan file stays as it was,
            byte for byte, with its comments and order; --dry-run changes nothing. Standard output lists what is other in the plan, a
            line each.

            A list of participants has a row for each: names whole or in parts, honorifics, functions, bodies, countries, delegations and
            their heads, activities, addresses, languages, arrival and departure, needs. What the columns hold is guessed by their
            headings, in Arabic, Chinese, English, French, German, Korean, Portuguese, Russian and Spanish, and told; --map says
            otherwise. Rows of one person are put together where that is sure: by the e-mail address and a name that fits, or by the
            name and the body or telephone. Those that may be of one person are told and kept apart, unless '--duplicates likely'.

            A programme has a row for each activity: title, day, start, end or duration, room, speakers, chair, track, language, kind.
            An activity that the plan has already, by id or by title, is completed and not added again.

            What is in the plan counts before what a list says otherwise, which is told; --replace turns that round.

            A reply is written as the 'status' of the person's part in the activity. It is not taken where it isn't sure: to another
            plan, from an unknown address, from one that several people have, to one time of what repeats, or to what has changed
            since (--sent is the folder of 'plenary invite', which knows). A proposal of another time is told, and its reply taken
            where it is 'tentative' or 'declined'.

            Ends with exit code 0 where all was taken, 1 where something is left to look at, 2 where a file can't be read.

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
    @Flag(help: "Only tell what would be other.") var dryRun = false
    @OptionGroup(title: "For lists") var lists: ListOptions
    @Option(
        help: ArgumentHelp("The folder of the invitations sent, as 'plenary invite' wrote it.", valueName: "DIR"), completion: .directory)
    var sent: String?

    func validate() throws {
        if into == "-" { throw ValidationError("the plan is changed, so it must be a file; write its path behind --into") }
    }

    func run() throws {
        let target = try Files.read(into)
        let others = [
            ("schedule", Importing.isSchedule(target)), ("calendar", Importing.isCalendar(target, name: into)),
            ("workbook", ListOptions.isWorkbook(target)),
        ]
        if let (kind, _) = others.first(where: \.1) {
            Messages.error("\(into): this is a \(kind), and no plan; make one of it with 'plenary convert'")
            throw ExitCode(2)
        }
        let planFile = try Input.file(into)
        let bytes = try lists.read(file)
        if let sheet = try lists.sheet(of: bytes, named: file) {
            return try record(try lists.outcome(of: sheet, file, in: planFile.plan), in: planFile)
        }
        switch try imported(bytes) {
        case .calendars(let calendars, let issues):
            let sent = try sent.map(Invite.sent) ?? []
            for issue in issues { Messages.warning("\(file):\(issue)") }
            try record(Replies(in: calendars, to: planFile.plan, sent: sent), in: planFile)
        }
    }

    /// Where the path is a link, the file behind it is the one to change.
    private func write(_ bytes: [UInt8]) throws {
        if dryRun { Messages.say("nothing is written") }
        if try !dryRun && Files.read(into) != bytes {
            try Files.write(bytes, to: URL(fileURLWithPath: into).resolvingSymlinksInPath().path)
        }
    }

    private func record(_ outcome: ListImport.Outcome, in planFile: PlanFile) throws {
        let bytes = try Input.tellingProblems { () throws(SourceProblems) in try planFile.edited(toSay: outcome.plan) }
        try write(bytes)
        let lines = outcome.changes.map { change in
            [change.kind.rawValue, change.what, change.id, change.name.onOneLine, change.rows.map(String.init).joined(separator: ",")]
                .joined(separator: "\t") + "\n"
        }
        try Files.write(Array(lines.joined().utf8), to: nil)
        ListOptions.tell(outcome, of: file)
        if !outcome.issues.isEmpty { throw ExitCode(1) }
    }

    private func imported(_ bytes: [UInt8]) throws -> ImportedFile {
        do {
            return try ImportedFile(bytes)
        } catch {
            Messages.error("\(file): \(error)")
            throw ExitCode(2)
        }
    }

    private func record(_ replies: Replies, in planFile: PlanFile) throws {
        let (bytes, recorded, refused) = planFile.recording(replies.taken)
        try write(bytes)
        let lines = recorded.map { "\($0.activity)\t\($0.person)\t\($0.status.rawValue)\t\(($0.comment ?? "").onOneLine)\n" }
        try Files.write(Array(lines.joined().utf8), to: nil)
        for issue in replies.issues { Messages.warning("\(file): \(issue)") }
        for problem in refused { Messages.error(problem) }
        if !replies.issues.isEmpty || !refused.isEmpty { throw ExitCode(1) }
    }
}

extension String {
    fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ").harmless }
}
