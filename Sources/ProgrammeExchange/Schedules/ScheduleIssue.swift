internal import Importing
internal import Planning

/// What in a schedule the plan made of it doesn't hold as it stood, or what had to be taken for something.
enum ScheduleIssue: Hashable, Sendable {
    // What a plan has no place for.
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
        case .element(let name, let parent): "<\(name)> in <\(parent)> is not kept: a plan has no place for it"
        case .attribute(let name, let element): "'\(name)' of <\(element)> is not kept: a plan has no place for it"
        case .twice(let name, let parent): "<\(name)> stands in this <\(parent)> a second time; the first counts"
        case .emptyRoom(let name): "nothing is in the room '\(name)'; it is not kept"
        case .otherRoom(let name, let around): "the event names the room '\(name)' and stands under '\(around)'; the event's own counts"
        case .zoneOfCity(let city, let zone):
            "no time zone is named; by the city '\(city)' it is \(zone); 'plenary convert' with '--timezone' chooses another"
        case .zoneOfOffset(let zone):
            "no time zone is named; by the offset of the first date it is \(zone); 'plenary convert' with '--timezone' chooses another"
        case .noZone: "no time zone is named; the times are taken to be UTC; 'plenary convert' with '--timezone' chooses another"
        case .unknownZone(let name): "there is no time zone '\(name)' in the IANA database"
        case .otherZone(let name, let usual):
            "the time is on the clock of '\(name)' and the others on that of '\(usual)'; the activity is not scheduled"
        case .otherOffset(let date, let zone): "the offset of '\(date)' is not that of \(zone) then; the moment counts, told on its clock"
        case .otherStart(let start, let date): "<start> says '\(start)' and <date> '\(date)'; the date counts"
        case .endsBefore(let end): "the end '\(end)' is before the start; the activity is not scheduled"
        case .noStart: "there is no start; the activity is not scheduled"
        case .noDuration: "there is no duration; the activity is not scheduled"
        case .noLength: "the event takes no time; it is held as a milestone of one minute, which takes up no room and nobody"
        case .outOfRange: "the time is beyond the calendar's years; the activity is not scheduled"
        case .noDays: "the conference has no start and end that can be read; those of its events are taken"
        case .untitled: "the event has no title; the activity is called 'Untitled'"
        case .otherID(let told, let id): "the id '\(told)' is no id of a plan, or another event's; this one gets the id '\(id)'"
        case .guidTaken(let guid): "the guid '\(guid)' is that of another event; this one gets a UID of its own"
        case .badGUID: "the guid can't be a UID (printable ASCII, 255 characters at most); the activity gets one of its own"
        case .language(let name): "the language '\(name)' is no language tag, as 'en'; it is not kept"
        case .relativeLink(let address): "the address '\(address)' leads nowhere without a base_url; it is kept as it stands"
        case .state(let name): "the submission is '\(name)', and not accepted; it is not kept"
        case .nobody: "<person> names nobody; it is not kept"
        case .otherName(let name, let known):
            "a person is called '\(name)' here and '\(known)' elsewhere under the same id; the first counts"
        case .namesake(let name): "'\(name)' stands under several ids; each is taken for another person"
        }
    }
}
