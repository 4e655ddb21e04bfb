package import Planning

/// Why somebody is not invited.
package enum InvitationIssue: Hashable, Sendable {
    case noAddress(Person.ID)
    /// One that mail can't be sent to.
    case badAddress(Person.ID, String)
    case noOrganizer(Activity.ID)
    /// iTIP knows people by their addresses, so two can't be invited to the same through one.
    case sharedAddress(Person.ID, with: Person.ID, Activity.ID)
}

extension InvitationIssue: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noAddress(let person): "'\(person)' has no e-mail address and is not invited; add 'email' to this person"
        case .badAddress(let person, let text):
            "'\(person)' is not invited: '\(text)' is no e-mail address that every mail server takes; write one in ASCII, as ana@example.org"
        case .noOrganizer(let activity):
            "nobody is invited to '\(activity)': it has no organizer or host with an e-mail address; name one in its 'roles' or around it, or give --organizer"
        case .sharedAddress(let person, let other, let activity):
            "'\(person)' is not invited to '\(activity)': '\(other)' is, at the same address, and calendars know people by it; give each their own"
        }
    }
}
