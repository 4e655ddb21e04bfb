internal import Importing
internal import Planning
internal import Time

/// Something in a schedule that the plan doesn't hold as it stood there, or that had to be guessed.
enum ScheduleIssue: Hashable, Sendable {
    // What a plan can't hold.
    case element(String, of: String)
    case attribute(String, of: String)
    case twice(String, in: String)
    case emptyRoom(String)
    case otherRoom(String, around: String)

    // Zones and times.
    case zoneOfCity(String, ZoneID)
    case zoneOfOffset(ZoneID)
    case noZone
    case unknownZone(String)
    case otherZone(String, usual: String)
    case otherOffset(String, ZoneID)
    case otherStart(String, date: String)
    case endsBefore(String)
    case noStart
    case noDuration
    case noLength
    case outOfRange
    case noDays

    // Events.
    case untitled
    case otherID(String, Activity.ID)
    case guidTaken(String)
    case badGUID
    case language(String)
    case relativeLink(String)
    case state(String)

    // People.
    case nobody
    case otherName(String, known: String)
    case namesake(String)
}

extension ScheduleIssue: ImportIssueKind {
    var group: String {
        switch self {
        case .element(let name, let parent), .attribute(let name, let parent), .twice(let name, let parent): "\(caseName) \(name) \(parent)"
        default: caseName
        }
    }
}

extension ScheduleIssue: CustomStringConvertible {
    var description: String {
        switch self {
        case .element(let name, let parent): "<\(name)> in <\(parent)> is not kept: a plan can't hold it"
        case .attribute(let name, let element): "'\(name)' of <\(element)> is not kept: a plan can't hold it"
        case .twice(let name, let parent): "this <\(parent)> has <\(name)> twice; the first one counts"
        case .emptyRoom(let name): "the room '\(name)' has no events; it is not kept"
        case .otherRoom(let name, let around):
            "the event names the room '\(name)' but stands in the room '\(around)'; the room that it names counts"
        case .zoneOfCity(let city, let zone):
            "the schedule names no time zone; by the city '\(city)' it is \(zone); 'plenary convert --timezone' chooses another"
        case .zoneOfOffset(let zone):
            "the schedule names no time zone; by the offset of the first date it is \(zone); 'plenary convert --timezone' chooses another"
        case .noZone: "the schedule names no time zone; its times are read as UTC; 'plenary convert --timezone' chooses another"
        case .unknownZone(let name): "there is no time zone '\(name)' in the IANA database"
        case .otherZone(let name, let usual):
            "the time is on the clock of '\(name)', but the others are on that of '\(usual)'; the activity is not scheduled"
        case .otherOffset(let date, let zone):
            "the offset of '\(date)' is not that of \(zone) then; the activity keeps the moment, on the clock of \(zone)"
        case .otherStart(let start, let date): "<start> says '\(start)' but <date> says '\(date)'; the date counts"
        case .endsBefore(let end): "the end '\(end)' is before the start; the activity is not scheduled"
        case .noStart: "there is no start; the activity is not scheduled"
        case .noDuration: "there is no duration; the activity is not scheduled"
        case .noLength: "the event takes no time; it becomes a milestone of one minute, which occupies no room and nobody"
        case .outOfRange: "the time is beyond the calendar's years; the activity is not scheduled"
        case .noDays: "the conference has no readable start and end; those of its events are used"
        case .untitled: "the event has no title; the activity is called 'Untitled'"
        case .otherID(let own, let id): "the id '\(own)' can't be an id in a plan, or another event has it; this one gets the id '\(id)'"
        case .guidTaken(let guid): "another event has the guid '\(guid)' too; this one gets a UID of its own"
        case .badGUID: "the guid can't be a UID (printable ASCII, 255 characters at most); the activity gets a new one"
        case .language(let name): "the language '\(name)' is not a language tag such as 'en'; it is not kept"
        case .relativeLink(let address): "the address '\(address)' leads nowhere without a base_url; it is kept as it stands"
        case .state(let name): "the submission is '\(name)', not accepted; it is not kept"
        case .nobody: "<person> names nobody; it is not kept"
        case .otherName(let name, let known):
            "a person is called '\(name)' here and '\(known)' elsewhere under the same id; the first counts"
        case .namesake(let name): "'\(name)' has several ids; each is read as another person"
        }
    }
}
