/// How severe a plan wants a rule's conflicts to be.
package struct RuleSetting: Hashable, Sendable {
    package enum Weight: String, CaseIterable, Comparable, Sendable {
        case off, note, warning, error

        package static func < (left: Weight, right: Weight) -> Bool { left.rank < right.rank }

        private var rank: Int { Weight.allCases.firstIndex(of: self)! }  // a case of the type
    }

    /// For every phase that has no weight of its own.
    package var weight: Weight?
    package var byPhase: [Plan.Phase: Weight] = [:]
    /// By the role of the participants concerned; for several roles the gravest weight counts.
    package var byRole: [Participation.Role: Weight] = [:]
    /// Where everybody concerned takes part optionally.
    package var optional: Weight?

    package init(_ weight: Weight? = nil) { self.weight = weight }

    package func weight(in phase: Plan.Phase) -> Weight? { byPhase[phase] ?? weight }
}
