package import Conflicts
package import Planning

/// A way out of a conflict that has been tried: the conflict is gone then, and nothing is worse.
package struct Proposal: Sendable {
    package let edits: [PlanEdit]
    /// What it does to the conflicts of the plan.
    package let change: ConflictChange
}

extension ConflictChange {
    /// Whether there is anything that wasn't there before, or that is graver or takes longer.
    var isWorse: Bool {
        !new.isEmpty
            || changed.contains { change in
                change.after.severity > change.before.severity || change.after.length > change.before.length
                    || (change.before.accepted != nil && change.after.accepted == nil)
                    || !Set(change.after.resources).isSubset(of: change.before.resources)
            }
    }
}

extension Conflict {
    /// The minutes it is about.
    fileprivate var length: Minutes {
        if case .minutes(let minutes)? = facts[.missing] ?? facts[.minutes] { minutes } else { 0 }
    }
}
