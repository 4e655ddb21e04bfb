internal import Planning

/// What the findings of one rule weigh in one plan.
struct Weighing: Sendable {
    private let usual: Severity?
    private let setting: RuleSetting?
    private let phase: Plan.Phase

    /// `nil` where the plan has put the rule off.
    init?(_ rule: any Rule.Type, in plan: Plan) {
        setting = plan.rules[rule.name]
        phase = plan.phase
        usual = rule.severity.severity(in: phase)
        guard let setting else {
            if usual == nil { return nil }
            return
        }
        let weights = Array(setting.byRole.values) + [setting.weight(in: phase), setting.optional].compactMap { $0 }
        let isOff = setting.weight(in: phase).map { $0 == .off } ?? (usual == nil)
        if isOff, weights.allSatisfy({ $0 == .off }) { return nil }
    }

    /// What a finding weighs; `nil` where it doesn't count. The plan's own words come first, whoever is concerned.
    func severity(of finding: Finding, in plan: ResolvedPlan) -> Severity? {
        if let setting {
            if !setting.byRole.isEmpty, let weight = finding.roles(in: plan).compactMap({ setting.byRole[$0] }).max() {
                return weight.severity
            }
            if finding.isOptional, let weight = setting.optional { return weight.severity }
            if let weight = setting.weight(in: phase) { return weight.severity }
        }
        return usual.map { min($0, finding.ceiling, finding.isOptional ? .warning : .error) }
    }
}

extension RuleSetting.Weight {
    /// `nil` for what is off.
    fileprivate var severity: Severity? { Severity(rawValue: rawValue) }
}

extension Finding {
    /// The roles in which those concerned take part.
    fileprivate func roles(in plan: ResolvedPlan) -> Set<Participation.Role> {
        let ids = Set(resources.map(\.id))
        return Set(
            activities.flatMap { activity in
                (activity.activity.participations + (plan.isPlain ? [] : activity.written.participations)).filter { participation in
                    ids.contains(participation.who.rawValue)
                        || plan.people(in: participation).contains { ids.contains($0.rawValue) }
                }.map(\.role)
            })
    }
}
