internal import Planning

/// Nobody is fetched before they have landed and come out of the airport.
struct PickUpTooEarly: TimelineRule {
    static let name = "pick-up-too-early"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.at, .by, .from, .gap, .minutes, .missing, .tight]
    static let variants: [SentenceVariant] = [.with(.tight)]
    static let waysOut: [WayOut] = [.fetchLater]
    static let candidates: [CandidateKind] = [.times, .rides]
    static let practice: [Practice.Figure] = [.immigration, .baggage]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        timeline.rides(tooCloseTo: .landing, in: check).map {
            $0.finding(about: timeline.resource, waysOut: Self.waysOut, in: check)
        }
    }
}

extension WayOut {
    fileprivate static let fetchLater = WayOut("fetch-later")
}
