/// Why an edit can't be made in a plan.
package enum PlanEditProblem: Error, Hashable, Sendable {
    case unknown(id: String, of: String, suggestion: String?)
    /// The id of the added activity is in use.
    case taken(Activity.ID)
    case notTakingPart(String, in: Activity.ID)
    case takesPartAlready(Participant.ID, in: Activity.ID)
    case leadNotAmongMembers(Person.ID)
    /// The id names one occurrence, and the plan can't hold this change for one occurrence.
    case notForOneTime(Activity.ID, of: Activity.ID)
    /// The activity is nested in a repeating one, and can't be changed for one occurrence.
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
            "'\(id)' doesn't take part in '\(activity)'; choose one that does"
        case .takesPartAlready(let id, let activity):
            "'\(id)' takes part in '\(activity)' in this role already; choose somebody else or another role"
        case .leadNotAmongMembers(let id):
            "the lead '\(id)' is not among the members who come; add '\(id)' to them or choose one of them"
        case .notForOneTime(let id, let series):
            "this can't be changed for one occurrence alone, as in '\(id)'; change all of '\(series)'"
        case .partOfOneTime(let id, let series):
            "'\(id)' is part of one occurrence of a repeating activity, and can't differ from the others; change all of '\(series)'"
        }
    }
}
