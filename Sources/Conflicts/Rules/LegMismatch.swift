internal import Planning
internal import Time

/// A flight or transfer begins where one is, and ends where one goes on.
struct LegMismatch: TimelineRule {
    static let name = "leg-mismatch"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.from, .to]
    static let waysOut: [WayOut] = [.correctLeg, .addLeg]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard timeline.flags.contains(.onTheWay) else { return [] }
        var found: [Finding] = []
        var last: Occupancy?
        for next in timeline.entries where next.isTimedInPerson && !check.isNowhere(next) {
            defer { if next.end >= last?.end ?? .min { last = next } }
            guard let last, last.end <= next.start, next.start - last.end < 86_400, last.via < 0 || last.via != next.via,
                check.outline(last).isOnTheWay || check.outline(next).isOnTheWay, !check.areOneInOther(last, next)
            else { continue }
            let (from, to) = (check.outline(last).end(in: check), check.outline(next).place)
            guard from >= 0, to >= 0, from != to, check.isOutOfReach(from, to) else { continue }
            found.append(
                Finding(
                    activities: [check.activity(last), check.activity(next)], resources: [timeline.resource],
                    interval: Interval(
                        start: Instant(secondsSince1970: last.end), end: Instant(secondsSince1970: max(next.start, last.end + 60))),
                    facts: [.from: .place(check.place(from).place.id), .to: .place(check.place(to).place.id)], waysOut: Self.waysOut,
                    isOptional: last.flags.union(next.flags).contains(.optional)))
        }
        return found
    }
}

extension Outline {
    /// Where one is afterwards; -1 where nobody says where the way leads.
    fileprivate func end(in check: CheckContext) -> Int32 { isOnTheWay && exit == place ? -1 : exit }
}
