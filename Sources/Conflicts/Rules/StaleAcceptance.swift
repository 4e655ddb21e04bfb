internal import Planning

/// Each acceptance is of a conflict that there is.
struct StaleAcceptance: AcceptanceRule {
    static let name = "stale-acceptance"
    static let group = RuleGroup.staleness
    static let facts: [Fact.Name] = [.rule, .reason, .until, .changed]
    static let variants: [SentenceVariant] = [.with(.until), .with(.changed)]
    static let waysOut: [WayOut] = [.dropAcceptance, .acceptAgain]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(.note)

    func conflicts(
        accepted: some Collection<Conflict>, in check: CheckContext, weighing: (Finding) -> Severity?
    ) -> [Conflict] {
        let plan = check.plan.plan
        if plan.accepted.isEmpty { return [] }
        let holding = Set(accepted.compactMap(\.accepted))
        let outdated = Set(accepted.compactMap(\.outdated))
        return plan.accepted.filter { !holding.contains($0) }.compactMap { acceptance in
            let activities = acceptance.activities.compactMap(check.plan.activity)
            let finding = Finding(activities: activities)
            guard let severity = weighing(finding) else { return nil }
            var facts: [Fact.Name: Fact] = [.rule: .word(acceptance.rule), .reason: .text(LocalizedText(acceptance.reason))]
            if let until = acceptance.until, let today = check.beside.today, until < today {
                facts[.until] = .days([until])
            } else if outdated.contains(acceptance) {
                facts[.changed] = .flag(.changed)
            }
            return Conflict(
                id: "\(Self.name):\(acceptance.conflict)", rule: Self.id, severity: severity,
                activities: acceptance.activities, resources: [], interval: nil, facts: facts, waysOut: Self.waysOut)
        }
    }
}
