/// Part of a plan: all of it, or what concerns one activity, participant, place or vehicle.
package enum Scope: Hashable, Sendable {
    case everything
    /// The activity and all nested in it, and what also belongs to it; the id of a repeating one means every occurrence.
    case activity(Activity.ID)
    case participant(Participant.ID)
    /// What happens in the place and in those inside it.
    case place(Place.ID)
    case vehicle(Vehicle.ID)
}

extension ResolvedPlan {
    /// The activities of `scope`, parents before children.
    ///
    /// For a person, those they take part in by name or as a named member of a delegation that comes; for a delegation or an
    /// organization, those that name it, and with `byName` also what is theirs because of their people.
    package func activities(in scope: Scope, byName: Bool = false) -> [ResolvedActivity] {
        switch scope {
        case .everything:
            return activities
        case .activity(let id):
            let times = series[id]?.occurrences.map { activities[$0] } ?? activity(id).map { [$0] } ?? []
            return (times + (times.first.map(jointParts) ?? [])).flatMap { activities[$0.index..<$0.subtreeEnd] }
        case .participant(let id):
            return activities(of: Party(id, wholeOnly: !byName, in: self))
        case .place(let id):
            guard let place = place(id) else { return [] }
            return activities.filter { activity in
                [activity.place, activity.activity.to].contains {
                    $0.flatMap(self.place).map { $0.index == place.index || place.isAround($0) } ?? false
                }
            }
        case .vehicle(let id):
            return activities.filter { $0.activity.vehicles.contains(id) }
        }
    }

    /// The activities elsewhere in the plan that belong to this one too.
    package func jointParts(of event: ResolvedActivity) -> [ResolvedActivity] {
        activities.indices.lazy.filter { outlines[$0].traits.contains(.dependent) }.map { activities[$0] }.filter {
            $0.activity.alsoIn.contains(event.idInPlan) && !event.isAncestor(of: $0) && $0.index != event.index
        }
    }

    /// Whether the participant comes to the activity: by name, with their delegation, or as a presenter.
    package func comes(_ id: Participant.ID, to activity: ResolvedActivity) -> Bool {
        let values = activity.activity
        if values.isAway(id) { return false }
        return values.participations.contains { $0.isComing && concerns($0, id) } || presents(id, in: values)
    }

    /// Whether the activity names the participant, whether or not they come.
    package func concerns(_ id: Participant.ID, _ activity: ResolvedActivity) -> Bool {
        activity.activity.participations.contains { concerns($0, id) } || presents(id, in: activity.activity)
    }

    private func concerns(_ participation: Participation, _ id: Participant.ID) -> Bool {
        if participation.who == id { return true }
        guard case .delegation? = participant(participation.who) else { return false }
        return people(in: participation).contains { Participant.ID($0) == id }
    }

    private func presents(_ id: Participant.ID, in activity: Activity) -> Bool { activity.agenda.contains { $0.presenters.contains(id) } }
}
