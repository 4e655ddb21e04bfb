package import Planning

/// Why somebody is not invited.
package enum InvitationIssue: Hashable, Sendable {
    case noAddress(Person.ID)
    /// An address to which mail can't be sent.
    case badAddress(Person.ID, String)
    case noOrganizer(Activity.ID)
    /// A delegation of which only the number is known, with its own address, if it has one.
    case nobodyNamed(Delegation.ID, address: String?)
    /// iTIP identifies people by their addresses, so two people with one address can't both be invited.
    case sharedAddress(Person.ID, with: Person.ID, Activity.ID)
}

extension InvitationIssue: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noAddress(let person): "'\(person)' is not invited: they have no e-mail address; add their 'email'"
        case .badAddress(let person, let text):
            "'\(person)' is not invited: not every mail server accepts the address '\(text)'; write one in ASCII, as ana@example.org"
        case .noOrganizer(let activity):
            "nobody is invited to '\(activity)': it has no organizer or host with an e-mail address; name one in its 'roles' or in those of the activity around it, or give --organizer"
        case .nobodyNamed(let delegation, let address?):
            "'\(delegation)' is not invited: nobody of it is named yet; name its head or members, or write to \(address)"
        case .nobodyNamed(let delegation, nil): "'\(delegation)' is not invited: nobody of it is named yet; name its head or members"
        case .sharedAddress(let person, let other, let activity):
            "'\(person)' is not invited to '\(activity)': '\(other)' has the same address, and calendars identify people by it; give each their own"
        }
    }
}
