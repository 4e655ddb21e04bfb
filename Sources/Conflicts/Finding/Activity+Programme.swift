internal import Planning

extension Activity.Kind {
    /// Whether a programme announces it with who speaks, about what and in which language.
    var isAnnounced: Bool { [.workshop, .seminar, .session, .plenary, .panel, .roundTable, .training].contains(self) }
}

extension Activity {
    /// Whether nobody is named as a guest.
    var isForAll: Bool { participations.allSatisfy { [.host, .organizer, .liaison, .interpreter].contains($0.role) } }
}

extension CheckContext {
    /// Whether it holds for the activity or anything around it.
    func isSo(of activity: ResolvedActivity, _ holds: (Activity) -> Bool) -> Bool {
        if holds(activity.activity) { return true }
        var next = activity.parent
        while let index = next {
            if holds(plan.activities[index].activity) { return true }
            next = plan.activities[index].parent
        }
        return false
    }
}
