/// What a rule has a sentence of its own for, beside its usual one.
package enum SentenceVariant: Hashable, Sendable {
    /// Conflicts of more than two activities.
    case crowd
    /// Conflicts that have this fact.
    case with(Fact.Name)

    /// What follows the rule's id in the key of the sentence: `crowd` in `conflict.person-overlap.crowd`.
    package var key: String {
        switch self {
        case .crowd: "crowd"
        case .with(let fact): fact.rawValue
        }
    }

    func holds(for conflict: Conflict) -> Bool {
        switch self {
        case .crowd: conflict.activities.count > 2
        case .with(let fact): conflict.facts[fact] != nil
        }
    }
}
