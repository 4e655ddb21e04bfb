internal import Planning

/// Nothing is in the plan twice.
struct DuplicateActivity: SimilarityRule {
    static let name = "duplicate-activity"
    static let group = RuleGroup.overlap
    static let waysOut: [WayOut] = [.removeOne, .accept]
    static let candidates: [CandidateKind] = [.cancellations]
    static let severity = RuleSeverity(.warning)

    func similarityKey(of activity: ResolvedActivity, in check: CheckContext) -> Int? {
        guard let interval = activity.interval else { return nil }
        var hasher = Hasher()
        hasher.combine(interval)
        hasher.combine(activity.activity.title)
        return hasher.finalize()
    }

    func findings(among activities: [ResolvedActivity], in check: CheckContext) -> [Finding] {
        var groups: [[ResolvedActivity]] = []
        for activity in activities.sorted(by: { $0.precedes($1) }) {
            if let index = groups.firstIndex(where: { $0[0].isTwin(of: activity) }) {
                groups[index].append(activity)
            } else {
                groups.append([activity])
            }
        }
        return groups.filter { $0.count > 1 }.map { Finding(activities: $0, interval: $0[0].interval, waysOut: Self.waysOut) }
    }
}

extension ResolvedActivity {
    fileprivate func isTwin(of other: ResolvedActivity) -> Bool {
        interval == other.interval && place == other.place && activity.kind == other.activity.kind && activity.title == other.activity.title
            && !isAncestor(of: other)
    }
}
