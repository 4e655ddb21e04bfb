internal import Planning

/// Every scheduled activity that people go to has a place.
struct NoPlace: ActivityRule {
    static let id = "no-place"
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.interval != nil, activity.place == nil, activity.activity.url == nil,
            ![.call, .milestone].contains(activity.activity.kind)
        else { return [] }
        return [Finding(activities: [activity], interval: activity.interval, fixes: ["give-place"])]
    }
}
