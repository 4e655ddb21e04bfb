internal import Planning

/// Whoever doesn't come has no part that nobody else has taken over.
struct NotComing: ActivityRule {
    static let name = "not-coming"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.role]
    static let waysOut: [WayOut] = [.nameReplacement, .takeOff]
    static let candidates: [CandidateKind] = [.withdrawals]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let isSameEachTime = true

    /// Without whom there is nothing to go to.
    private static let leading: Set<Participation.Role> = [
        .chair, .moderator, .speaker, .panellist, .presenter, .host, .counterpart, .headOfDelegation, .interpreter,
    ]

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        if check.plan.isPlain { return [] }
        let missing = check.plan.missing(from: activity)
        if missing.isEmpty { return [] }
        let roles = Set(missing.compactMap(\.role))
        let leads = !roles.isDisjoint(with: Self.leading) || missing.contains { $0.role == nil }
        return [
            Finding(
                activities: [activity], resources: missing.compactMap { check.plan.resource($0.who) }, interval: activity.interval,
                facts: roles.count == 1 && missing.allSatisfy { $0.role != nil } ? [.role: .word(roles.first!)] : [:],  // there is one
                waysOut: Self.waysOut, ceiling: leads ? .error : roles == [.attendee] ? .note : .warning)
        ]
    }
}

extension Fact.Name {
    static let role = Fact.Name("role")
}

extension WayOut {
    static let nameReplacement = WayOut("name-replacement")
    static let takeOff = WayOut("take-off")
}
