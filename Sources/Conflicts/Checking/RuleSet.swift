internal import Planning

/// The rules that count in one plan, by number, with what they weigh.
struct RuleSet: Sendable {
    private(set) var weighings: [Int: Weighing] = [:]
    let ids: [RuleID]
    private(set) var onTimelines: [Resource.Kind: [(number: Int, rule: any TimelineRule)]] = [:]
    private(set) var onActivities: [(number: Int, rule: any ActivityRule, isSameEachTime: Bool)] = []
    private(set) var onSimilar: [(number: Int, rule: any SimilarityRule)] = []
    private(set) var onPlan: [(number: Int, rule: any PlanRule)] = []
    private(set) var onAcceptances: [(number: Int, rule: any AcceptanceRule)] = []

    init(_ rules: [any Rule], in plan: Plan) {
        ids = rules.map { type(of: $0).id }
        for (number, rule) in rules.enumerated() {
            guard let weighing = Weighing(type(of: rule), in: plan) else { continue }
            weighings[number] = weighing
            guard let looks = (rule as? any LookingRule)?.looks else { continue }
            if let rule = looks.onTimelines {
                for kind in type(of: rule).kinds { onTimelines[kind, default: []].append((number, rule)) }
            }
            if let rule = looks.onActivities { onActivities.append((number, rule, type(of: rule).isSameEachTime)) }
            if let rule = looks.onSimilar { onSimilar.append((number, rule)) }
            if let rule = looks.onPlan { onPlan.append((number, rule)) }
            if let rule = looks.onAcceptances { onAcceptances.append((number, rule)) }
        }
    }
}
