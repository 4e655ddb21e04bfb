internal import Planning

/// The rules that count, looking at one plan.
struct Inspection: Sendable {
    /// What a rule found when it looked somewhere, if only that it found nothing.
    struct Found: Sendable {
        let source: FindingStore.Source
        let findings: [Finding]
    }

    let context: CheckContext
    let rules: RuleSet
    private let acceptances: Acceptances
    /// Occurrences that rules which find the same each time have seen the first of.
    private let repeated: Set<Int>

    init(_ plan: ResolvedPlan, beside: Surroundings, rules: [any Rule]) {
        context = CheckContext(plan, beside: beside)
        self.rules = RuleSet(rules, in: plan.plan)
        acceptances = Acceptances(plan.plan, today: beside.today)
        repeated = plan.repeated
    }

    /// All that is found anywhere, each rule's by the numbers of what it looked at.
    func everything(on timelines: Timelines) -> [Found] {
        let plan = context.plan
        let onTimelines = ProcessorShares(of: timelines.count, atLeast: 256).map { share in
            share.reduce(into: []) { look(at: timelines.timeline($1, in: plan), isFirst: true, adding: &$0) }
        }
        let onActivities = ProcessorShares(of: plan.activities.count).map { share in
            share.reduce(into: []) { look(at: $1, isFirst: true, adding: &$0) }
        }
        let onSimilar = rules.onSimilar.flatMap { number, rule in
            SimilarActivities.groups(of: rule, in: context).map { key, members in
                Found(source: .init(rule: number, subject: key), findings: rule.findings(among: members, in: context))
            }
        }
        return Array((onTimelines + onActivities + [onSimilar, onPlan { _ in true }]).joined())
    }

    /// What the rules that `isConcerned` names find in the plan as a whole.
    func onPlan(where isConcerned: (any PlanRule) -> Bool) -> [Found] {
        rules.onPlan.filter { isConcerned($0.rule) }.map { number, rule in
            // No activity has this number.
            Found(source: .init(rule: number, subject: -1), findings: rule.findings(in: context))
        }
    }

    /// Adds what is found to `found`; at the first look, only where there is something.
    func look(at timeline: Timeline, isFirst: Bool = false, adding found: inout [Found]) {
        if isFirst, timeline.isEmpty { return }
        for (number, rule) in rules.onTimelines[timeline.resource.kind] ?? [] {
            let findings = timeline.isEmpty ? [] : rule.findings(on: timeline, in: context)
            if findings.isEmpty, isFirst { continue }
            found.append(Found(source: .init(rule: number, subject: Int(timeline.number)), findings: findings))
        }
    }

    /// As above, at the activity of this index.
    func look(at index: Int, isFirst: Bool = false, adding found: inout [Found]) {
        let activity = context.plan.activities[index]
        let isCancelled = activity.status == .cancelled
        let isReportedAlready = !repeated.isEmpty && repeated.contains(index)
        for (number, rule, isSameEachTime) in rules.onActivities {
            let findings = isCancelled || (isSameEachTime && isReportedAlready) ? [] : rule.findings(of: activity, in: context)
            if findings.isEmpty, isFirst { continue }
            found.append(Found(source: .init(rule: number, subject: index), findings: findings))
        }
    }

    /// Adds what findings about the same activities come to; nothing for those that don't count.
    func add(_ found: FoundTogether, of rule: Int, to conflicts: inout [Conflict]) {
        if found.isOne {
            if let conflict = conflict(found.first, of: rule) { conflicts.append(conflict) }
        } else {
            conflicts += Conflict.distinguished(found.findings.compactMap { conflict($0, of: rule) })
        }
    }

    private func conflict(_ finding: Finding, of rule: Int) -> Conflict? {
        guard let severity = rules.weighings[rule]?.severity(of: finding, in: context.plan) else { return nil }
        var facts = finding.facts
        if Set(finding.lengths.values).count > 1 { facts[.each] = .each(finding.lengths) }
        let conflict = Conflict(
            id: finding.activities.isEmpty ? Conflict.id(of: rules.ids[rule].rawValue, about: finding.resources.map(\.id)) : nil,
            rule: rules.ids[rule], severity: severity, activities: finding.activities.map { $0.activity.id },
            resources: finding.resources.count == 1 ? finding.resources : Set(finding.resources).sorted(), interval: finding.interval,
            facts: facts, waysOut: finding.waysOut)
        return acceptances.applied(
            to: conflict, alias: Conflict.id(of: rules.ids[rule].rawValue, among: finding.activities.map(\.idInPlan)))
    }

    /// Those of what was accepted; `accepted` are those that somebody has accepted, now or before their facts changed.
    func conflictsOfAcceptances(accepted: some Collection<Conflict>) -> [Conflict] {
        rules.onAcceptances.flatMap { number, rule -> [Conflict] in
            guard let weighing = rules.weighings[number] else { return [] }
            return rule.conflicts(accepted: accepted, in: context) { weighing.severity(of: $0, in: context.plan) }
        }
    }
}

extension ResolvedPlan {
    /// Of what repeats, those that are as usual but for the first.
    fileprivate var repeated: Set<Int> {
        if series.isEmpty { return [] }
        var seen: Set<Activity.ID> = []
        return Set(
            activities.filter { activity in
                guard activity.status != .cancelled, let occurrence = activity.occurrence, occurrence.isAsUsual else { return false }
                return !seen.insert(occurrence.series).inserted
            }.map(\.index))
    }
}
