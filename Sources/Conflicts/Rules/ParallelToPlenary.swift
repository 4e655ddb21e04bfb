internal import Planning
internal import Time

/// Nothing that the same people come for is beside a plenary.
struct ParallelToPlenary: ActivityRule {
    static let name = "parallel-to-plenary"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.minutes]
    static let waysOut: [WayOut] = [.moveOne, .accept]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(.warning)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.hasParts else { return [] }
        let kinds: Set<Activity.Kind> = [.plenary, .session, .workshop, .seminar, .panel, .roundTable, .expertGroup, .training]
        let parts = check.plan.children(of: activity).filter {
            kinds.contains($0.activity.kind) && $0.readings != nil && $0.interval != nil && $0.status != .cancelled
        }
        if !parts.contains(where: { $0.activity.kind == .plenary }) { return [] }
        var found: [Finding] = []
        var open: [ResolvedActivity] = []
        for next in parts.sorted(by: { $0.precedes($1) }) {
            open.removeAll { $0.interval!.end <= next.interval!.start }
            for other in open where [other, next].contains(where: { $0.activity.kind == .plenary }) {
                let shared = other.interval!.intersection(next.interval!)
                found.append(
                    Finding(
                        activities: [other, next], interval: shared, facts: [.minutes: .minutes(shared?.minutes ?? 0)],
                        waysOut: Self.waysOut))
                if found.count == 100 { return found }
            }
            open.append(next)
        }
        return found
    }
}
