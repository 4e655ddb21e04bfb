package import Conflicts
package import Planning
internal import Time

/// A way out of a conflict that has been tried: the conflict is gone then, and nothing is worse.
package struct Proposal: Sendable {
    package let edits: [PlanEdit]
    /// What it does to the conflicts of the plan.
    package let change: ConflictChange
}

extension ConflictChange {
    /// Whether there is anything that wasn't there before, or that is graver or takes longer.
    ///
    /// Of an activity that gets its first time, what is wrong with it whenever it is shows only now, and is nothing new.
    func isWorse(ignoring activity: Activity.ID?) -> Bool {
        new.contains { conflict in
            !conflict.asksOnly && !(conflict.rule.isSameEachTime && activity.map { conflict.activities == [$0] } ?? false)
        }
            || changed.contains { change in
                change.after.severity > change.before.severity || change.after.length > change.before.length
                    || (change.before.accepted != nil && change.after.accepted == nil)
                    || !change.isAboutNoMore
            }
    }
}

extension ConflictChange.Changed {
    /// Whether it concerns nobody else than before. What only asks for something that the plan doesn't say may ask it of another
    /// instead, as of the driver of another vehicle.
    fileprivate var isAboutNoMore: Bool {
        if after.rule.type.candidates == [.advice] { return after.resources.count <= before.resources.count }
        return Set(after.resources).isSubset(of: before.resources)
    }
}

extension Conflict {
    /// Whether it only notes what nobody can check, as a way that the plan doesn't say.
    fileprivate var asksOnly: Bool { severity == .note && rule.type.candidates == [.advice] }

    /// The minutes it is about.
    fileprivate var length: Minutes {
        if case .minutes(let minutes)? = facts[.missing] ?? facts[.minutes] { minutes } else { 0 }
    }
}
