package import Planning

/// The conflicts of a plan while it is being edited: after each edit only what it touches is looked at again.
///
/// What it has found after any edits is what a check of the edited plan finds. It isn't copied: a second one would be as large again.
package struct ConflictSession: ~Copyable {
    private let inspection: Inspection
    private(set) var timelines: Timelines
    private var similar: SimilarActivities
    private var store = FindingStore()
    private var found: [FindingGroup: [Conflict]] = [:]
    /// Those of what was accepted.
    private var ofAcceptances: [Conflict] = []
    /// Those that somebody has accepted, now or before their facts changed.
    private var marked: [FindingGroup: [Conflict]] = [:]

    /// Finds all conflicts of `plan`.
    package init(_ plan: ResolvedPlan, beside: Surroundings = Surroundings(), rules: [any Rule] = RuleCatalogue.all) {
        inspection = Inspection(plan, beside: beside, rules: rules)
        timelines = Timelines(plan)
        similar = SimilarActivities(inspection.rules.onSimilar, in: inspection.context)
        for found in inspection.everything(on: timelines) { _ = store.set(found.findings, of: found.source) }
        for group in store.groups { set(conflicts(group), as: group) }
        ofAcceptances = inspection.conflictsOfAcceptances(accepted: marked.values.flatMap(\.self))
    }

    package var plan: ResolvedPlan { context.plan }

    /// In the order of time, those without a time last; the graver first.
    package var conflicts: [Conflict] { Conflict.sorted(found.values.flatMap(\.self) + ofAcceptances) }

    var context: CheckContext { inspection.context }

    private func conflicts(_ group: FindingGroup) -> [Conflict] {
        var conflicts: [Conflict] = []
        if let found = store.together(group) { inspection.add(found, of: group.rule, to: &conflicts) }
        return conflicts
    }

    private mutating func set(_ conflicts: [Conflict], as group: FindingGroup) {
        found[group] = conflicts.isEmpty ? nil : conflicts
        let isMarked = conflicts.contains(where: \.isMarked)
        if isMarked || !marked.isEmpty { marked[group] = isMarked ? conflicts.filter(\.isMarked) : nil }
    }

    // MARK: Edits

    /// Puts other values in the place of an activity's; its parts stay. Answers with what that does to the conflicts; `nil`, and
    /// nothing is changed, where the plan has to be resolved and checked anew for it: what repeats, another id, other `after`,
    /// `apart` or `alsoIn`, names that the plan doesn't know.
    package mutating func replace(_ id: Activity.ID, by values: Activity) -> ConflictChange? {
        guard let old = context.plan.activity(id), old.activity.id == id else { return nil }
        let before = Array(context.plan.activities[old.index..<old.subtreeEnd])
        let taken = before.map { context.plan.resources(takenBy: $0.index) }
        guard let changed = context.replace(old, by: values) else { return nil }
        var resources: Set<Int32> = []
        for (taken, index) in zip(taken, changed) { resources.formUnion(timelines.replace(index, before: taken, in: context.plan)) }
        var found: [Inspection.Found] = []
        for number in resources { inspection.look(at: timelines.timeline(Int(number), in: context.plan), adding: &found) }
        for index in around(before, changed) { inspection.look(at: index, adding: &found) }
        let edits = zip(before, changed).map { (old: $0.activity, new: context.plan.activities[$1].activity) }
        found += inspection.onPlan { rule in edits.contains { rule.isConcerned(by: $0.old, $0.new) } }
        var touched: Set<FindingGroup> = []
        for found in found { touched.formUnion(store.set(found.findings, of: found.source)) }
        for (number, rule) in inspection.rules.onSimilar {
            for (key, members) in similar.replace(before, changed, rule: rule, number: number, in: context) {
                let findings = members.count > 1 ? rule.findings(among: members, in: context) : []
                touched.formUnion(store.set(findings, of: .init(rule: number, subject: key)))
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

    private mutating func update(_ touched: Set<FindingGroup>) -> ConflictChange {
        var change = ConflictChange()
        for group in touched {
            let (old, new) = (found[group] ?? [], conflicts(group))
            if old == new { continue }
            set(new, as: group)
            change.add(from: old, to: new)
        }
        let old = ofAcceptances
        ofAcceptances = inspection.conflictsOfAcceptances(accepted: marked.values.flatMap(\.self))
        change.add(ConflictChange(from: old, to: ofAcceptances))
        change.sort()
        return change
    }
}
