internal import ICalendar
internal import Importing
internal import Time

/// Something in a calendar that the plan doesn't hold as it stood there.
enum CalendarIssue: Hashable, Sendable {
    case notUnderstood(ReadIssue.Problem)

    // What a plan can't hold.
    case property(String)
    case parameters([String], of: String)
    case component(String)
    case sequence(Int)
    case method(String)

    // Times.
    case noStart
    case endBeforeStart
    case noLength
    case noDay
    case endOfOtherForm
    case brokenDays
    case floating(in: ZoneID)
    case endOnOtherClock(ZoneID)
    case endsAtPlaceMade(named: String)

    // Zones.
    case zoneByName(tzid: String, ZoneID)
    case zoneByRules(tzid: String, ZoneID)
    case zoneInUTC(tzid: String)
    case zoneUnknown(tzid: String, in: ZoneID)
    case zoneDiffers(tzid: String, ZoneID)

    // Events.
    case untitled
    case replaced(uid: String)
    case uidTaken(uid: String)
    case repeatLost(property: String)
    case instanceAlone
    case endless(until: LocalDate)
    case tooOften(limit: Int)
    case exceptionOfNothing(String)
    case changeLost(String)
    case partOfSeries

    // Relations.
    case noParent(uid: String)
    case secondParent
    case circle
    case tooDeep
    case relation(String)

    // People and places.
    case nobody(property: String)
    case otherName(String, known: String)
    case twice(String)
    case roomBesideLocation(String)
    case address(String)
    case nonParticipant
    case noPlaceForGeo
    case otherGeo
}

extension CalendarIssue: ImportIssueKind {
    var group: String {
        switch self {
        case .property(let name), .component(let name), .repeatLost(let name), .changeLost(let name), .nobody(let name):
            "\(caseName) \(name)"
        case .parameters(let names, let property): "\(caseName) \(property) \(names)"
        case .notUnderstood(let problem): "\(problem)"
        default: caseName
        }
    }
}

extension CalendarIssue: CustomStringConvertible {
    var description: String {
        switch self {
        case .notUnderstood(let problem): problem.onImport
        case .property(let name): "\(name) is not kept: a plan can't hold it"
        case .parameters(let names, let property):
            "\(names.joined(separator: ", ")) of \(property) \(names.count == 1 ? "is" : "are") not kept: a plan can't hold \(names.count == 1 ? "it" : "them")"
        case .component(let name): "this \(name) is not kept: a plan is made only of events"
        case .sequence(let number):
            "SEQUENCE \(number) is not kept; export the plan with '--since' and this file, so that clients take what changed"
        case .method(let method): "METHOD:\(method) is not kept: the message is read as a plain calendar"
        case .noStart: "there is no DTSTART; the activity is not scheduled"
        case .endBeforeStart: "the end is before the start; the activity is not scheduled"
        case .noLength: "the event takes no time; it gets one minute, the shortest time in a plan"
        case .noDay: "the whole-day event ends on the day on which it starts (DTEND is exclusive); it is read as that one day"
        case .endOfOtherForm: "start and end are not both days or both times (RFC 5545 §3.8.2.2); the start decides which they are"
        case .brokenDays: "the DURATION of the whole-day event is not a whole number of days; it is rounded up"
        case .floating(let zone): "the time names no zone; it is read on the clock of \(zone); '--timezone' chooses another"
        case .endOnOtherClock(let zone): "the end is given on another clock; the plan gives it on the clock of \(zone), at the same moment"
        case .endsAtPlaceMade(let name): "the end is on another clock than the start; the activity ends at a new place '\(name)'"
        case .zoneByName(let tzid, let zone):
            "the zone '\(tzid)' is not in the IANA database and has no VTIMEZONE; by its name it is read as \(zone)"
        case .zoneByRules(let tzid, let zone): "the zone '\(tzid)' is not in the IANA database; by its VTIMEZONE it is read as \(zone)"
        case .zoneInUTC(let tzid):
            "the zone '\(tzid)' is not in the IANA database, and no zone there matches its VTIMEZONE; its times are kept in UTC"
        case .zoneUnknown(let tzid, let zone):
            "the zone '\(tzid)' is unknown and has no usable VTIMEZONE; its times are read on the clock of \(zone)"
        case .zoneDiffers(let tzid, let zone):
            "the VTIMEZONE of '\(tzid)' differs from \(zone) in the IANA database; the database counts"
        case .untitled: "the event has no SUMMARY; the activity is called 'Untitled'"
        case .replaced(let uid): "this version of the event with UID '\(uid)' is not the newest; the newest counts"
        case .uidTaken(let uid): "another event has the UID '\(uid)' too; this one gets a UID of its own"
        case .repeatLost(let property): "\(property) is not kept: the activity doesn't repeat"
        case .instanceAlone:
            "the event belongs to a series that is not here (RECURRENCE-ID); it becomes an activity of its own, with its own UID"
        case .endless(let last): "the rule has no end, but a plan needs one; it is followed until \(last)"
        case .tooOften(let limit): "the event happens more than \(limit) times; only the first \(limit) are kept"
        case .exceptionOfNothing(let time): "EXDATE \(time) is not kept: the event doesn't happen then anyway"
        case .changeLost(let property): "\(property) differs at this one time; the difference is not kept"
        case .partOfSeries: "RELATED-TO is not kept: the event around it repeats, and this one would repeat with it"
        case .noParent(let uid): "RELATED-TO names '\(uid)', but no event here has that UID; the relation is not kept"
        case .secondParent: "RELATED-TO names a second parent; the first counts"
        case .circle: "RELATED-TO leads back to the event itself; the relation is not kept"
        case .tooDeep: "RELATED-TO nests deeper than \(Nesting.limit) levels; the relation is not kept"
        case .relation(let type): "RELATED-TO of type \(type) is not kept: a plan only knows parts of activities"
        case .nobody(let property): "\(property) names nobody: it has neither an address nor a CN; it is not kept"
        case .otherName(let name, let known): "somebody is called '\(name)' here and '\(known)' elsewhere; the first name counts"
        case .twice(let name): "'\(name)' is listed twice; the first one counts"
        case .roomBesideLocation(let name): "'\(name)' is not kept: LOCATION names another place"
        case .address(let address): "the address '\(address)' is not kept: it is not a mail address"
        case .nonParticipant: "ROLE=NON-PARTICIPANT is read as an optional participant"
        case .noPlaceForGeo: "GEO is not kept: there is no LOCATION for it"
        case .otherGeo: "GEO differs from an earlier one of the same LOCATION; the first counts"
        }
    }
}

extension ReadIssue.Problem {
    /// The description for an import. A plan keeps nothing "as it stands", so other words are needed here.
    fileprivate var onImport: String {
        switch self {
        case .unreadable(let property, let expected): "the value of \(property) is not \(expected); it is skipped"
        case .unknownComponent(let component): "the component \(component) is unknown; it is skipped"
        case .unusableTimeZone:
            "the VTIMEZONE needs a TZID, and in each part DTSTART, TZOFFSETFROM and TZOFFSETTO (RFC 5545 §3.6.5); it is skipped"
        default: description
        }
    }
}
