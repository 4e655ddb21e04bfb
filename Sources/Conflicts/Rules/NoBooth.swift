internal import Planning

/// A room has the booths that interpretation needs.
struct NoBooth: ActivityRule {
    static let name = "no-booth"
    static let group = RuleGroup.languages
    static let facts: [Fact.Name] = [.needed, .booths, .to]
    static let waysOut: [WayOut] = [.roomWithBooths, .fewerLanguages]
    static let candidates: [CandidateKind] = [.rooms, .times]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        let into = Set(activity.activity.interpretation.map(\.language))
        guard !into.isEmpty, let place = activity.place.flatMap(check.plan.place)?.place, let booths = place.booths else { return [] }
        let all = into.union(activity.activity.languages.map(\.language))
        let needed = all.count <= 2 ? 1 : into.count
        guard booths < needed else { return [] }
        return [
            Finding(
                activities: [activity], resources: [Resource(.place, place.id)], interval: activity.interval,
                facts: [.needed: .count(needed), .booths: .count(booths), .to: .languages(into.sorted())], waysOut: Self.waysOut)
        ]
    }
}
