internal import Planning

/// Nobody is in two activities at once. Those who come with one delegation are told of as the delegation.
struct PersonOverlap: TimelineRule {
    static let id = "person-overlap"
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.person]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        Overlaps.findings(on: timeline, in: check, fixes: ["move-one", "replace-person"]) { first, second in
            first.via == -1 || first.via != second.via
        }
    }
}
