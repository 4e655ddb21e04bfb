internal import Planning

extension Activity.Kind {
    /// Whether it is what the audience of an event comes for.
    var isSession: Bool {
        switch self {
        case .plenary, .session, .workshop, .seminar, .panel, .roundTable, .expertGroup, .training, .ceremony: true
        default: false
        }
    }
}

extension ResolvedActivity {
    /// The outermost activity around it, or itself.
    func root(in plan: ResolvedPlan) -> ResolvedActivity {
        var root = self
        while let parent = root.parent { root = plan.activities[parent] }
        return root
    }
}
