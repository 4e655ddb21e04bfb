package import Planning

/// What must hold in a plan, and all that is known of the rule beside what it finds: its type is its identity, its file its home.
///
/// Its words stand in the catalogue of each language, under its name.
package protocol Rule: Sendable {
    /// Stable: plans and reports write it, as `person-overlap`.
    static var name: String { get }
    static var group: RuleGroup { get }
    static var severity: RuleSeverity { get }
    /// All that a conflict may have; those that not every conflict has too.
    static var facts: [Fact.Name] { get }
    /// The sentences it has beside its usual one; the first that suits a conflict is taken.
    static var variants: [SentenceVariant] { get }
    /// All that it may advise.
    static var waysOut: [WayOut] { get }
    /// The edits that may resolve a conflict of it, those to be tried first in front.
    static var candidates: [CandidateKind] { get }
    /// What it measures by.
    static var practice: [Practice.Figure] { get }
}

extension Rule {
    package static var id: RuleID { RuleID(Self.self) }
    package static var facts: [Fact.Name] { [] }
    package static var variants: [SentenceVariant] { [] }
    package static var practice: [Practice.Figure] { [] }
}
