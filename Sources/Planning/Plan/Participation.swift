/// A person, delegation or organization that can take part. The three share one name space in a plan.
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

/// Who takes part in an activity, and in which role.
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
    /// Whether they join online.
    package var isRemote = false
    @Boxed private var particulars: Particulars?

    /// Fields that few participations have.
    private struct Particulars: Hashable, Sendable {
        var from: LanguageTag?
        var into: LanguageTag?
        var members: [Person.ID] = []
        var lead: Person.ID?
        var size: Int?
        var present: [Person.ID]?
    }

    package init(_ role: Role, _ who: Participant.ID) {
        self.role = role
        self.who = who
    }
}

extension Participation {
    /// The language that an interpreter interprets from.
    package var from: LanguageTag? {
        get { particulars?.from }
        set { change { $0.from = newValue } }
    }
    package var into: LanguageTag? {
        get { particulars?.into }
        set { change { $0.into = newValue } }
    }

    /// The members of a delegation who come, if only some do; empty means all.
    package var members: [Person.ID] {
        get { particulars?.members ?? [] }
        set { change { $0.members = newValue } }
    }

    /// Who leads the members that come.
    package var lead: Person.ID? {
        get { particulars?.lead }
        set { change { $0.lead = newValue } }
    }

    /// How many of a delegation come, named or not, if only some do.
    package var size: Int? {
        get { particulars?.size }
        set { change { $0.size = newValue } }
    }

    /// The delegation's people on these days, where they change; only in a resolved plan.
    package internal(set) var present: [Person.ID]? {
        get { particulars?.present }
        set { change { $0.present = newValue } }
    }

    /// Whether only some of a delegation come: those named, or so many of them.
    package var isPart: Bool { particulars.map { !$0.members.isEmpty || $0.size != nil } ?? false }

    /// Those of a part who are known by name: its members, or at least whoever leads it.
    package var named: [Person.ID] {
        guard let particulars else { return [] }
        return particulars.members.isEmpty ? particulars.lead.map { [$0] } ?? [] : particulars.members
    }

    /// How many of the delegation come, named or not.
    package func seats(of delegation: Delegation) -> Int {
        if isPart { return max(size ?? 0, named.count) }
        return delegation.headcount + (present.map { $0.count - delegation.people.count } ?? 0)
    }

    private mutating func change(_ body: (inout Particulars) -> Void) {
        var changed = particulars ?? Particulars()
        body(&changed)
        particulars = changed == Particulars() ? nil : changed
    }

    /// Whether they neither declined nor delegated (RFC 5545 section 3.2.12).
    package var isComing: Bool { status != .declined && status != .delegated }
}

extension Participation.Role {
    /// Whether it is that of somebody whom people come to hear.
    package var isPresenting: Bool { [.speaker, .panellist, .presenter].contains(self) }
}

extension Activity {
    /// Whether the participant declined by name, in any role, though their delegation may come.
    package func isAway(_ who: Participant.ID) -> Bool {
        participations.contains { $0.who == who && !$0.isComing } && !participations.contains { $0.who == who && $0.isComing }
    }
}
