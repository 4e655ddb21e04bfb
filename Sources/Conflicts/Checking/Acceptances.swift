internal import Planning

/// What somebody has looked at and accepted, by the conflict it is about.
struct Acceptances: Sendable {
    private let byConflict: [String: [Acceptance]]

    init(_ plan: Plan, today: LocalDate?) {
        let valid = plan.accepted.filter { acceptance in
            guard let until = acceptance.until, let today else { return true }
            return today <= until
        }
        byConflict = Dictionary(grouping: valid, by: \.conflict)
    }

    /// The conflict with what was said of it; `alias` names it by the ids that stand in the plan.
    func applied(to conflict: Conflict, alias: @autoclosure () -> String) -> Conflict {
        if byConflict.isEmpty { return conflict }
        let about = (byConflict[conflict.id] ?? []) + (alias() == conflict.id ? [] : byConflict[alias()] ?? [])
        guard let first = about.first else { return conflict }
        let holding = about.first { $0.covers(conflict) }
        return conflict.marked(holding.map(Conflict.Mark.accepted) ?? .outdated(first))
    }
}

extension Acceptance {
    /// The id of the conflict that was accepted.
    var conflict: String {
        activities.isEmpty ? Conflict.id(of: rule, about: resources) : Conflict.id(of: rule, among: activities)
    }

    /// Whether the conflict is still as it was when it was accepted.
    fileprivate func covers(_ conflict: Conflict) -> Bool {
        (resources.isEmpty || Set(conflict.resources.map(\.id)).isSubset(of: resources))
            && (seen ?? conflict.fingerprint) == conflict.fingerprint
    }
}
