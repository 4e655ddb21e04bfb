package import Planning

/// Finds every conflict of a plan.
package struct ConflictCheck: Sendable {
    private let plan: ResolvedPlan
    private let beside: Surroundings
    private let rules: [any Rule]

    package init(_ plan: ResolvedPlan, beside: Surroundings = Surroundings(), rules: [any Rule] = RuleCatalogue.all) {
        self.plan = plan
        self.beside = beside
        self.rules = rules
    }

    /// In the order of time, those without a time last; the graver first.
    package func conflicts() -> [Conflict] {
        let inspection = Inspection(plan, beside: beside, rules: rules)
        let together = FindingGroups(inspection.everything(on: Timelines(plan))).together
        var conflicts = ProcessorShares(of: together.count, atLeast: 1_024).map { share in
            together[share].reduce(into: []) { inspection.add($1.found, of: $1.rule, to: &$0) }
        }.flatMap(\.self)
        conflicts += inspection.conflictsOfAcceptances(accepted: conflicts.filter(\.isMarked))
        return Conflict.sorted(conflicts)
    }
}
