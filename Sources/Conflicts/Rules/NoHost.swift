internal import Planning

/// Somebody receives each visit.
struct NoHost: ActivityRule {
    static let name = "no-host"
    static let group = RuleGroup.completeness
    static let waysOut: [WayOut] = [.nameHost]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard [.siteVisit, .studyVisit, .delegationVisit].contains(activity.activity.kind), activity.interval != nil else { return [] }
        let inside = check.plan.activities[activity.index..<activity.subtreeEnd]
        if inside.contains(where: { $0.status != .cancelled && $0.written.hasHost }) { return [] }
        var next = activity.parent
        while let index = next {
            if check.plan.activities[index].written.hasHost { return [] }
            next = check.plan.activities[index].parent
        }
        return [Finding(activities: [activity], interval: activity.interval, waysOut: Self.waysOut)]
    }
}

extension Activity {
    fileprivate var hasHost: Bool { participations.contains { $0.role == .host && $0.isComing } }
}
