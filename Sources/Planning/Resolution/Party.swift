/// A participant with those whose own parts in activities are its parts too: a delegation is its members, and an organization hosts
/// what its people host.
package struct Party: Sendable {
    package let id: Participant.ID
    /// The people of a delegation.
    package let members: [Person.ID]
    /// The people of an organization.
    package let hosts: [Person.ID]
    private let names: Set<Participant.ID>

    /// `wholeOnly` leaves out what people do by name.
    package init(_ id: Participant.ID, wholeOnly: Bool = false, in plan: ResolvedPlan) {
        self.id = id
        switch plan.participant(id) {
        case .delegation(let delegation)? where !wholeOnly: (members, hosts) = (delegation.people, [])
        case .organization(let body)? where !wholeOnly:
            (members, hosts) = ([], plan.plan.people.filter { $0.organization == body.id }.map(\.id))
        default: (members, hosts) = ([], [])
        }
        names = Set((members + hosts).map { Participant.ID($0) })
    }

    /// The participant and everybody who belongs to it.
    package func contains(_ id: Participant.ID) -> Bool { id == self.id || names.contains(id) }

    /// Those who have a part in the activity by name, or had until they declined, in the order of the party.
    fileprivate func named(in activity: Activity) -> [Participant.ID] {
        if names.isEmpty { return [] }
        var found: Set<Participant.ID> = []
        for participation in activity.participations
        where names.contains(participation.who) && (hosts.isEmpty || participation.role == .host) {
            found.insert(participation.who)
        }
        if hosts.isEmpty {
            for item in activity.agenda { found.formUnion(item.presenters.filter(names.contains)) }
        }
        return found.isEmpty ? [] : (members + hosts).map { Participant.ID($0) }.filter(found.contains)
    }
}

extension ResolvedPlan {
    /// The activities that concern the party, whether or not it comes, parents before children.
    package func activities(of party: Party) -> [ResolvedActivity] {
        activities.filter { concerns(party, $0) }
    }

    /// Whether the activity names anybody of the party, whether or not they come.
    package func concerns(_ party: Party, _ activity: ResolvedActivity) -> Bool {
        concerns(party.id, activity) || !party.named(in: activity.activity).isEmpty
    }

    /// Whether anybody of the party comes to the activity.
    package func comes(_ party: Party, to activity: ResolvedActivity) -> Bool {
        comes(party.id, to: activity) || !comingByName(party, to: activity).isEmpty
    }

    /// Those of the party who come by name to what the party as such doesn't come to.
    package func alone(_ party: Party, in activity: ResolvedActivity) -> [Person.ID] {
        comes(party.id, to: activity) ? [] : comingByName(party, to: activity)
    }

    private func comingByName(_ party: Party, to activity: ResolvedActivity) -> [Person.ID] {
        party.named(in: activity.activity).filter { !activity.activity.isAway($0) }.map { Person.ID($0) }
    }
}
