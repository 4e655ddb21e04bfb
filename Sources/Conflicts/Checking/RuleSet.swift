internal import Planning

/// The rules that count in one plan, with what they weigh.
struct RuleSet: Sendable {
    private(set) var weighings: [Int: Weighing] = [:]
    private(set) var ids: [String] = []
    private(set) var onTimelines: [Resource.Kind: [(number: Int, rule: any TimelineRule)]] = [:]
    private(set) var onActivities: [(number: Int, rule: any ActivityRule, isSameEachTime: Bool)] = []
    private(set) var onLikeness: [(number: Int, rule: any LikenessRule)] = []

    /// Those of `only`, or all.
    init(_ plan: Plan, only: Set<String>?) {
        for (number, rule) in RuleCatalogue.all.enumerated() {
            let type = type(of: rule)
            ids.append(type.id)
            guard only?.contains(type.id) ?? true, let weighing = Weighing(type, in: plan) else { continue }
            weighings[number] = weighing
            switch rule {
            case let rule as any TimelineRule:
                for kind in Swift.type(of: rule).kinds { onTimelines[kind, default: []].append((number, rule)) }
            case let rule as any ActivityRule: onActivities.append((number, rule, Swift.type(of: rule).isSameEachTime))
            case let rule as any LikenessRule: onLikeness.append((number, rule))
            default: break
            }
        }
    }

    func weighing(of rule: any Rule.Type) -> Weighing? { ids.firstIndex(of: rule.id).flatMap { weighings[$0] } }
}
