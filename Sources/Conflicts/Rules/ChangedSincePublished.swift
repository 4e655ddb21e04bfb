internal import Planning

/// What was sent out is what is planned.
struct ChangedSincePublished: ActivityRule {
    static let id = "changed-since-published"
    static let group = RuleGroup.staleness
    static let meaning = """
        The time, place and status of each activity are those of the calendar that was sent out last, which 'calendars' names \
        with 'published: true'. What is new since, or gone, is told too.
        """
    static let example = "The workshop is now in Hall B, and the calendar that people have says Hall A."
    static let fixes = ["publish-again"]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard let published = check.published, activity.interval != nil || published.before(activity, in: check.plan) != nil else {
            return []
        }
        guard let before = published.before(activity, in: check.plan) else {
            return [finding(activity, ["new": .word("new")])]
        }
        var facts: [String: Fact] = [:]
        if before.interval != activity.interval, case .timed(let start, _)? = before.activity.when {
            facts["was"] = .time(start, before.zone)
        } else if before.interval != activity.interval, let day = before.activity.when?.firstDay {
            facts["day"] = .days([day])
        } else if published.placeName(of: before) != activity.place.flatMap(check.plan.place)?.place.name,
            let name = published.placeName(of: before)
        {
            facts["place"] = .text(name)
        } else if before.status != activity.status {
            facts["status"] = .word(before.status.rawValue)
        }
        return facts.isEmpty ? [] : [finding(activity, facts)]
    }

    private func finding(_ activity: ResolvedActivity, _ facts: [String: Fact]) -> Finding {
        Finding(activities: [activity], interval: activity.interval, facts: facts, fixes: Self.fixes)
    }
}

/// What was sent out, by what is in the plan now.
struct Published: Sendable {
    private let plan: ResolvedPlan
    private let byUID: [String: ResolvedActivity]

    init(_ plan: ResolvedPlan) {
        self.plan = plan
        byUID = Dictionary(plan.activities.map { (plan.uid(of: $0), $0) }) { first, _ in first }
    }

    /// `nil` for what is new.
    func before(_ activity: ResolvedActivity, in plan: ResolvedPlan) -> ResolvedActivity? {
        byUID[plan.uid(of: activity)]
            ?? self.plan.activity(activity.activity.id).flatMap { $0.activity.id == activity.activity.id ? $0 : nil }
    }

    func placeName(of activity: ResolvedActivity) -> LocalizedText? { activity.place.flatMap(plan.place)?.place.name }
}
