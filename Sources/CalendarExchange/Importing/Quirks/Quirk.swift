internal import ICalendar
internal import Planning

/// What one producer of calendars writes otherwise than the RFCs have it, and how it is read: one file for each beside this one.
///
/// The core knows none of them; what producers call time zones is `ProducerZoneNames`. What a quirk takes up, it puts where the RFCs have it and removes from where it stood.
struct Quirk: Sendable {
    /// Puts what the event says in this producer's way as the RFCs have it.
    var straighten: @Sendable (inout VEvent) -> Void = { _ in }

    /// Properties of a calendar that tell a plan nothing.
    var idle: Set<String> = []

    static let all: [Quirk] = [.exchange, .google, .apple, .lotus]
}

extension VEvent {
    /// The property of that name among those without a type, which is taken out where `isTaken`.
    mutating func take(_ name: String, where isTaken: (Property) -> Bool = { _ in true }) -> Property? {
        guard let index = otherProperties.firstIndex(where: { $0.name == name && isTaken($0) }) else { return nil }
        return otherProperties.remove(at: index)
    }
}
