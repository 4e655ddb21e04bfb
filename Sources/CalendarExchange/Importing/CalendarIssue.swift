internal import ICalendar
internal import Importing
internal import Planning

/// What in a calendar the plan made of it doesn't hold as it stood.
enum CalendarIssue: Hashable, Sendable {
    case notUnderstood(ReadIssue.Problem)

    // What a plan has no place for.
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
        case .property(let name): "\(name) is not kept: a plan has no place for it"
        case .parameters(let names, let property):
            "of \(property), \(names.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") not kept: a plan has no place for it"
        case .component(let name): "this \(name) is not kept: a plan is made of events"
        case .sequence(let number):
            "SEQUENCE \(number) is not kept; export the plan with '--since' and this file, so that clients take what changed"
        case .method(let method): "METHOD:\(method) is not kept: the message is taken as a plain calendar"
        case .noStart: "there is no DTSTART; the activity is not scheduled"
        case .endBeforeStart: "the end is before the start; the activity is not scheduled"
        case .noLength: "the event takes no time; it is held as one minute, the least a plan can hold"
        case .noDay: "the event of whole days ends on the day on which it starts (DTEND is exclusive); it is taken as that one day"
        case .endOfOtherForm: "start and end are not both days or both times (RFC 5545 §3.8.2.2); they are taken as far as they go together"
        case .brokenDays: "the DURATION of whole days is no whole number of days; the broken day counts as one"
        case .floating(let zone): "the time names no zone; it is taken on the clock of \(zone); '--timezone' chooses another"
        case .endOnOtherClock(let zone): "the end was told on another clock; it is told on that of \(zone) now, the same moment"
        case .endsAtPlaceMade(let name): "the end is on another clock than the start; a place '\(name)' is made for the activity to end at"
        case .zoneByName(let tzid, let zone):
            "the zone '\(tzid)' is none of the IANA database and has no VTIMEZONE; by its name it is taken for \(zone)"
        case .zoneByRules(let tzid, let zone): "the zone '\(tzid)' is none of the IANA database; by its VTIMEZONE it is taken for \(zone)"
        case .zoneInUTC(let tzid):
            "the zone '\(tzid)' is none of the IANA database, and none found there has the clocks of its VTIMEZONE; its times are held in UTC"
        case .zoneUnknown(let tzid, let zone):
            "the zone '\(tzid)' is not known and has no VTIMEZONE that tells its clocks; its times are taken on the clock of \(zone)"
        case .zoneDiffers(let tzid, let zone):
            "the VTIMEZONE of '\(tzid)' has other clocks than \(zone) in the IANA database; the database counts"
        case .untitled: "the event has no SUMMARY; the activity is called 'Untitled'"
        case .replaced(let uid): "the event with UID '\(uid)' stands here in a version that is not the newest; that one counts"
        case .uidTaken(let uid): "the UID '\(uid)' is that of another event; this one gets a UID of its own"
        case .repeatLost(let property): "\(property) is not kept: the activity doesn't repeat"
        case .instanceAlone: "the event is one of a series (RECURRENCE-ID); it is an activity of its own now, with a UID of its own"
        case .endless(let last): "the rule has no end, and a plan's must; it is taken until \(last)"
        case .tooOften(let limit): "it happens more than \(limit) times; only the first ones are taken"
        case .exceptionOfNothing(let time): "EXDATE \(time) is not kept: it doesn't happen then"
        case .changeLost(let property): "\(property) is another this one time, which is not kept"
        case .partOfSeries: "RELATED-TO is not kept: what it is part of repeats, and this doesn't come back with it"
        case .noParent(let uid): "RELATED-TO names '\(uid)', which is no event here; the relation is not kept"
        case .secondParent: "RELATED-TO names a second parent; the first counts"
        case .circle: "RELATED-TO leads back to the event itself; the relation is not kept"
        case .tooDeep: "RELATED-TO nests deeper than \(Nesting.limit) levels; the relation is not kept"
        case .relation(let type): "RELATED-TO of type \(type) is not kept: activities are parts of one another, or not related"
        case .nobody(let property): "\(property) names nobody: it has neither an address nor a CN; it is not kept"
        case .otherName(let name, let known): "somebody is called '\(name)' here and '\(known)' elsewhere; the first name counts"
        case .twice(let name): "'\(name)' stands here a second time; the first counts"
        case .roomBesideLocation(let name): "'\(name)' is not kept: LOCATION names another place"
        case .address(let address): "the address '\(address)' is not kept: it is no mail address, or a delegation's"
        case .nonParticipant: "ROLE=NON-PARTICIPANT is taken as an optional participant"
        case .noPlaceForGeo: "GEO is not kept: there is no LOCATION that it would be of"
        case .otherGeo: "GEO differs from that of the same LOCATION before; the first counts"
        }
    }
}

extension ReadIssue.Problem {
    /// What it comes to for a plan, which doesn't keep anything 'as it stands'.
    fileprivate var onImport: String {
        switch self {
        case .unreadable(let property, let expected): "the value of \(property) is not \(expected); it is left out"
        case .unknownComponent(let component): "the component \(component) is not known; it is left out"
        case .unusableTimeZone:
            "the VTIMEZONE needs a TZID, and in each part DTSTART, TZOFFSETFROM and TZOFFSETTO (RFC 5545 §3.6.5); it is left out"
        default: description
        }
    }
}
