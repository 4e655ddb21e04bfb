internal import Planning
internal import Time

/// What is on the agenda fits.
struct AgendaTooLong: ActivityRule {
    static let name = "agenda-too-long"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.minutes, .length, .missing]
    static let waysOut: [WayOut] = [.shortenAgenda, .endLater]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(.warning)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard !activity.activity.agenda.isEmpty, activity.readings != nil, let interval = activity.interval else { return [] }
        let minutes = activity.activity.agenda.compactMap(\.minutes).reduce(0, +)
        guard minutes > interval.minutes else { return [] }
        return [
            Finding(
                activities: [activity], interval: interval,
                facts: [
                    .minutes: .minutes(minutes), .length: .minutes(interval.minutes), .missing: .minutes(minutes - interval.minutes),
                ],
                waysOut: Self.waysOut)
        ]
    }
}
