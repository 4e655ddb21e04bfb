package import ICalendar
package import Mail
package import Planning
package import Time

/// A message to be sent to one person about one activity (RFC 5546).
package struct Invitation: Sendable {
    package enum Change: String, Sendable {
        /// The first invitation, or the first since a cancellation.
        case new
        case update
        /// The activity is cancelled.
        case cancelled
        /// The activity takes place without this person.
        case withdrawn
    }

    package let change: Change
    /// The file within the folder, without its ending: `ana/opening`.
    package let path: String
    package let calendar: VCalendar
    package let from: Mailbox
    package let to: Mailbox
    /// The recipient's languages, the best known first.
    package let languages: [LanguageTag]
    /// The event that the letter describes, with its title as before any cancellation.
    package let event: VEvent
    /// The time with the zones of its start and end; `nil` where the sent event has no known time.
    package let time: (when: ClockSchedule, zone: ZoneID, endZone: ZoneID)?
    package let place: Place.ID?
    /// The role in which the person is invited.
    package let role: Participation.Role?

    package var method: String { calendar.method ?? "" }
}
