internal import Planning

/// Whoever leaves is at the airport in time to check in.
struct DropOffTooLate: TimelineRule {
    static let name = "drop-off-too-late"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.at, .by, .to, .gap, .minutes, .missing, .tight]
    static let variants: [SentenceVariant] = [.with(.tight)]
    static let waysOut: [WayOut] = [.setOutEarlier]
    static let candidates: [CandidateKind] = [.times, .rides]
    static let practice: [Practice.Figure] = [.checkIn]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        timeline.rides(tooCloseTo: .departure, in: check).map {
            $0.finding(about: timeline.resource, waysOut: Self.waysOut, in: check)
        }
    }
}

extension WayOut {
    fileprivate static let setOutEarlier = WayOut("set-out-earlier")
}
