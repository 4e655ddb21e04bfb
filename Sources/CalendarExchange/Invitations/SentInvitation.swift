package import ICalendar
internal import Mail

/// A message that was sent before, read from its file.
package struct SentInvitation: Sendable {
    /// The file within the folder, without its ending: `ana/opening`.
    package let path: String
    let calendar: VCalendar
    let key: InvitationKey
    let from: Mailbox
    let to: Mailbox

    /// `nil` unless `calendar` is a REQUEST or CANCEL with its event, organizer and attendee.
    package init?(_ calendar: VCalendar, path: String) {
        guard calendar.method == "REQUEST" || calendar.method == "CANCEL", calendar.events.count == 1, let uid = calendar.events[0].uid,
            let from = calendar.events[0].organizer?.asMailbox, let to = calendar.events[0].attendees.first?.asMailbox,
            let mailbox = calendar.events[0].attendees[0].mailbox
        else { return nil }
        self.path = path
        self.calendar = calendar
        self.from = from
        self.to = to
        key = InvitationKey(uid: uid, mailbox: mailbox)
    }

    var event: VEvent { calendar.events[0] }
    var isCancelled: Bool { calendar.method == "CANCEL" }
    /// The id of the person whose folder holds it.
    var person: String { String(path.prefix { $0 != "/" }) }
}

/// Identifies an invitation as iTIP does: by the event and the attendee's address (RFC 5546 section 2.1.5).
struct InvitationKey: Hashable {
    let uid: String
    let mailbox: String
}
