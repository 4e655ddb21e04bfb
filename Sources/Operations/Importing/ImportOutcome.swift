internal import CalendarExchange
internal import ICalendar
package import Notation
internal import PlanFiles
internal import Planning
internal import ProgrammeExchange

/// A list or replies as they become part of a plan, to be looked at and then written.
package struct ImportOutcome: Sendable {
    /// The plan file with all of it that is sure, all else byte for byte as it was.
    package let file: [UInt8]
    /// Whether anything in the file differs.
    package let changesFile: Bool
    /// What is new in the plan, a line each, its parts separated by tabs.
    package let lines: [String]
    package let notes: [Note]
    /// What could not be written into the plan safely.
    package let refused: [SourceProblem]
    /// Whether nothing is left to look at.
    package let isComplete: Bool

    /// Reads a list, or the replies in calendars or a mail. `sent` is the folder of the invitations that they answer.
    package init(
        _ file: InputFile, into plan: InputFile, lists: ListSettings = ListSettings(), sent: String? = nil, on machine: Machine
    ) throws(OperationError) {
        let opened = try OpenedPlan.editable(plan, on: machine)
        let kind = try lists.kind(of: file)
        if let sheet = try lists.sheet(of: file, kind) {
            let outcome = try lists.outcome(of: sheet, named: file.name, in: opened.plan, on: machine)
            self.file = try source { () throws(SourceProblems) in try opened.file.edited(toSay: outcome.plan) }
            lines = outcome.changes.map(\.line)
            notes = outcome.notes(of: file.name)
            refused = []
            isComplete = outcome.issues.isEmpty
        } else if case .calendars(let streams) = kind {
            let (calendars, issues) = try Self.read(streams, named: file.name)
            let sent = if let sent { try SentInvitation.all(in: sent) } else { [SentInvitation]() }
            let replies = Replies(in: calendars, to: opened.plan, sent: sent)
            let recorded: [Reply]
            (self.file, recorded, refused) = opened.file.recording(replies.taken)
            lines = recorded.map { "\($0.activity)\t\($0.person)\t\($0.status.rawValue)\t\(($0.comment ?? "").onOneLine)" }
            notes = issues.map { .warning("\(file.name):\($0)") } + replies.issues.map { .warning("\(file.name): \($0)") }
            isComplete = replies.issues.isEmpty && refused.isEmpty
        } else {
            throw .notImportable(file: file.name)
        }
        changesFile = self.file != plan.bytes
    }

    private static func read(_ streams: [[UInt8]], named name: String) throws(OperationError) -> ([VCalendar], [ReadIssue]) {
        var found: ([VCalendar], [ReadIssue]) = ([], [])
        for stream in streams {
            do {
                let (calendars, issues) = try VCalendar.read(stream)
                found.0 += calendars
                found.1 += issues
            } catch {
                throw .calendar(file: name, error)
            }
        }
        return found
    }
}

extension ListImport.Change {
    fileprivate var line: String {
        [kind.rawValue, what, id, name.onOneLine, rows.map(String.init).joined(separator: ",")].joined(separator: "\t")
    }
}

extension String {
    fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ").harmless }
}
