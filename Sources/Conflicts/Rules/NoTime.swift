internal import Planning

/// Every activity has a time.
struct NoTime: ActivityRule {
    static let id = "no-time"
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.interval == nil ? [Finding(activities: [activity], fixes: ["give-time"])] : []
    }
}
