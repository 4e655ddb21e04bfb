package import ICalendar
package import Mail
package import Planning

/// A message to be sent to one person about one activity (RFC 5546).
package struct Invitation: Sendable {
    package enum Change: String, Sendable {
        /// Not invited before, or not since the last cancellation.
        case new
        case update
        /// The activity is off.
        case cancelled
        /// It takes place, without this person.
        case withdrawn
    }

    package let change: Change
    /// The file within the folder, without its ending: `ana/opening`.
    package let path: String
    package let calendar: VCalendar
    package let from: Mailbox
    package let to: Mailbox
    /// The reader's, the best known first.
    package let languages: [LanguageTag]
    /// What the letter tells: the title as it was before a cancellation, where, and the rest.
    package let event: VEvent
    /// With the zones of start and end; `nil` where what was sent has none that is known.
    package let time: (when: Schedule, zone: ZoneID, endZone: ZoneID)?
    package let place: Place.ID?
    /// As what the person is invited.
    package let role: Participation.Role?

    package var method: String { calendar.method ?? "" }
}
