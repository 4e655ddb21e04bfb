internal import Planning

/// No delegation is in two activities at once, unless it is split.
struct DelegationOverlap: TimelineRule {
    static let name = "delegation-overlap"
    static let group = RuleGroup.overlap
    static let facts: [Fact.Name] = [.minutes]
    static let variants: [SentenceVariant] = [.crowd]
    static let waysOut: [WayOut] = [.moveOne, .splitDelegation]
    static let candidates: [CandidateKind] = [.times, .rides, .swaps, .splits]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        Overlaps.findings(on: timeline, in: check, waysOut: Self.waysOut)
    }
}
