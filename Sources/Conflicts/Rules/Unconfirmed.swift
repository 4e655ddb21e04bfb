internal import Planning

/// Those on whom an activity depends have said that they come. Where nobody at all has replied, that is reported once for the plan.
struct Unconfirmed: ActivityRule {
    static let name = "unconfirmed"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.itself, .replies]
    static let variants: [SentenceVariant] = [.with(.itself), .with(.replies)]
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
        if waiting.isEmpty {
            guard activity.status == .tentative, check.plan.plan.phase == .published else { return [] }
            return [
                Finding(
                    activities: [activity], interval: activity.interval, facts: [.itself: .word(activity.status)], waysOut: [.confirm])
            ]
        }
        // Where the plan weighs the roles by themselves, one can't stand for all.
        if check.answered == 0, check.plan.plan.rules[Self.name]?.byRole.isEmpty ?? true {
            return [Finding(activities: [], facts: [.replies: .count(0)], waysOut: [.askAgain])]
        }
        return [
            Finding(
                activities: [activity], resources: waiting.compactMap { check.plan.resource($0.who) }, interval: activity.interval,
                waysOut: [.askAgain])
        ]
    }
}

extension Fact.Name {
    fileprivate static let replies = Fact.Name("replies")
}
