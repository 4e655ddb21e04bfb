internal import Planning

/// Every scheduled activity that people go to has a place; joined from afar, it or what it is part of has an address.
struct NoPlace: ActivityRule {
    static let name = "no-place"
    static let group = RuleGroup.completeness
    static let waysOut: [WayOut] = [.givePlace]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        // What has no time yet is reported for that.
        guard activity.interval != nil, activity.place == nil,
            ![.call, .milestone].contains(activity.activity.kind)
        else { return [] }
        var next: ResolvedActivity? = activity
        while let around = next {
            if around.activity.url != nil { return [] }
            next = around.parent.map { check.plan.activities[$0] }
        }
        return [Finding(activities: [activity], interval: activity.interval, waysOut: [.givePlace])]
    }
}
