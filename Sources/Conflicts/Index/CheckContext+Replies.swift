internal import Planning
internal import Time

extension CheckContext {
    /// The participations in it that nobody has replied to, after the last day for it; none where there is no such day, or once it is over.
    func overdueReplies(to activity: ResolvedActivity) -> [Participation] {
        guard recorded.replyDates, let today = beside.today, let day = plan.replyBy(of: activity), day < today,
            activity.when.map({ $0.days.upperBound >= today }) ?? true
        else { return [] }
        return activity.activity.participations.filter { $0.status == .needsAction && $0.role != .organizer }
    }
}

extension ResolvedPlan {
    /// How many activities somebody has replied to; `nil` in a draft that sets no rules, where no rule asks.
    var answered: Int? {
        if plan.phase == .draft, plan.rules.isEmpty { return nil }
        return activities.count { $0.written.hasReplies }
    }
}

extension Activity {
    var hasReplies: Bool { participations.contains { $0.status != .needsAction } }
}
