internal import Planning
internal import Time

/// The occupancies of one resource, in order of their starts; those of one start in an order that doesn't depend on that of the file.
///
/// A class, since several rules ask for its days and moves; each is looked at by one thread.
final class Timeline {
    let resource: Resource
    let number: Int32
    let entries: [Occupancy]
    /// Where only part of a delegation is, which says nothing of the others; these are no entries.
    let parts: [Occupancy]
    /// Those of all entries, so that rules about what few have can pass the others by.
    let flags: Booking.Flags
    private var knownMoves: [Move]?
    private var knownDays: [LocalDay]?

    init(resource: Resource, number: Int32, entries: [Occupancy]) {
        self.resource = resource
        self.number = number
        let flags = entries.reduce(into: Booking.Flags()) { $0.formUnion($1.flags) }
        let hasParts = flags.contains(.part)
        self.flags = flags
        self.entries = hasParts ? entries.filter { !$0.flags.contains(.part) } : entries
        parts = hasParts ? entries.filter { $0.flags.contains(.part) } : []
    }

    var isEmpty: Bool { entries.isEmpty && parts.isEmpty }

    /// Whether the resource is a place that holds many activities at once.
    var isShared: Bool { entries.first?.flags.contains(.shared) ?? false }

    /// The changes of place from one activity to the next.
    func moves(in check: CheckContext) -> [Move] {
        if let knownMoves { return knownMoves }
        let found = findMoves(in: check)
        knownMoves = found
        return found
    }

    /// The days on which somebody is somewhere in person.
    func days(in check: CheckContext) -> [LocalDay] {
        if let knownDays { return knownDays }
        let found = findDays(in: check)
        knownDays = found
        return found
    }
}

/// A stretch of time in which an activity takes a resource; instants are seconds since 1970.
struct Occupancy: Sendable {
    let start: Int
    let end: Int
    /// The index in the resolved plan.
    let activity: Int32
    let terms: Booking.Terms

    /// The delegation through which a person is there, by its number; -1 where they are there by name.
    var via: Int32 { terms.via }
    var flags: Booking.Flags { terms.flags }

    /// Whether somebody has to be there at its hours.
    var isTimedInPerson: Bool { flags.isDisjoint(with: .wholeDayOrRemote) }
    var isAllDay: Bool { flags.contains(.allDay) }
    /// The end of what keeps the resource busy every minute.
    var busyUntil: Int { isAllDay ? start : end }
    var interval: Interval? { Interval(start: Instant(secondsSince1970: start), end: Instant(secondsSince1970: end)) }
}
