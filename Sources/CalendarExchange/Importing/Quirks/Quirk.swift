internal import ICalendar
internal import Planning

/// What one producer of calendars writes differently from the RFCs, and how it is read. Each producer has a file beside this one.
///
/// The rest of the import knows no producer; their names for time zones are in `ProducerZoneNames`. A quirk moves what it reads to
/// where the RFCs have it.
struct Quirk: Sendable {
    /// Rewrites what the event says in this producer's way as the RFCs have it.
    var straighten: @Sendable (inout VEvent) -> Void = { _ in }

    /// Properties of a calendar that mean nothing for a plan and are skipped silently.
    var idle: Set<String> = []

    static let all: [Quirk] = [.exchange, .google, .apple, .lotus]
}

extension VEvent {
    /// Removes and returns the first untyped property of that name for which `isTaken` holds.
    mutating func take(_ name: String, where isTaken: (Property) -> Bool = { _ in true }) -> Property? {
        guard let index = otherProperties.firstIndex(where: { $0.name == name && isTaken($0) }) else { return nil }
        return otherProperties.remove(at: index)
    }
}
