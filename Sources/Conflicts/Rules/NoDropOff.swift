internal import Planning

/// A delegation that leaves is brought to the airport.
struct NoDropOff: TimelineRule {
    static let name = "no-drop-off"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.at, .by, .place]
    static let waysOut: [WayOut] = [.addTransfer]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        timeline.findings(withoutRideAt: .departure, waysOut: Self.waysOut, in: check) { passages, index in
            // From home to where the plan begins, nobody asks who drives them.
            index == 0 && passages[index].flight != nil
        }
    }
}
