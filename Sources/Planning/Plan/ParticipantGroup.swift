/// Participants who are named together, wherever a participant may be named: all heads, the delegations of a region, a committee.
package struct ParticipantGroup: Hashable, Sendable {
    package typealias ID = Identifier<ParticipantGroup>

    package enum Kind: String, CaseIterable, Sendable {
        case people, delegations, organizations
    }

    /// Whose heads are in the group.
    package enum Heads: Hashable, Sendable {
        case all
        case of([Delegation.ID])
    }

    package var id: ID
    package var name: LocalizedText?
    /// Everybody of one kind.
    package var all: Kind?
    package var heads: Heads?
    /// Only those of these countries, of these organizations, with one of these tags; empty for any.
    package var countries: [CountryCode] = []
    package var organizations: [Organization.ID] = []
    package var tags: [String] = []
    /// Besides, people, delegations, organizations and other groups, by id.
    package var members: [Participant.ID] = []

    package init(id: ID) { self.id = id }

    /// Whether it says who belongs to it.
    package var hasMembers: Bool { all != nil || heads != nil || narrows || !members.isEmpty }

    /// Whether it has only those of some countries, organizations or tags.
    var narrows: Bool { !countries.isEmpty || !organizations.isEmpty || !tags.isEmpty }
}
