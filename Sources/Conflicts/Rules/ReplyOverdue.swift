internal import Planning
internal import Time

/// Whoever was asked to reply by a day has replied by then.
struct ReplyOverdue: ActivityRule {
    static let name = "reply-overdue"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.day, .count]
    static let waysOut: [WayOut] = [.askAgain, .laterReply]
    // No edit replies for them; in the past it would only be forgotten.
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        let waiting = check.overdueReplies(to: activity)
        guard !waiting.isEmpty, let day = check.plan.replyBy(of: activity) else { return [] }
        return [
            Finding(
                activities: [activity], resources: waiting.compactMap { check.plan.resource($0.who) }, interval: activity.interval,
                facts: [.day: .days([day]), .count: .count(Set(waiting.map(\.who)).count)], waysOut: Self.waysOut,
                isOptional: waiting.allSatisfy { !$0.isRequired })
        ]
    }
}

extension WayOut {
    fileprivate static let laterReply = WayOut("later-reply")
}
