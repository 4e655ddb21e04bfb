import Testing

@testable import Conflicts

/// For each rule, plans that break it and plans that nearly do.
struct RuleExample: Sendable, CustomTestStringConvertible {
    let rule: RuleID
    /// What the rule finds, as `severity activities / resources`; empty for a plan that is nearly wrong.
    let finds: [String]
    let activities: [String]
    let extra: String
    /// Records beside those of the surroundings, by their key in the plan.
    let adding: [String: [String]]

    var testDescription: String { "\(rule): \(finds.isEmpty ? "nearly" : finds.joined(separator: "; ")) in \(activities)" }

    init(_ rule: RuleID, finds: String..., in activities: String..., with extra: String = "", adding: [String: [String]] = [:]) {
        self.rule = rule
        self.finds = finds
        self.activities = zip(["a", "b", "c", "d"], activities).map { id, text in
            "{id: \(id), \(text.hasPrefix("title:") ? "" : "title: \(id.uppercased()), ")\(text)}"
        }
        self.extra = extra
        self.adding = adding
    }
}

extension RuleExample {
    static let all = RuleGroup.allCases.flatMap(examples)

    static func examples(of group: RuleGroup) -> [RuleExample] {
        switch group {
        case .overlap: overlap
        case .movement: movement + transfers
        case .time: time
        case .capacity: capacity
        case .languages: languages
        case .protocols: protocols
        case .completeness: completeness
        case .staleness: staleness
        }
    }
}
