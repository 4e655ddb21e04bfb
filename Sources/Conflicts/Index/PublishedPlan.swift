internal import Planning

/// What was sent out last, by what is in the plan now.
struct PublishedPlan: Sendable {
    private let plan: ResolvedPlan
    /// Whether what was sent out was for everybody.
    let isPublic: Bool
    private let byUID: [String: ResolvedActivity]

    init(_ plan: ResolvedPlan) {
        self.plan = plan
        isPublic = plan.closedActivities.isEmpty
        byUID = Dictionary(plan.activities.map { (plan.uid(of: $0), $0) }) { first, _ in first }
    }

    /// `nil` for what is new.
    func before(_ activity: ResolvedActivity, in plan: ResolvedPlan) -> ResolvedActivity? {
        byUID[plan.uid(of: activity)]
            ?? self.plan.activity(activity.activity.id).flatMap { $0.activity.id == activity.activity.id ? $0 : nil }
    }

    func placeName(of activity: ResolvedActivity) -> LocalizedText? { activity.place.flatMap(plan.place)?.place.name }
}
