extension ResolvedPlan {
    /// Whether the plan has groups, or somebody who doesn't come or is replaced.
    package var isPlain: Bool { fixed.names.presence.isPlain }

    /// Whether they come, if only for some days.
    package func isComing(_ id: Participant.ID) -> Bool { fixed.names.presence.comes(id) }

    /// Who leads the delegation on the day of the activity.
    package func head(of delegation: Delegation, in activity: ResolvedActivity) -> Person.ID? {
        guard let head = delegation.head, !isPlain else { return delegation.head }
        let day = activity.activity.when?.firstDay
        return fixed.names.presence.holders(of: Participant.ID(head), on: day.map { $0...$0 }).first.map { Person.ID($0) }
    }

    /// Those who have a part in the activity as it is written, but don't come, and nobody in their place.
    package func missing(from activity: ResolvedActivity) -> [(who: Participant.ID, role: Participation.Role?)] {
        let presence = fixed.names.presence
        if presence.isPlain { return [] }
        let written = activity.written
        func isMissing(_ id: Participant.ID) -> Bool {
            !presence.isGroup(id) && presence.holders(of: id, on: written.when?.attended).isEmpty
        }
        var found: [(who: Participant.ID, role: Participation.Role?)] = []
        for participation in written.participations where participation.isComing {
            if isMissing(participation.who) {
                found.append((participation.who, participation.role))
            } else {
                found += Set(participation.members + (participation.lead.map { [$0] } ?? [])).sorted().map { Participant.ID($0) }.filter(
                    isMissing
                )
                .map { ($0, participation.role) }
            }
        }
        found += written.agenda.flatMap(\.presenters).filter(isMissing).map { ($0, .presenter) }
        found += written.vehicles.compactMap { id in fixed.written.vehicles.first { $0.id == id }?.driver }.map { Participant.ID($0) }
            .filter(isMissing).map { ($0, nil) }
        return found
    }

    /// The groups that the activity names and that nobody is in.
    package func emptyGroups(in activity: ResolvedActivity) -> [ParticipantGroup] {
        if isPlain || plan.groups.isEmpty { return [] }
        let named = activity.written.participations.map(\.who) + activity.written.agenda.flatMap(\.presenters)
        return plan.groups.filter { group in
            let id = Participant.ID(group.id)
            return named.contains(id) && fixed.names.presence.expanded(id, on: activity.written.when?.attended).isEmpty
        }
    }
}
