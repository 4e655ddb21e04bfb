package import Planning

/// What organisers may know of one rule.
package struct RuleReference: Sendable {
    package let id: RuleID
    package let group: RuleGroup
    package let meaning: String
    package let example: String
    /// What can be done, in the words of reports.
    package let cures: [String]
    /// By the phase of the plan; `nil` where it isn't asked then.
    package let severities: [(phase: Plan.Phase, severity: Severity?)]
    /// The figures that it measures by, with the usual ones.
    package let figures: [(name: String, usual: String)]

    /// Of every rule, in the order of the groups.
    package static var all: [RuleReference] { RuleCatalogue.all.map { RuleReference(type(of: $0)) } }

    private init(_ rule: any Rule.Type) {
        id = rule.id
        group = rule.group
        meaning = rule.meaning
        example = rule.example
        // What a sentence would say of one conflict is said of any.
        let any = ["first": "the first", "second": "the second", "whole": "what it is part of", "missing": "as much as is missing"]
        cures = rule.waysOut.compactMap { Sentences.english.fixes[$0.id]?.filled(any) }
        severities = Plan.Phase.allCases.map { ($0, rule.severity.severity(in: $0)) }
        let usual = Dictionary(uniqueKeysWithValues: Practice.Setting.all.map { ($0.figure, $0.text(.usual)) })
        figures = rule.practice.map { ($0.rawValue, usual[$0] ?? "the country's") }
    }
}
