internal import Planning

/// Nobody is in two activities at once. Those who come with one delegation are reported as the delegation.
struct PersonOverlap: TimelineRule {
    static let name = "person-overlap"
    static let group = RuleGroup.overlap
    static let facts: [Fact.Name] = [.minutes, .hold, .days]
    static let variants: [SentenceVariant] = [.crowd, .with(.days)]
    static let waysOut: [WayOut] = [.moveOne, .replacePerson]
    static let candidates: [CandidateKind] = [.times, .rides, .swaps, .withdrawals, .rooms]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.person]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        var found = Overlaps.findings(on: timeline, in: check, waysOut: Self.waysOut, hold: .both) { first, second in
            (first.via == -1 || first.via != second.via) && first.flags.union(second.flags).isDisjoint(with: .interpreter)
        }
        found += Overlaps.wholeDayFindings(ofPersonOn: timeline, in: check, waysOut: Self.waysOut) { first, second in
            first.flags.union(second.flags).isDisjoint(with: .interpreter)
        }
        return found
    }
}
