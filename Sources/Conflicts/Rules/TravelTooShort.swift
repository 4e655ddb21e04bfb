internal import Planning

/// Between two activities there is time for the way; for each delegation, and each person who comes by name.
struct TravelTooShort: TimelineRule {
    static let id = "travel-too-short"
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        timeline.moves(in: check.plan).compactMap { move in
            let gap = (move.next.start - move.last.end) / 60
            guard let way = check.travel.way(from: move.from, to: move.to, in: check.plan), way.minutes > gap else { return nil }
            var facts: [String: Fact] = [
                "from": .place(move.from), "to": .place(move.to), "minutes": .minutes(way.minutes), "gap": .minutes(gap),
                "missing": .minutes(way.minutes - gap),
            ]
            if let mode = way.by { facts["by"] = .word(mode.rawValue) }
            if let kilometres = way.kilometres { facts["kilometres"] = .count(Int(kilometres.rounded(.up))) }
            let isOptional = move.last.flags.union(move.next.flags).contains(.optional)
            return Finding(
                activities: [check.plan.activities[Int(move.last.activity)], check.plan.activities[Int(move.next.activity)]],
                resources: [timeline.resource],
                interval: Interval(
                    start: Instant(secondsSince1970: move.last.end),
                    end: Instant(secondsSince1970: max(move.next.start, move.last.end + 60))),
                facts: facts, fixes: ["start-later", way.kilometres == nil ? "check-travel" : "give-travel"],
                ceiling: isOptional || way.kilometres != nil ? .warning : .error)
        }
    }
}

/// A change of place between two activities of one resource.
struct Move {
    let last: Occupancy
    let next: Occupancy
    let from: Place.ID
    let to: Place.ID
}

extension Timeline {
    /// The changes of place to each timed activity from the one that ended last, unless another still goes on.
    ///
    /// Those who come with a delegation move with it; those who join from afar don't move. Somebody in a session is also in the
    /// forum around it, so what is around an activity doesn't count as going on.
    func moves(in plan: ResolvedPlan) -> [Move] {
        var found: [Move] = []
        var last: Occupancy?
        var open: [Occupancy] = []
        for next in entries where next.flags.isDisjoint(with: [.allDay, .remote]) {
            for ended in open where ended.end <= next.start && ended.end >= last?.end ?? ended.end { last = ended }
            open.removeAll { $0.end <= next.start }
            let target = plan.activities[Int(next.activity)]
            let isFree = open.allSatisfy { around in
                plan.activities[Int(around.activity)].isAncestor(of: target) && around.start < last?.end ?? .min
            }
            open.append(next)
            guard isFree, let last, last.via == -1 || last.via != next.via else { continue }
            let origin = plan.activities[Int(last.activity)]
            if origin.isAncestor(of: target) { continue }
            if let from = origin.activity.to ?? origin.place, let to = target.place, from != to {
                found.append(Move(last: last, next: next, from: from, to: to))
            }
        }
        return found
    }
}
