/// Kinds of edits that may resolve a conflict; proposals try them in the order in which a rule lists them.
package enum CandidateKind: CaseIterable, Sendable {
    /// Another time for one of the activities.
    case times
    /// A first time for what has none.
    case firstTimes
    case rooms, layouts, vehicles, interpreters
    /// Somebody who need not be there stays away.
    case withdrawals
    /// A delegation in two parts.
    case splits
    /// The head comes too.
    case heads
    /// One of the members leads the others.
    case leads
    /// One of the activities is called off.
    case cancellations
}
