internal import Planning
internal import Time

/// Between two layouts there is time to set a room up; where the plan says how long a change takes, also between any two sessions.
struct RoomTurnaround: TimelineRule {
    static let name = "room-turnaround"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.gap, .minutes, .missing, .from, .to, .pause]
    static let variants: [SentenceVariant] = [.with(.pause)]
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
            guard gap < needed, !check.takeMore(than: timeline, last, next) else { continue }
            let (before, after) = (check.activity(last), check.activity(next))
            // Whoever states what a change takes has counted it in.
            if before.activity.teardown != nil || after.activity.setup != nil { continue }
            var facts: [Fact.Name: Fact] = [.gap: .minutes(gap), .minutes: .minutes(needed), .missing: .minutes(needed - gap)]
            let isOtherLayout: Bool
            if let from = before.activity.layout, let to = after.activity.layout, from != to {
                isOtherLayout = true
                (facts[.from], facts[.to]) = (.word(from), .word(to))
            } else {
                guard check.practices.statesTurnaround(at: check.outline(next).place), before.activity.kind.isSession,
                    after.activity.kind.isSession
                else { continue }
                isOtherLayout = false
                facts[.pause] = .minutes(gap)
            }
            found.append(
                Finding(
                    activities: [before, after], resources: [timeline.resource],
                    interval: Interval(
                        start: Instant(secondsSince1970: last.end), end: Instant(secondsSince1970: max(next.start, last.end + 60))),
                    facts: facts, waysOut: isOtherLayout ? Self.waysOut : [.startLater, .otherRoom],
                    ceiling: isOtherLayout ? .error : .note))
        }
        return found
    }
}
