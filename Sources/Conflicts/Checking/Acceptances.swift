internal import Planning
internal import Time

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
        if let holding = about.first(where: { $0.covers(conflict) }) { return conflict.marked(.accepted(holding)) }
        return about.first { $0.concerns(conflict) }.map { conflict.marked(.outdated($0)) } ?? conflict
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
            && (seen.map { $0 == conflict.fingerprint || $0 == conflict.formerFingerprint } ?? true)
    }

    /// Whether it was given for somebody whom the conflict is about.
    fileprivate func concerns(_ conflict: Conflict) -> Bool {
        resources.isEmpty || !Set(conflict.resources.map(\.id)).isDisjoint(with: resources)
    }
}
