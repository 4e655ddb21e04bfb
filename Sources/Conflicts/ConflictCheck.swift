package import Planning

/// Finds every conflict of a plan.
package struct ConflictCheck: Sendable {
    private let plan: ResolvedPlan
    private let beside: Surroundings
    private let only: Set<String>?

    /// All rules, or those of `only`.
    package init(_ plan: ResolvedPlan, beside: Surroundings = Surroundings(), only: Set<String>? = nil) {
        self.plan = plan
        self.beside = beside
        self.only = only
    }

    /// In the order of time, those without a time last; the graver first.
    package func conflicts() -> [Conflict] { ConflictSession(plan, beside: beside, only: only, isForEdits: false).conflicts }
}
