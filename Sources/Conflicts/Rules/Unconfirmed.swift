internal import Planning

/// Those on whom an activity depends have said that they come.
struct Unconfirmed: ActivityRule {
    static let name = "unconfirmed"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.itself]
    static let variants: [SentenceVariant] = [.with(.itself)]
    static let waysOut: [WayOut] = [.askAgain, .confirm]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: nil, provisional: .note, published: .warning)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.interval != nil else { return [] }
        let roles: Set<Participation.Role> = [.chair, .moderator, .speaker, .panellist, .presenter, .host, .counterpart]
        // Whose reply is overdue is reported once.
        let overdue = check.overdueReplies(to: activity)
        let waiting = activity.activity.participations.filter {
            roles.contains($0.role) && $0.isRequired && [.needsAction, .tentative].contains($0.status) && !overdue.contains($0)
        }
        let isTentative = activity.status == .tentative && check.plan.plan.phase == .published
        if waiting.isEmpty, !isTentative { return [] }
        return [
            Finding(
                activities: [activity], resources: waiting.compactMap { check.plan.resource($0.who) }, interval: activity.interval,
                facts: waiting.isEmpty ? [.itself: .word(activity.status)] : [:],
                waysOut: waiting.isEmpty ? [.confirm] : [.askAgain])
        ]
    }
}
