package import Conflicts
internal import Notation
internal import PlanFiles
package import Planning
package import Scheduling
package import Time

/// One conflict of a plan, its ways out, and the plan file with one of them taken.
package struct ConflictResolution: Sendable {
    package let conflict: Conflict
    /// Each has been tried: the conflict is gone then, and nothing is worse.
    package let proposals: [Proposal]
    package let notes: [Note]
    private let opened: OpenedPlan

    /// `id` may be the beginning of the conflict's.
    package init(of id: String, in opened: OpenedPlan, on machine: Machine) throws(OperationError) {
        let (beside, notes) = try opened.surroundings(on: machine)
        var proposer = Proposer(opened.plan, beside: beside)
        do { conflict = try Self.conflict(id, among: proposer.conflicts) } catch { throw .request(error) }
        proposals = proposer.proposals(for: conflict)
        self.notes = notes
        self.opened = opened
    }

    private static func conflict(_ id: String, among conflicts: [Conflict]) throws(RequestError) -> Conflict {
        if let exact = conflicts.first(where: { $0.id == id }) { return exact }
        let beginning = conflicts.filter { $0.id.hasPrefix(id) }
        if beginning.count == 1 { return beginning[0] }
        if beginning.isEmpty { throw .unknownConflict(id, nearest: suggestion(for: id, among: conflicts.map(\.id))) }
        throw .severalConflicts(id, ids: beginning.map(\.id))
    }

    /// The plan file with the way out of this number, from 1, taken.
    package func choosing(_ number: Int) throws(OperationError) -> (file: [UInt8], proposal: Proposal) {
        guard proposals.indices.contains(number - 1) else {
            throw .request(proposals.isEmpty ? .noWayOut : .noSuchWayOut(of: proposals.count))
        }
        let proposal = proposals[number - 1]
        return (try opened.edited(proposal.edits), proposal)
    }

    /// The plan file with the conflict accepted as it is now.
    package func accepting(reason: String, by person: Person.ID?, until day: LocalDate?) throws(OperationError) -> [UInt8] {
        var acceptance = Acceptance(rule: conflict.rule.rawValue, activities: conflict.activities, reason: reason)
        // Without activities it is known by whom it is about, as is one of several about the same activities.
        if conflict.activities.isEmpty || conflict.id != conflict.sharedID { acceptance.resources = conflict.resources.map(\.id) }
        acceptance.seen = conflict.fingerprint
        acceptance.by = person
        acceptance.until = day
        return try opened.edited([.accept(acceptance)])
    }
}

extension OpenedPlan {
    /// The file with the edits made, all else byte for byte as it was.
    package func edited(_ edits: [PlanEdit]) throws(OperationError) -> [UInt8] {
        try source { () throws(SourceProblems) in try file.edited(edits) }
    }
}
