extension PlanEdit {
    /// Makes the change in the activity that the edit is for; edits of other parts of the plan change nothing.
    ///
    /// `applied(to:)` checks whether the plan knows the ids that the edit names.
    package func apply(to activity: inout Activity) throws(PlanEditProblem) {
        switch self {
        case .move(_, let schedule): activity.when = schedule
        case .relocate(_, let place): activity.place = place
        case .relayout(_, let layout): activity.layout = layout
        case .replace(let who, let other, let id): try activity.replace(who, by: other, as: id)
        case .replaceVehicle(let vehicle, let other, let id): try activity.replace(vehicle, by: other, as: id)
        case .assign(let vehicle, _): if !activity.vehicles.contains(vehicle) { activity.vehicles.append(vehicle) }
        case .redirect(_, let place): activity.to = place
        case .withdraw(let who, let id): try activity.withdraw(who, as: id)
        case .excuse(let who, let id): try activity.updateParticipations(of: who, as: id) { $0.isRequired = false }
        case .split(let delegation, let id, let members, let lead):
            if let lead, !members.isEmpty, !members.contains(lead) { throw .leadNotAmongMembers(lead) }
            try activity.updateParticipations(of: Participant.ID(delegation), as: id) {
                $0.members = members
                $0.size = nil
                $0.lead = lead
            }
        case .join(let participation, let id): try activity.join(participation, as: id)
        case .cancel: activity.status = .cancelled
        case .add, .name, .accept: break
        }
    }
}

// `id` is the one in the edit, which may name one occurrence of a series.
extension Activity {
    fileprivate mutating func updateParticipations(
        of who: Participant.ID, as id: ID, _ change: (inout Participation) -> Void
    ) throws(PlanEditProblem) {
        let found = participations.indices.filter { participations[$0].who == who }
        if found.isEmpty { throw .notTakingPart(who.rawValue, in: id) }
        for index in found { change(&participations[index]) }
    }

    /// Gives the roles of one participant to another, who hasn't replied yet and has no members chosen.
    fileprivate mutating func replace(_ who: Participant.ID, by other: Participant.ID, as id: ID) throws(PlanEditProblem) {
        guard takesPart(who) else { throw .notTakingPart(who.rawValue, in: id) }
        if who == other { return }
        let rolesOfOther = Set(participations.filter { $0.who == other }.map(\.role))
        participations.removeAll { $0.who == who && rolesOfOther.contains($0.role) }
        for index in participations.indices where participations[index].who == who {
            participations[index].who = other
            participations[index].status = .needsAction
            participations[index].members = []
            participations[index].lead = nil
            participations[index].size = nil
        }
        for index in agenda.indices { agenda[index].presenters.replace(who, by: other) }
    }

    fileprivate mutating func replace(_ vehicle: Vehicle.ID, by other: Vehicle.ID, as id: ID) throws(PlanEditProblem) {
        guard vehicles.contains(vehicle) else { throw .notTakingPart(vehicle.rawValue, in: id) }
        vehicles.replace(vehicle, by: other)
    }

    fileprivate mutating func withdraw(_ who: Participant.ID, as id: ID) throws(PlanEditProblem) {
        guard takesPart(who) else { throw .notTakingPart(who.rawValue, in: id) }
        participations.removeAll { $0.who == who }
        for index in agenda.indices { agenda[index].presenters.removeAll { $0 == who } }
    }

    /// Participations are sorted by role, as in a file.
    fileprivate mutating func join(_ participation: Participation, as id: ID) throws(PlanEditProblem) {
        if participations.contains(where: { $0.who == participation.who && $0.role == participation.role }) {
            throw .takesPartAlready(participation.who, in: id)
        }
        let roles = Participation.Role.allCases
        let upTo = roles[...roles.firstIndex(of: participation.role)!]  // one of all cases
        let last = participations.lastIndex { upTo.contains($0.role) }
        participations.insert(participation, at: last.map { $0 + 1 } ?? 0)
    }

    private func takesPart(_ who: Participant.ID) -> Bool {
        participations.contains { $0.who == who } || agenda.contains { $0.presenters.contains(who) }
    }
}

extension Array where Element: Equatable {
    /// Replaces the element, or removes it if `other` is there already.
    fileprivate mutating func replace(_ element: Element, by other: Element) {
        guard element != other, let index = firstIndex(of: element) else { return }
        if contains(other) { remove(at: index) } else { self[index] = other }
    }
}
