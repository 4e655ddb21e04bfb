internal import Planning

/// No delegation is in two activities at once, unless it is split.
struct DelegationOverlap: TimelineRule {
    static let id = "delegation-overlap"
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        Overlaps.findings(on: timeline, in: check, fixes: ["move-one", "split-delegation"])
    }
}
