internal import Planning

/// No room holds two activities at once; a combined room takes the rooms that it is made of.
struct RoomOverlap: TimelineRule {
    static let id = "room-overlap"
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.place]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        if timeline.isShared { return [] }
        return Overlaps.findings(on: timeline, in: check, fixes: ["move-one", "other-room"])
    }
}
