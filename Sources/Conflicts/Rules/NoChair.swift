internal import Planning

/// Somebody chairs or moderates whatever needs it: itself, or what it is part of.
struct NoChair: ActivityRule {
    static let name = "no-chair"
    static let group = RuleGroup.completeness
    static let waysOut: [WayOut] = [.nameChair]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: nil, provisional: .note, published: .warning)
    static let isSameEachTime = true

    private static let kinds: Set<Activity.Kind> = [.workshop, .seminar, .session, .plenary, .panel, .roundTable, .expertGroup]

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard Self.kinds.contains(activity.activity.kind), activity.interval != nil else { return [] }
        let plan = check.plan
        // What is made of sessions is chaired in the sessions.
        if plan.children(of: activity).contains(where: { Self.kinds.contains($0.activity.kind) && $0.status != .cancelled }) { return [] }
        var current: ResolvedActivity? = activity
        while let around = current {
            // A chair who doesn't come is another rule's finding.
            if around.written.participations.contains(where: { [.chair, .moderator].contains($0.role) && $0.isComing }) {
                return []
            }
            current = around.parent.map { plan.activities[$0] }
        }
        return [Finding(activities: [activity], interval: activity.interval, waysOut: [.nameChair])]
    }
}
