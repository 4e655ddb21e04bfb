internal import Planning

/// Between two layouts there is time to set a room up.
struct RoomTurnaround: TimelineRule {
    static let name = "room-turnaround"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.gap, .minutes, .missing, .from, .to]
    static let waysOut: [WayOut] = [.startLater, .otherRoom, .sameLayout]
    static let candidates: [CandidateKind] = [.rooms, .times]
    static let practice: [Practice.Figure] = [.turnaround]
    static let severity = RuleSeverity(.warning)
    static let kinds: Set<Resource.Kind> = [.place]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        if timeline.isShared { return [] }
        var found: [Finding] = []
        var last: Occupancy?
        for next in timeline.entries where !next.isAllDay {
            defer { if next.end >= last?.end ?? .min { last = next } }
            guard let last, last.end <= next.start else { continue }
            let gap = (next.start - last.end) / 60
            let needed = check.practices.at(check.outline(next).place).turnaround
            guard gap < needed, let from = check.activity(last).activity.layout, let to = check.activity(next).activity.layout, from != to
            else { continue }
            found.append(
                Finding(
                    activities: [check.activity(last), check.activity(next)], resources: [timeline.resource],
                    interval: Interval(
                        start: Instant(secondsSince1970: last.end), end: Instant(secondsSince1970: max(next.start, last.end + 60))),
                    facts: [
                        .gap: .minutes(gap), .minutes: .minutes(needed), .missing: .minutes(needed - gap), .from: .word(from),
                        .to: .word(to),
                    ], waysOut: Self.waysOut))
        }
        return found
    }
}
