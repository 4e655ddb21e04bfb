internal import Planning

/// No vehicle is used by two activities at once.
struct VehicleOverlap: TimelineRule {
    static let name = "vehicle-overlap"
    static let group = RuleGroup.overlap
    static let facts: [Fact.Name] = [.minutes]
    static let variants: [SentenceVariant] = [.crowd]
    static let waysOut: [WayOut] = [.otherVehicle, .moveOne]
    static let candidates: [CandidateKind] = [.vehicles, .times, .rides]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.vehicle]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        Overlaps.findings(on: timeline, in: check, waysOut: Self.waysOut)
    }
}
