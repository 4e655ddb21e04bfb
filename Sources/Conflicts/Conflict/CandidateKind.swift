/// Kinds of edits that may resolve a conflict; proposals try them in the order in which a rule lists them.
package enum CandidateKind: CaseIterable, Sendable {
    /// Another time for one of the activities.
    case times
    /// A first time for what has none.
    case firstTimes
    case rooms, layouts, vehicles, interpreters
    /// A vehicle for what has none, or too few seats.
    case moreVehicles
    /// Another time for a transfer, in another vehicle.
    case rides
    /// Somebody who interprets where nobody does.
    case firstInterpreters
    /// Two activities at each other's times.
    case swaps
    /// More time for a transfer.
    case lengths
    /// The hotel where they stay, as where a transfer begins or ends.
    case hotels
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
    /// No edit that could be tried resolves it: somebody has to decide, ask or find out something.
    case advice
}

extension CandidateKind {
    /// Whether it changes so much that it is tried only where nothing simpler works.
    package var isLastResort: Bool { [.moreVehicles, .rides, .swaps].contains(self) }
}
