internal import ArgumentParser
internal import Foundation
internal import ICalendar
internal import Interchange
internal import Planning

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read replies to invitations into a plan.",
        discussion: """
            FILE is a calendar (.ics) or a mail (.eml) with replies. A reply is written as the 'status' of the person's part in the
            activity; the rest of the plan file stays as it was, byte for byte. Standard output lists what was written: activity, tab,
            person, tab, status, tab, comment.

            A reply is not taken where it isn't sure: to another plan, from an unknown address, from one that several people have, to
            one time of what repeats, or to what has changed since (--sent is the folder of 'plenary invite', which knows). A proposal of
            another time is told, and its reply taken where it is 'tentative' or 'declined'. What is left to do is told, and ends
            with exit code 1.

            Examples:
              plenary import reply.eml --into plan.yaml --sent sent
              plenary import reply.ics --into plan.yaml
            """)

    @Argument(help: ArgumentHelp("The file to read; '-' reads standard input.", valueName: "FILE"), completion: .file())
    var file: String
    @Option(help: ArgumentHelp("The plan file, which is changed.", valueName: "PLAN"), completion: .file()) var into: String
    @Option(
        help: ArgumentHelp("The folder of the invitations sent, as 'plenary invite' wrote it.", valueName: "DIR"), completion: .directory)
    var sent: String?

    func validate() throws {
        if into == "-" { throw ValidationError("the plan is changed, so it must be a file; write its path behind --into") }
    }

    func run() throws {
        let bytes = try Files.read(into)
        let isSchedule = Importing.isSchedule(bytes)
        if isSchedule || Importing.isCalendar(bytes, name: into) {
            Messages.error("\(into): this is a \(isSchedule ? "schedule" : "calendar"), and no plan; make one of it with 'plenary convert'")
            throw ExitCode(2)
        }
        let planFile = try Input.file(into)
        let sent = try sent.map(Invite.sent) ?? []
        switch try imported() {
        case .calendars(let calendars, let issues):
            for issue in issues { Messages.warning("\(file):\(issue)") }
            try record(Replies(in: calendars, to: planFile.plan, sent: sent), in: planFile)
        }
    }

    private func imported() throws -> ImportedFile {
        let bytes = try Files.read(file)
        do {
            return try ImportedFile(bytes)
        } catch {
            Messages.error("\(file): \(error)")
            throw ExitCode(2)
        }
    }

    private func record(_ replies: Replies, in planFile: PlanFile) throws {
        let (bytes, recorded, refused) = planFile.recording(replies.taken)
        // Where the path is a link, the file behind it is the one to change.
        if try Files.read(into) != bytes { try Files.write(bytes, to: URL(fileURLWithPath: into).resolvingSymlinksInPath().path) }
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
