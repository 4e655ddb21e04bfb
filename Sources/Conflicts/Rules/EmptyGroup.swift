internal import Planning

/// There is somebody in each group that is invited.
struct EmptyGroup: ActivityRule {
    static let name = "empty-group"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.groups]
    static let waysOut: [WayOut] = [.fillGroup]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(.note)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        if check.plan.isPlain { return [] }
        let empty = check.plan.emptyGroups(in: activity)
        if empty.isEmpty { return [] }
        return [
            Finding(
                activities: [activity], interval: activity.interval,
                facts: [.groups: .text(LocalizedText(empty.map(\.id.rawValue).sorted().joined(separator: ", ")))], waysOut: Self.waysOut)
        ]
    }
}

extension Fact.Name {
    static let groups = Fact.Name("groups")
}

extension WayOut {
    static let fillGroup = WayOut("fill-group")
}
