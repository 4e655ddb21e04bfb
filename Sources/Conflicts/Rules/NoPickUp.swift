internal import Planning
internal import Time

/// A delegation that lands is fetched from the airport.
struct NoPickUp: TimelineRule {
    static let name = "no-pick-up"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.at, .by, .place]
    static let waysOut: [WayOut] = [.addTransfer]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        timeline.findings(withoutRideAt: .landing, waysOut: Self.waysOut, in: check) { passages, index in
            timeline.isWayHome(
                passages[index], afterAnother: passages[..<index].contains { $0.kind == .landing },
                isLast: index + 1 == passages.endIndex, in: check)
        }
    }
}

extension Timeline {
    /// Whether they land once they have left, with nothing more to do: on the way home, wherever that leads over.
    fileprivate func isWayHome(_ landing: Passage, afterAnother isSecond: Bool, isLast: Bool, in check: CheckContext) -> Bool {
        if everything.contains(where: { $0.start >= landing.moment && !check.outline($0).isOnTheWay }) { return false }
        guard let departure = check.departure(of: resource).flatMap({ check.moment(of: $0, by: resource) }) else {
            return isSecond && isLast
        }
        return departure < landing.moment
    }
}
