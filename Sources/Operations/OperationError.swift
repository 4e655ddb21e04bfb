package import CalDAV
package import CalendarExchange
package import Documents
package import ICalendar
package import Notation
package import Planning
package import ProgrammeExchange
package import Spreadsheets
package import Time
package import Wording

/// Why an operation has no result; then it has written nothing.
package enum OperationError: Error {
    /// What is asked for doesn't fit the plan or file: ask otherwise.
    case request(RequestError)
    case file(FileError)
    case unsupported(file: String, UnsupportedFile)
    /// A file with mistakes, or a plan that can't be edited so.
    case source(SourceProblems)
    /// The file is of a kind that a plan can be made of, and here must be a plan itself.
    case notAPlan(file: String, kind: String)
    case notImportable(file: String)
    case calendarImport(file: String, CalendarImportError)
    case calendar(file: String, ICalendarError)
    /// The plan made of a file of another kind has contradictions.
    case madePlan(file: String, PlanProblems)
    case list(file: String, ListImportError)
    case table(file: String, SyntaxError)
    case workbook(file: String?, WorkbookError)
    case listTooLarge(file: String, limit: Int)
    case notAManifest(file: String)
    case notFeedNames(file: String)
    case notAnInvitation(file: String)
    /// The plan without what isn't for its readers has contradictions.
    case redaction(PlanProblems)
    case document(DocumentError)
    case words(WordingError)
    case stale(StaleRevision)
    case zone(ZoneError)
    case collection(address: String, CalDAVError)
}

extension OperationError: CustomStringConvertible {
    /// A line for each thing that is wrong.
    package var description: String {
        switch self {
        case .request(let error): "\(error)"
        case .file(let error): "\(error)"
        case .unsupported(let file, let kind): "\(file): \(kind)"
        case .source(let problems): "\(problems)"
        case .notAPlan(let file, let kind): "\(file): this is a \(kind), and no plan; make one of it with 'plenary convert'"
        case .notImportable(let file):
            "\(file): this is neither a list, a calendar (.ics) nor a mail (.eml); save the reply or the list as one of these"
        case .calendarImport(let file, let error): "\(file): \(error)"
        case .calendar(let file, let error): "\(file): \(error)"
        case .madePlan(let file, let problems):
            problems.problems.map { "\(file): in the plan made of it, at \($0.path): \($0)" }.joined(separator: "\n")
        case .redaction(let problems):
            "the plan can't be made ready for these readers; use --readership internal, and report this: "
                + problems.problems.map { "at \($0.path): \($0)" }.joined(separator: "; ")
        case .list(let file, let problems): problems.problems.map { "\(file): \($0)" }.joined(separator: "\n")
        case .table(let file, let error): "\(file):\(error.mark.line):\(error.mark.column): \(error.message)"
        case .workbook(let file?, let error): "\(file): \(error)"
        case .workbook(nil, let error): "\(error)"
        case .listTooLarge(let file, let limit): "\(file): the list is larger than \(limit >> 20) MB; take out what isn't needed"
        case .notAManifest(let file):
            "\(file): this is no manifest; give the manifest.json that an earlier export with --each has written"
        case .notFeedNames(let file):
            "\(file): not the names of calendars; put the file back as it was, or publish into another folder"
        case .notAnInvitation(let file): "\(file): this is no invitation; put back the file that was sent, or choose another folder"
        case .document(let error): "\(error)"
        case .words(let error): "\(error)"
        case .stale(let error): "\(error); nothing was written"
        case .zone(let error): "\(error)"
        // What is no address may have a password in it.
        case .collection(_, .address(let text)): "\(CalDAVError.address(text))"
        case .collection(let address, let error): "\(address): \(error)"
        }
    }
}

extension OperationError {
    static func reading<Result>(_ body: () throws(FileError) -> Result) throws(OperationError) -> Result {
        do { return try body() } catch { throw .file(error) }
    }
}
