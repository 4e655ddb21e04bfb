package import Notation
package import Planning
internal import Time

extension PlanFile {
    /// The file with the replies recorded. Everything that they don't concern stays byte for byte as it was.
    ///
    /// Each edit is checked: the file, read again, must give the wanted plan. Where it doesn't, as with aliases, the reply is refused
    /// at its line, and the user records it by hand.
    package func recording(_ replies: [Reply]) -> (bytes: [UInt8], recorded: [Reply], refused: [SourceProblem]) {
        if let bytes = edited(with: replies) { return (bytes, replies, []) }
        let good = replies.filter { edited(with: [$0]) != nil }
        let bytes = good.isEmpty ? nil : edited(with: good)
        let recorded = bytes == nil ? [] : good
        return (bytes ?? edited(with: [])!, recorded, replies.filter { !recorded.contains($0) }.map(refusal))  // no edit, same plan
    }

    private func refusal(_ reply: Reply) -> SourceProblem {
        problem(
            "the reply can't be recorded here safely; write 'status: \(reply.status.rawValue)' for '\(reply.person)' yourself",
            at: path(of: reply))
    }

    /// `nil` where the file can't be edited safely.
    private func edited(with replies: [Reply]) -> [UInt8]? {
        var wanted = plan.wholePlan
        for reply in replies {
            guard let activity = plan.activity(reply.activity) else { continue }
            wanted.activities.update(at: plan.path(of: activity).indices[...]) {
                $0.record(
                    reply, as: activity.activity.participations.first { $0.who == Participant.ID(reply.person) }, at: activity.occurrence)
            }
        }
        return try? edited(toSay: wanted)
    }

    /// The first place in the file where the person takes part in their own name.
    private func path(of reply: Reply) -> PlanPath {
        guard let activity = plan.activity(reply.activity) else { return PlanPath() }
        for role in Participation.Role.allCases {
            let inRole = activity.written.participations.filter { $0.role == role }
            if let index = inRole.firstIndex(where: { $0.who == Participant.ID(reply.person) }) {
                return plan.path(of: activity)["roles"][role.rawValue][index]
            }
        }
        return plan.path(of: activity)
    }
}

extension Activity {
    /// Records the reply in the participations of that one time, where it has its own, otherwise in those of the whole activity.
    fileprivate mutating func record(_ reply: Reply, as own: Participation?, at occurrence: ResolvedActivity.Occurrence?) {
        if let occurrence, !occurrence.isPart, let usually = when?.start.time, var changes = repeats?.changes,
            let index = changes.lastIndex(where: { $0.at.local(usually: usually) == occurrence.start.local(usually: usually) }),
            changes[index].participations != nil
        {
            changes[index].participations?.record(reply, as: own)
            repeats?.changes = changes
        } else {
            participations.record(reply, as: own)
        }
    }
}

extension [Participation] {
    /// `own` is how they take part where the plan doesn't name them: with a group, or in somebody's place. Then they are named.
    fileprivate mutating func record(_ reply: Reply, as own: Participation?) {
        if !contains(where: { $0.who == Participant.ID(reply.person) }), let own {
            let order = Participation.Role.allCases
            let upTo = order[...order.firstIndex(of: own.role)!]  // one of all cases
            insert(own, at: lastIndex { upTo.contains($0.role) }.map { $0 + 1 } ?? 0)
        }
        for index in indices where self[index].who == Participant.ID(reply.person) { self[index].status = reply.status }
    }
}

extension [Activity] {
    fileprivate mutating func update(at indices: ArraySlice<Int>, _ change: (inout Activity) -> Void) {
        guard let first = indices.first else { return }
        if indices.count == 1 { change(&self[first]) } else { self[first].activities.update(at: indices.dropFirst(), change) }
    }
}
