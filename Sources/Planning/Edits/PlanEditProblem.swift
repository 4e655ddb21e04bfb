/// Why an edit can't be made in a plan.
package enum PlanEditProblem: Error, Hashable, Sendable {
    case unknown(id: String, of: String, suggestion: String?)
    /// Another activity has the id of one that is added.
    case taken(Activity.ID)
    case notTakingPart(String, in: Activity.ID)
    case takesPartAlready(Participant.ID, in: Activity.ID)
    case leadNotAmongMembers(Person.ID)
    /// It is one time of what repeats, where the plan can't say this of one time alone.
    case notForOneTime(Activity.ID, of: Activity.ID)
    /// It is inside of what repeats, and comes back with it.
    case partOfOneTime(Activity.ID, of: Activity.ID)
}

extension PlanEditProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknown(let id, let kind, let suggestion):
            "there is no \(kind) '\(id)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? "; use the id of one that is defined")
        case .taken(let id):
            "the id '\(id)' is taken by another activity; give this one an id of its own"
        case .notTakingPart(let id, let activity):
            "'\(id)' has no part in '\(activity)'; choose one that has"
        case .takesPartAlready(let id, let activity):
            "'\(id)' takes part in '\(activity)' in this role already; choose somebody else or another role"
        case .leadNotAmongMembers(let id):
            "the lead '\(id)' is not among the members who come; add '\(id)' to them or choose one of them"
        case .notForOneTime(let id, let series):
            "a single time of what repeats can't have this of its own, as '\(id)' would; change all of '\(series)'"
        case .partOfOneTime(let id, let series):
            "'\(id)' is part of one time of what repeats, and can't differ from the others; change all of '\(series)'"
        }
    }
}
