internal import Planning

/// Nobody is announced who has said that they don't come.
struct DeclinedPresenter: ActivityRule {
    static let name = "declined-presenter"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.agenda]
    static let variants: [SentenceVariant] = [.with(.agenda)]
    static let waysOut: [WayOut] = [.passOnItem, .takeOffList]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard check.outline(activity).traits.contains(.away) else { return [] }
        let values = activity.activity
        let onAgenda = values.agenda.flatMap(\.presenters).filter(values.isAway)
        if !onAgenda.isEmpty {
            return [finding(activity, onAgenda, [.agenda: .flag(.agenda)], [.passOnItem], .error, in: check)]
        }
        // Where all have declined, nobody is left to speak, which is another rule's finding.
        guard check.plan.plan.phase != .draft, values.participations.contains(where: { $0.role.isPresenting && $0.isComing }) else {
            return []
        }
        let declined = values.participations.filter { $0.role.isPresenting && $0.status == .declined && values.isAway($0.who) }.map(\.who)
        return declined.isEmpty ? [] : [finding(activity, declined, [:], [.takeOffList], .note, in: check)]
    }

    private func finding(
        _ activity: ResolvedActivity, _ who: [Participant.ID], _ facts: [Fact.Name: Fact], _ waysOut: [WayOut], _ ceiling: Severity,
        in check: CheckContext
    ) -> Finding {
        Finding(
            activities: [activity], resources: who.compactMap(check.plan.resource), interval: activity.interval, facts: facts,
            waysOut: waysOut, ceiling: ceiling)
    }
}

extension WayOut {
    fileprivate static let passOnItem = WayOut("pass-on-item")
    fileprivate static let takeOffList = WayOut("take-off-list")
}

extension Fact.Name {
    fileprivate static let agenda = Fact.Name("agenda")
}
