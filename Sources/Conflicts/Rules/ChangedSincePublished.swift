internal import Planning

/// What was sent out is what is planned.
struct ChangedSincePublished: ActivityRule {
    static let name = "changed-since-published"
    static let group = RuleGroup.staleness
    static let facts: [Fact.Name] = [.new, .was, .day, .place, .status]
    static let variants: [SentenceVariant] = [.with(.new), .with(.was), .with(.status), .with(.place)]
    static let waysOut: [WayOut] = [.publishAgain]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard let published = check.published, activity.interval != nil || published.before(activity, in: check.plan) != nil else {
            return []
        }
        guard let before = published.before(activity, in: check.plan) else {
            if published.isPublic, activity.visibility != .public { return [] }
            return [finding(activity, [.new: .flag(.new)])]
        }
        var facts: [Fact.Name: Fact] = [:]
        if before.interval != activity.interval, case .timed(let start, _)? = before.when {
            facts[.was] = .time(start, before.zone)
        } else if before.interval != activity.interval, let day = before.when?.firstDay {
            facts[.day] = .days([day])
        } else if published.placeName(of: before) != activity.place.flatMap(check.plan.place)?.place.name,
            let name = published.placeName(of: before)
        {
            facts[.place] = .text(name)
        } else if before.status != activity.status {
            facts[.status] = .word(before.status)
        }
        return facts.isEmpty ? [] : [finding(activity, facts)]
    }

    private func finding(_ activity: ResolvedActivity, _ facts: [Fact.Name: Fact]) -> Finding {
        Finding(activities: [activity], interval: activity.interval, facts: facts, waysOut: Self.waysOut)
    }
}
