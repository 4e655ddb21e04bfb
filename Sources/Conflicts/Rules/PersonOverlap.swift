internal import Planning

/// Nobody is in two activities at once. Those who come with one delegation are told of as the delegation.
struct PersonOverlap: TimelineRule {
    static let name = "person-overlap"
    static let group = RuleGroup.overlap
    static let meaning = """
        Nobody is in two activities at the same time. People come by name, as members of a delegation that comes, or as \
        presenters of agenda items, for the minutes of the item. Those who come with one delegation are told of as the \
        delegation. Back-to-back is no overlap, and an activity never overlaps what it is part of.
        """
    static let example = "Ms. Silva chairs a workshop from 9:00 to 12:30 and speaks in a panel at 12:00."
    static let facts: [Fact.Name] = [.minutes]
    static let variants: [SentenceVariant] = [.crowd]
    static let waysOut: [WayOut] = [.moveOne, .replacePerson]
    static let candidates: [CandidateKind] = [.times, .withdrawals, .rooms]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.person]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        Overlaps.findings(on: timeline, in: check, waysOut: Self.waysOut) { first, second in
            (first.via == -1 || first.via != second.via) && first.flags.union(second.flags).isDisjoint(with: .interpreter)
        }
    }
}
