package import Planning

/// The conflicts of a plan while it is being edited: after each edit only what it touches is looked at again.
///
/// What it has found after any edits is what a check of the edited plan finds. It isn't copied: a second one would be as large again.
package struct ConflictSession: ~Copyable {
    private let context: CheckContext
    private var timelines: Timelines
    private let rules: RuleSet
    private let acceptances: Acceptances
    private var store = FindingStore()
    private var found: [FindingStore.Group: Conflict] = [:]
    /// Those of the plan as a whole.
    private var ofPlan: [Conflict] = []
    /// `nil` where nothing is going to be edited.
    private var alike: Likenesses?
    /// Those that somebody has accepted, now or before their facts became others.
    private var marked: [FindingStore.Group: Conflict] = [:]
    /// Occurrences of which rules that say the same each time have told already.
    private let repeated: Set<Int>

    /// Finds all conflicts of `plan`, those of `only` some rules if so wished.
    package init(_ plan: ResolvedPlan, beside: Surroundings = Surroundings(), only: Set<String>? = nil) {
        self.init(plan, beside: beside, only: only, isForEdits: true)
    }

    init(_ plan: ResolvedPlan, beside: Surroundings, only: Set<String>?, isForEdits: Bool) {
        context = CheckContext(plan, beside: beside)
        timelines = Timelines(plan)
        rules = RuleSet(plan.plan, only: only)
        acceptances = Acceptances(plan.plan, today: beside.today)
        repeated = Self.repeated(plan)
        checkAll()
        if isForEdits { alike = Likenesses(rules.onLikeness, in: context) }
    }

    package var plan: ResolvedPlan { context.plan }

    /// In the order of time, those without a time last; the graver first.
    package var conflicts: [Conflict] { (Array(found.values) + ofPlan).sorted(by: Conflict.precedes) }

    // MARK: Everything

    private mutating func checkAll() {
        for number in 0..<timelines.count { _ = checkTimeline(number, isFirst: true) }
        for activity in context.plan.activities { _ = checkActivity(activity, isFirst: true) }
        for (number, rule) in rules.onLikeness {
            for (likeness, members) in Likenesses.groups(of: rule, in: context) {
                _ = store.set(rule.findings(among: members, in: context), of: .init(rule: number, subject: likeness))
            }
        }
        found.reserveCapacity(store.groups.count)
        for group in store.groups { set(conflict(group), as: group) }
        ofPlan = conflictsOfPlan()
    }

    private mutating func checkTimeline(_ number: Int, isFirst: Bool = false) -> [FindingStore.Group] {
        let timeline = timelines.timeline(number)
        var touched: [FindingStore.Group] = []
        for (rule, body) in rules.onTimelines[timeline.resource.kind] ?? [] {
            let findings = timeline.entries.isEmpty ? [] : body.findings(on: timeline, in: context)
            if findings.isEmpty, isFirst { continue }
            touched += store.set(findings, of: .init(rule: rule, subject: number))
        }
        return touched
    }

    private mutating func checkActivity(_ activity: ResolvedActivity, isFirst: Bool = false) -> [FindingStore.Group] {
        var touched: [FindingStore.Group] = []
        let isCancelled = activity.status == .cancelled
        let isToldAlready = !repeated.isEmpty && repeated.contains(activity.index)
        for (rule, body, isSameEachTime) in rules.onActivities {
            let findings = isCancelled || (isSameEachTime && isToldAlready) ? [] : body.findings(of: activity, in: context)
            if findings.isEmpty, isFirst { continue }
            touched += store.set(findings, of: .init(rule: rule, subject: activity.index))
        }
        return touched
    }

    private mutating func set(_ conflict: Conflict?, as group: FindingStore.Group) {
        found[group] = conflict
        let isMarked = conflict.map { $0.accepted != nil || $0.outdated != nil } ?? false
        if isMarked || !marked.isEmpty { marked[group] = isMarked ? conflict : nil }
    }

    private func conflict(_ group: FindingStore.Group) -> Conflict? {
        guard let finding = store.merged(group) else { return nil }
        return conflict(finding, rule: rules.ids[group.rule], rules.weighings[group.rule]!)  // only rules that weigh are asked
    }

    private func conflict(_ finding: Finding, rule: String, _ weighing: Weighing) -> Conflict? {
        guard let severity = weighing.severity(of: finding, in: context.plan) else { return nil }
        let conflict = Conflict(
            rule: rule, severity: severity, activities: finding.activities.map(\.activity.id), resources: Set(finding.resources).sorted(),
            interval: finding.interval, facts: finding.facts, fixes: finding.fixes)
        return acceptances.applied(to: conflict, alias: Conflict.id(of: rule, among: finding.activities.map(\.idInPlan)))
    }

    private func conflictsOfPlan() -> [Conflict] {
        RuleCatalogue.planRules.flatMap { rule -> [Conflict] in
            guard let weighing = rules.weighing(of: type(of: rule)) else { return [] }
            return rule.conflicts(accepted: marked.values, in: context) { weighing.severity(of: $0, in: context.plan) }
        }
    }

    /// Of what repeats, those that are as usual but for the first.
    private static func repeated(_ plan: ResolvedPlan) -> Set<Int> {
        var seen: Set<Activity.ID> = []
        return Set(
            plan.series.isEmpty
                ? []
                : plan.activities.filter { activity in
                    guard activity.status != .cancelled, let occurrence = activity.occurrence, occurrence.isAsUsual else { return false }
                    return !seen.insert(occurrence.series).inserted
                }.map(\.index))
    }

    // MARK: Edits

    /// Puts other values in the place of an activity's; its parts stay. Answers with what that does to the conflicts; `nil`, and
    /// nothing is changed, where the plan has to be resolved and checked anew for it: what repeats, another id, other `after` or
    /// `apart`, names that the plan doesn't know.
    package mutating func replace(_ id: Activity.ID, by values: Activity) -> ConflictChange? {
        guard let old = context.plan.activity(id), old.activity.id == id else { return nil }
        let before = Array(context.plan.activities[old.index..<old.subtreeEnd])
        guard let changed = context.replace(old, by: values) else { return nil }
        var resources: Set<Int32> = []
        for (old, index) in zip(before, changed) {
            resources.formUnion(timelines.replace(old, by: context.plan.activities[index], in: context.plan))
        }
        var touched: Set<FindingStore.Group> = []
        for number in resources { touched.formUnion(checkTimeline(Int(number))) }
        for index in around(before, changed) { touched.formUnion(checkActivity(context.plan.activities[index])) }
        for (number, rule) in rules.onLikeness {
            for (likeness, members) in alike?.replace(before, changed, rule: rule, number: number, in: context) ?? [] {
                let findings = members.count > 1 ? rule.findings(among: members, in: context) : []
                touched.formUnion(store.set(findings, of: .init(rule: number, subject: likeness)))
            }
        }
        return update(touched)
    }

    /// Those that rules may see differently: the changed ones, what is around them, and those that name them.
    private func around(_ before: [ResolvedActivity], _ changed: Range<Int>) -> Set<Int> {
        var indices = Set(changed)
        var next = before[0].parent
        while let index = next {
            indices.insert(index)
            next = context.plan.activities[index].parent
        }
        for activity in before { indices.formUnion(context.naming(activity)) }
        return indices
    }

    private mutating func update(_ touched: Set<FindingStore.Group>) -> ConflictChange {
        var change = ConflictChange()
        for group in touched {
            let (old, new) = (found[group], conflict(group))
            if old == new { continue }
            set(new, as: group)
            change.add(old, new)
        }
        let old = ofPlan
        ofPlan = conflictsOfPlan()
        change.add(ConflictChange(from: old, to: ofPlan))
        change.sort()
        return change
    }
}
