internal import ICalendar
internal import Planning

/// What one producer of calendars writes otherwise than the RFCs have it, and how it is read: one file for each beside this one.
///
/// The core knows none of them. What a quirk takes up, it puts where the RFCs have it and removes from where it stood.
struct Quirk: Sendable {
    /// The IANA name that a TZID of this producer means, without a doubt; `nil` for any other.
    var zoneName: @Sendable (_ tzid: String) -> String? = { _ in nil }
    /// IANA names that a TZID of this producer may mean, the likeliest first.
    var likelyZoneNames: @Sendable (_ tzid: String) -> [String] = { _ in [] }
    /// Puts what the event says in this producer's way as the RFCs have it.
    var straighten: @Sendable (inout VEvent) -> Void = { _ in }

    /// Properties of a calendar that tell a plan nothing.
    var idle: Set<String> = []

    static let all: [Quirk] = [.exchange, .google, .apple, .lotus, .evolution]
}

extension VEvent {
    /// The property of that name among those without a type, which is taken out where `isTaken`.
    mutating func take(_ name: String, where isTaken: (Property) -> Bool = { _ in true }) -> Property? {
        guard let index = otherProperties.firstIndex(where: { $0.name == name && isTaken($0) }) else { return nil }
        return otherProperties.remove(at: index)
    }
}
