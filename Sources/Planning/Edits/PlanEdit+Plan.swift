extension PlanEdit {
    /// A copy of the plan with the change made.
    package func applied(to plan: Plan) throws(PlanEditProblem) -> Plan {
        try checkReferences(in: plan)
        var edited = plan
        switch self {
        case .add(let activity, nil): edited.activities.append(activity)
        case .add(let activity, let parent?):
            try edited.updateActivity(parent) { (around, time) throws(PlanEditProblem) in
                if time != nil { throw .notForOneTime(parent, of: around.id) }
                around.activities.append(activity)
            }
        case .name(let head, let delegation):
            for index in edited.delegations.indices where edited.delegations[index].id == delegation {
                edited.delegations[index].head = head
            }
        case .accept(let acceptance):
            if !edited.accepted.contains(acceptance) { edited.accepted.append(acceptance) }
        default:
            guard let id = activity else { break }
            try edited.updateActivity(id) { (activity, time) throws(PlanEditProblem) in
                if let time { try activity.apply(self, at: time, as: id) } else { try self.apply(to: &activity) }
            }
        }
        return edited
    }

    /// Throws if the plan has no record with an id that the edit names.
    private func checkReferences(in plan: Plan) throws(PlanEditProblem) {
        switch self {
        case .move, .relayout, .withdraw, .excuse, .cancel: break
        case .relocate(_, let place), .redirect(_, let place): try place.check("place", among: plan.places.flatMap(\.ids))
        case .replace(_, let other, _): try other.check("person, delegation or organization", among: plan.participantIDs)
        case .replaceVehicle(_, let other, _), .assign(let other, _): try other.check("vehicle", among: plan.vehicles.map(\.id))
        case .split(_, _, let members, let lead): try plan.check(members + (lead.map { [$0] } ?? []))
        case .join(let participation, _):
            try participation.who.check("person, delegation or organization", among: plan.participantIDs)
            try plan.check(participation.members + (participation.lead.map { [$0] } ?? []))
        case .add(let activity, _):
            let taken = Set(plan.activities.flatMap(\.ids))
            if let id = activity.ids.first(where: taken.contains) { throw .taken(id) }
        case .name(let head, let delegation):
            try delegation.check("delegation", among: plan.delegations.map(\.id))
            try plan.check([head])
        case .accept(let acceptance):
            for id in acceptance.activities where plan.time(id) == nil { try id.check("activity", among: plan.activities.flatMap(\.ids)) }
            try plan.check(acceptance.by.map { [$0] } ?? [])
        }
    }
}

extension Plan {
    /// Changes the activity, and passes `change` the start if the id names one occurrence.
    fileprivate mutating func updateActivity(
        _ id: Activity.ID, _ change: (inout Activity, Repeat.Start?) throws(PlanEditProblem) -> Void
    ) throws(PlanEditProblem) {
        let all = activities.flatMap(\.ids)
        if all.contains(id) { return try activities.update(id) { (activity) throws(PlanEditProblem) in try change(&activity, nil) } }
        guard let time = time(id) else { return try id.check("activity", among: all) }
        if time.isPart { throw .partOfOneTime(id, of: time.id) }
        try activities.update(time.id) { (activity) throws(PlanEditProblem) in try change(&activity, time.start) }
    }

    /// Splits the id of an occurrence into the activity's id and the start. Doesn't check that the rule gives this start.
    fileprivate func time(_ id: Activity.ID) -> (id: Activity.ID, start: Repeat.Start, isPart: Bool)? {
        func find(in activities: [Activity], isPart: Bool) -> (id: Activity.ID, start: Repeat.Start, isPart: Bool)? {
            for activity in activities {
                let repeats = isPart || activity.repeats != nil
                if repeats, let start = Repeat.Start(of: activity.id, in: id) { return (activity.id, start, isPart) }
                if let found = find(in: activity.activities, isPart: repeats) { return found }
            }
            return nil
        }
        return find(in: activities, isPart: false)
    }

    fileprivate var participantIDs: [Participant.ID] {
        people.map { Participant.ID($0.id) } + delegations.map { Participant.ID($0.id) } + organizations.map { Participant.ID($0.id) }
            + groups.map { Participant.ID($0.id) }
    }

    fileprivate func check(_ ids: [Person.ID]) throws(PlanEditProblem) {
        for id in ids { try id.check("person", among: people.map(\.id)) }
    }
}

extension Identifier {
    fileprivate func check(_ kind: String, among ids: [Identifier]) throws(PlanEditProblem) {
        if ids.contains(self) { return }
        throw .unknown(id: rawValue, of: kind, suggestion: suggestion(for: rawValue, among: ids.map(\.rawValue)))
    }
}

extension Place {
    fileprivate var ids: [ID] { [id] + places.flatMap(\.ids) }
}

extension Activity {
    fileprivate var ids: [ID] { [id] + activities.flatMap(\.ids) }
}

extension [Activity] {
    fileprivate mutating func update(
        _ id: Activity.ID, _ change: (inout Activity) throws(PlanEditProblem) -> Void
    ) throws(PlanEditProblem) {
        for index in indices {
            if self[index].id == id { try change(&self[index]) }
            try self[index].activities.update(id, change)
        }
    }
}
