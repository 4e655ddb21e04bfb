/// How a rule is to be taken in one plan.
package struct RuleSetting: Hashable, Sendable {
    package enum Weight: String, CaseIterable, Comparable, Sendable {
        case off, note, warning, error

        package static func < (left: Weight, right: Weight) -> Bool { left.rank < right.rank }

        private var rank: Int { Weight.allCases.firstIndex(of: self)! }  // a case of the type
    }

    /// In every phase that has none of its own.
    package var weight: Weight?
    package var byPhase: [Plan.Phase: Weight] = [:]
    /// Where those concerned take part in these roles; of several the gravest counts.
    package var byRole: [Participation.Role: Weight] = [:]
    /// Where all concerned could be elsewhere.
    package var optional: Weight?

    package init(_ weight: Weight? = nil) { self.weight = weight }

    package func weight(in phase: Plan.Phase) -> Weight? { byPhase[phase] ?? weight }
}
