internal import Planning

/// No vehicle is used by two activities at once.
struct VehicleOverlap: TimelineRule {
    static let id = "vehicle-overlap"
    static let group = RuleGroup.overlap
    static let meaning = "No vehicle is used by two activities at the same time."
    static let example = "The delegation's bus is also to bring the interpreters to the airport."
    static let fixes = ["other-vehicle", "move-one"]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.vehicle]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        Overlaps.findings(on: timeline, in: check, fixes: Self.fixes)
    }
}
