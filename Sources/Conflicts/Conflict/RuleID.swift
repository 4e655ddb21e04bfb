/// Which rule. Only a rule's type has one, so no rule can be misspelt in code; see `RuleCatalogue` for what stands in a plan.
package struct RuleID: Hashable, Comparable, Sendable {
    package let type: any Rule.Type

    package init(_ type: any Rule.Type) { self.type = type }

    /// As plans and reports write it: `person-overlap`.
    package var rawValue: String { type.name }

    package static func == (left: RuleID, right: RuleID) -> Bool { left.type == right.type }

    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(type)) }

    package static func < (left: RuleID, right: RuleID) -> Bool { left.rawValue < right.rawValue }
}

extension RuleID: CustomStringConvertible {
    package var description: String { rawValue }
}
