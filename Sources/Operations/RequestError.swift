package import Planning

/// Something that is asked for, and that the plan doesn't have or that can't be had so.
package enum RequestError: Error, Hashable {
    // Of a plan.
    /// What kind of thing, and its id; `nearest` is an id that there is.
    case unknown(kind: String, id: String, nearest: String?)
    case unknownToBoth(id: String, nearest: String?)
    case unknownZone(String)
    case invalidPlanID(String)
    /// A folder whose name was to be a plan's id; `cure` is one that can be.
    case invalidFolderName(String, cure: String)
    case invalidDomain(String)
    case noRevision
    case noEmail(Participant.ID)

    // Of exports.
    case nothingHasTime
    case nothingForAny(ScopeKind)
    case nothingScheduled
    case nothingScheduledInPeriod
    case nothingHasTimeAndPlace
    case nothingInterpreted
    case nobodyTakesPart
    /// What it is a list of.
    case nothingToList(String)
    case onlyForPaper
    case onlyForTimetables
    /// A grid of rooms and hours is no text that one edits.
    case noGridInWord
    case onlyForTables(DocumentFormat)
    case severalPages(Int)
    /// What is left out for its readers, and what is wrong with the rest.
    case nothingLeft(String, String)
    /// It isn't for those whom the request is for.
    case closed(Activity.ID, Activity.Visibility)
    case agendaScope
    case itineraryScope
    case rosterScope
    /// A field that is private, and the request doesn't say that it may be written.
    case sensitiveField(CustomField.ID)
    case fieldOfOthers(CustomField.ID, of: [CustomField.Owner])
    case roleOfDelegation
    case freeBusyScope
    case noCalendarsOfPeople(folder: String)

    // Of conversions and comparisons.
    case nothingForCalendar
    case nothingForSchedule
    case nothingToCompare(file: String)

    // Of conflicts.
    case unknownConflict(String, nearest: String?)
    case severalConflicts(String, ids: [String])
    case noWayOut
    case noSuchWayOut(of: Int)

    case unknownRule(String, nearest: String?)
    case folderInUse(String)
}

extension RequestError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknown(let kind, let id, let nearest): "the plan has no \(kind) '\(id)'" + Self.guess(nearest)
        case .unknownToBoth(let id, let nearest):
            "neither has a person, delegation or organization '\(id)'" + Self.guess(nearest)
        case .unknownZone(let name): "there is no time zone '\(name)'; use an IANA name, as Europe/Paris"
        case .invalidPlanID(let text):
            "'\(text)' is no id; write letters, digits, '-', '_' and '.', beginning with a letter or digit"
        case .invalidFolderName(let name, let cure):
            "'\(name)' can't be the id of a plan, which has letters, digits, '-', '_' and '.' and begins with a letter or digit; "
                + "name the folder '\(cure)'"
        case .invalidDomain(let text): "'\(text)' is no domain name; write one as plans.example.org"
        case .noRevision:
            "a plan from standard input has no modification time; write 'revised: 2014-05-20T12:00Z' in it"
        case .noEmail(let id): "'\(id)' has no e-mail address to invite from; add 'email' to it in the plan"
        case .nothingHasTime: "nothing that is selected has a time; see 'plenary show' for what is to be scheduled"
        case .nothingForAny(let kind): "there is nothing to write for any \(kind.rawValue)"
        case .nothingScheduled: "nothing is scheduled then; see 'plenary show'"
        case .nothingScheduledInPeriod: "nothing is scheduled in this period; see 'plenary show'"
        case .nothingHasTimeAndPlace: "nothing has a time and a place there; see 'plenary show'"
        case .nothingInterpreted: "nothing is interpreted there; name 'interpretation' or an interpreter"
        case .nobodyTakesPart: "nobody takes part there"
        case .nothingToList(let subject):
            "the plan has nothing for a list of \(subject) then; see docs/how-to/organisers-lists.md for what it takes"
        case .onlyForPaper: "this form is for paper; add -o FILE.pdf, or --format pdf"
        case .onlyForTimetables: "svg is for timetables; choose html, pdf, docx, md or json"
        case .noGridInWord: "docx is for texts, and a timetable is a grid; choose pdf, html, svg or md, or export the agenda as docx"
        case .onlyForTables(let format): "\(format.rawValue) is for tables; choose html, pdf, md or json"
        case .severalPages(let count): "a picture is of one page, and this has \(count); add --day, or --paper a3 for more rooms"
        case .nothingLeft(let left, let reason): "\(reason); \(left)"
        case .closed(let id, let visibility):
            "'\(id)' is \(visibility.rawValue), so it isn't in what is public; add --readership participants for those who take part in it, or --readership internal for the organisers"
        case .agendaScope: "an agenda is of an activity or of the plan; choose --activity ID, or nothing"
        case .itineraryScope:
            "an itinerary is of a person, a delegation, an organization or a vehicle; add --delegation ID, or --each delegation -o DIR"
        case .sensitiveField(let id):
            "the field '\(id)' is sensitive; add --sensitive to write it, and give the result only to those who may read it"
        case .fieldOfOthers(let id, let owners):
            "the field '\(id)' is one of \(owners.map(\.rawValue).joined(separator: ", ")), which have no column here"
        case .rosterScope:
            "a roster is of a delegation, an activity, a place or all of the plan; add --delegation ID or the like, or nothing"
        case .roleOfDelegation: "--role is for an activity, a place or all of the plan"
        case .freeBusyScope: "free and busy times are those of a person, delegation, place or vehicle; add --person ID or the like"
        case .noCalendarsOfPeople(let folder):
            "\(folder) has no calendars of these people; write them there with 'plenary publish'"
        case .nothingForCalendar: "nothing in the plan has a time, and a calendar can't be empty"
        case .nothingForSchedule: "nothing in the plan has a time of day, and a schedule is made of what has"
        case .nothingToCompare(let file): "\(file): nothing in the plan has a time, so no calendar compares with it"
        case .unknownConflict(let id, let nearest):
            "there is no conflict '\(id)'; " + (nearest.map { "did you mean '\($0)'?" } ?? "'plenary check' lists those there are")
        case .severalConflicts(let id, let ids):
            "there is no conflict '\(id)'; it is the beginning of \(ids.count): \(ids.prefix(5).joined(separator: ", "))"
        case .noWayOut: "there is no way out to choose; see 'plenary check' for advice"
        case .noSuchWayOut(let count): "choose 1 to \(count)"
        case .unknownRule(let name, let nearest):
            "there is no rule '\(name)'; " + (nearest.map { "did you mean '\($0)'?" } ?? "'plenary rules' lists them")
        case .folderInUse(let path): "\(path) is there already and stays as it is; choose another folder"
        }
    }

    private static func guess(_ nearest: String?) -> String { nearest.map { "; did you mean '\($0)'?" } ?? "" }
}
