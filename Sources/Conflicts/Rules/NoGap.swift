internal import Planning

/// Between two rooms there is time to walk.
struct NoGap: TimelineRule {
    static let name = "no-gap"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.gap, .minutes, .missing, .from, .to]
    static let waysOut: [WayOut] = [.startLater]
    static let candidates: [CandidateKind] = [.rooms, .times]
    static let practice: [Practice.Figure] = [.gap]
    static let severity = RuleSeverity(.note)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        timeline.moves(in: check).compactMap { move in
            // An estimate isn't precise to the minute.
            guard move.gap < 24 * 60, let way = check.geography.way(from: move.from, to: move.to), way.kilometres == nil,
                move.gap >= way.minutes, check.outline(move.last).kind != .flight, check.outline(move.next).kind != .flight
            else { return nil }
            let needed = way.minutes + check.practices.at(move.to, for: timeline.resource).gap
            guard move.gap < needed, !check.isIn(move.from, move.to) else { return nil }
            return Finding(
                activities: [check.activity(move.last), check.activity(move.next)], resources: [timeline.resource],
                interval: move.interval,
                facts: [
                    .gap: .minutes(move.gap), .minutes: .minutes(needed), .missing: .minutes(needed - move.gap),
                    .from: .place(check.place(move.from).place.id), .to: .place(check.place(move.to).place.id),
                ], waysOut: Self.waysOut, isOptional: move.isOptional)
        }
    }
}

extension CheckContext {
    /// Whether one is inside the other: "in the centre" may be the same room.
    fileprivate func isIn(_ first: Int32, _ second: Int32) -> Bool {
        place(first).isAround(place(second)) || place(second).isAround(place(first))
    }
}
