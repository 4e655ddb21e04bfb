internal import Planning

/// No room holds two activities at once; a combined room takes the rooms that it is made of.
struct RoomOverlap: TimelineRule {
    static let name = "room-overlap"
    static let group = RuleGroup.overlap
    static let facts: [Fact.Name] = [.minutes]
    static let variants: [SentenceVariant] = [.crowd]
    static let waysOut: [WayOut] = [.moveOne, .otherRoom]
    static let candidates: [CandidateKind] = [.rooms, .times, .swaps]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.place]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        if timeline.isShared { return [] }
        return Overlaps.findings(on: timeline, in: check, waysOut: Self.waysOut)
    }
}
