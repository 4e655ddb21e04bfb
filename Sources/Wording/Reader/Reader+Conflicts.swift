package import Conflicts
package import Planning

extension Reader {
    /// What the conflict is, in one sentence.
    package func message(of conflict: Conflict, in plan: ResolvedPlan) -> String {
        phrase(.conflict(conflict.rule, conflict.variant), values(of: conflict, in: plan))
    }

    /// What can be done about the conflict, each way out in a sentence.
    package func waysOut(of conflict: Conflict, in plan: ResolvedPlan) -> [String] {
        let values = values(of: conflict, in: plan)
        return conflict.waysOut.map { phrase(.wayOut($0), values) }
    }

    /// What can be done about any conflict of the rule, as if it were about the activities A and B.
    package func waysOut(of rule: RuleID) -> [String] {
        let values: [String: PhraseValue] = [
            "first": .text(quoted("A")), "second": .text(quoted("B")), "whole": .text(quoted("A")), "missing": .text(length(15)),
        ]
        return rule.type.waysOut.map { phrase(.wayOut($0), values) }
    }

    private func values(of conflict: Conflict, in plan: ResolvedPlan) -> [String: PhraseValue] {
        var values: [String: PhraseValue] = [:]
        for (name, fact) in conflict.facts {
            values[name.rawValue] = if case .count(let count) = fact { .number(count) } else { .text(isolated(words(for: fact, in: plan))) }
        }
        let titles = conflict.activities.map { quoted(title(of: $0, in: plan)) }
        values["parts"] = .text(shortList(Array(titles.dropFirst())))
        values["titles"] = .text(shortList(titles))
        values["activities"] = .number(titles.count)
        values["first"] = titles.first.map { .text($0) }
        values["second"] = titles.last.map { .text($0) }
        if !conflict.resources.isEmpty {
            values["resources"] = .text(shortList(conflict.resources.map { name(of: $0, in: plan) }))
        }
        return values
    }
}
