package import Conflicts
package import Planning

/// What rules have to say, each by its name.
extension Phrase {
    /// The sentence that reports a conflict, filled from its facts.
    package static func conflict(_ rule: RuleID, _ variant: SentenceVariant? = nil) -> Phrase {
        Phrase("conflict.\(rule)" + (variant.map { ".\($0.key)" } ?? ""))
    }

    /// What the rule means, in a paragraph for organisers.
    package static func meaning(of rule: RuleID) -> Phrase { Phrase("rule.\(rule).meaning") }

    /// A case that breaks the rule.
    package static func example(of rule: RuleID) -> Phrase { Phrase("rule.\(rule).example") }

    package static func ruleGroup(_ group: RuleGroup) -> Phrase { Phrase("rule-group.\(group.rawValue)") }

    package static func wayOut(_ wayOut: WayOut) -> Phrase { Phrase("way-out.\(wayOut.id)") }

    /// One conflict's.
    package static func severity(_ weight: Conflict.Weight) -> Phrase { Phrase("severity.\(weight.rawValue)") }

    /// Over several conflicts.
    package static func severities(_ weight: Conflict.Weight) -> Phrase { Phrase("severities.\(weight.rawValue)") }

    package static func phase(_ phase: Plan.Phase) -> Phrase { Phrase("phase.\(phase.rawValue)") }

    package static let rules: Phrase = "rule-reference.title"
    package static let ruleExample: Phrase = "rule-reference.example"
    package static let ruleWeight: Phrase = "rule-reference.weight"
    /// `{weight}`, `{phase}`
    package static let weightWhile: Phrase = "rule-reference.weight-while"
    package static let ruleOff: Phrase = "rule-reference.off"
    package static let ruleSettings: Phrase = "rule-reference.settings"
    package static let ruleSettingsNote: Phrase = "rule-reference.settings-note"
    package static let usualFigures: Phrase = "rule-reference.usual"
    package static let figureOfCountry: Phrase = "rule-reference.of-the-country"
}
