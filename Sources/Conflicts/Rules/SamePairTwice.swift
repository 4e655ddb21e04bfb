internal import Planning

/// No two sides meet twice without need.
struct SamePairTwice: SimilarityRule {
    static let name = "same-pair-twice"
    static let group = RuleGroup.protocols
    static let waysOut: [WayOut] = [.removeOne, .accept]
    static let candidates: [CandidateKind] = [.cancellations]
    static let severity = RuleSeverity(.note)

    func similarityKey(of activity: ResolvedActivity, in check: CheckContext) -> Int? {
        guard activity.activity.kind == .bilateral, activity.occurrence == nil, let sides = activity.activity.sides else { return nil }
        var hasher = Hasher()
        hasher.combine(sides)
        return hasher.finalize()
    }

    func findings(among activities: [ResolvedActivity], in check: CheckContext) -> [Finding] {
        let groups = Dictionary(grouping: activities.sorted { $0.precedes($1) }) { $0.activity.sides }
        return groups.values.filter { $0.count > 1 }.map { meetings in
            Finding(
                activities: meetings,
                resources: (meetings[0].activity.sides ?? []).sorted().compactMap { side in
                    check.plan.delegation(Delegation.ID(side)).map { Resource(.delegation, $0.id) }
                }, interval: meetings[0].interval, waysOut: Self.waysOut)
        }
    }
}

extension Activity {
    /// Who meets whom; `nil` where one side is missing.
    fileprivate var sides: Set<Participant.ID>? {
        let coming = participations.filter(\.isComing)
        guard coming.contains(where: { $0.role == .host }), coming.contains(where: { $0.role == .counterpart }) else { return nil }
        return Set(coming.filter { [.host, .counterpart].contains($0.role) }.map(\.who))
    }
}
