internal import Planning

/// Whoever joins from afar knows where.
struct NoLink: ActivityRule {
    static let name = "no-link"
    static let group = RuleGroup.completeness
    static let waysOut: [WayOut] = [.giveLink]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.interval != nil, activity.activity.kind != .milestone,
            check.outline(activity).traits.contains(.remote) || check.geography.isOnline(activity.placeNumber)
        else { return [] }
        let remote = activity.activity.participations.filter { $0.isRemote && $0.isComing }
        let isOnline = check.geography.isOnline(activity.placeNumber)
        guard !remote.isEmpty || isOnline else { return [] }
        if activity.place.map({ check.plan.placesAround($0).contains { $0.place.url != nil && (isOnline || !remote.isEmpty) } }) == true {
            return []
        }
        var next: ResolvedActivity? = activity
        while let around = next {
            if around.activity.url != nil { return [] }
            next = around.parent.map { check.plan.activities[$0] }
        }
        return [
            Finding(
                activities: [activity], resources: remote.compactMap { check.plan.resource($0.who) }, interval: activity.interval,
                waysOut: Self.waysOut)
        ]
    }
}
