/// Who can take part; the three share one name space in a plan.
package enum Participant: Hashable, Sendable {
    package typealias ID = Identifier<Participant>

    case person(Person)
    case delegation(Delegation)
    case organization(Organization)

    package var id: ID {
        switch self {
        case .person(let person): ID(person.id)
        case .delegation(let delegation): ID(delegation.id)
        case .organization(let organization): ID(organization.id)
        }
    }
}

/// Who takes part in an activity, and as what.
package struct Participation: Hashable, Sendable {
    package enum Role: String, CaseIterable, Sendable {
        case chair, moderator, speaker, panellist, presenter, rapporteur, host, counterpart, headOfDelegation, interpreter, liaison,
            organizer, attendee
    }

    /// The reply to an invitation (RFC 5545 section 3.2.12, PARTSTAT).
    package enum Status: String, CaseIterable, Sendable {
        case needsAction = "needs-action"
        case accepted, declined, tentative, delegated
    }

    package var role: Role
    package var who: Participant.ID
    package var isRequired = true
    package var status = Status.needsAction
    /// Whether they join from afar.
    package var isRemote = false
    /// What an interpreter interprets from and into.
    @Boxed package var from: LanguageTag?
    @Boxed package var into: LanguageTag?
    /// Those of a delegation who come, where it is split; empty means all.
    package var members: [Person.ID] = []
    /// Who leads the part of a delegation.
    @Boxed package var lead: Person.ID?

    package init(_ role: Role, _ who: Participant.ID) {
        self.role = role
        self.who = who
    }
}

extension Participation {
    /// Neither declined nor left to somebody else (RFC 5545 section 3.2.12).
    package var isComing: Bool { status != .declined && status != .delegated }
}

extension Activity {
    /// Whether they say in their own name that they don't come, in any role, though their delegation may.
    package func isAway(_ who: Participant.ID) -> Bool {
        participations.contains { $0.who == who && !$0.isComing } && !participations.contains { $0.who == who && $0.isComing }
    }
}
