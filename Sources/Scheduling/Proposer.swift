package import Conflicts
package import Planning

/// Finds ways out of the conflicts of one plan, and tries each before it is named.
package struct Proposer: ~Copyable {
    private var session: ConflictSession
    private let beside: Surroundings
    private let rules: [any Rule]
    /// So many are tried at the most for one conflict.
    private static let limit = 600

    package init(_ plan: ResolvedPlan, beside: Surroundings = Surroundings(), rules: [any Rule] = RuleCatalogue.all) {
        session = ConflictSession(plan, beside: beside, rules: rules)
        self.beside = beside
        self.rules = rules
    }

    package var conflicts: [Conflict] { session.conflicts }

    /// At most `count` ways of each kind, the ones that change least first.
    package mutating func proposals(for conflict: Conflict, count: Int = 3) -> [Proposal] {
        var found: [Proposal] = []
        var tried = 0
        for candidates in CandidateEdits(conflict, in: session.plan).all {
            var ofKind = 0
            var days: Set<[String]> = []
            for edits in candidates where ofKind < count && tried < Self.limit {
                // One time on each day is choice enough.
                let day = edits[0].day
                if let day, days.contains(day) { continue }
                tried += 1
                guard let change = trial(edits), change.gone.contains(where: { $0.id == conflict.id }), !change.isWorse else { continue }
                found.append(Proposal(edits: edits, change: change))
                ofKind += 1
                if let day { days.insert(day) }
            }
        }
        return found
    }

    /// What the edits would do to the conflicts; the plan is as before afterwards. `nil` for what can't be done.
    private mutating func trial(_ edits: [PlanEdit]) -> ConflictChange? {
        guard edits.count == 1, let id = edits[0].activity, let old = session.plan.activity(id), old.activity.id == id,
            old.occurrence == nil
        else { return wholeTrial(edits) }
        var values = old.activity
        do throws(PlanEditProblem) { try edits[0].apply(to: &values) } catch { return nil }
        guard let change = session.replace(id, by: values) else { return wholeTrial(edits) }
        _ = session.replace(id, by: old.activity)
        return change
    }

    /// By checking the whole plan again, for what can't be tried in place.
    private func wholeTrial(_ edits: [PlanEdit]) -> ConflictChange? {
        var plan = session.plan.wholePlan
        do throws(PlanEditProblem) { for edit in edits { plan = try edit.applied(to: plan) } } catch { return nil }
        guard let resolved = try? ResolvedPlan(plan, zones: session.plan.zones) else { return nil }
        return ConflictChange(from: session.conflicts, to: ConflictCheck(resolved, beside: beside, rules: rules).conflicts())
    }
}

extension PlanEdit {
    /// What is moved to which day; `nil` for another edit.
    fileprivate var day: [String]? {
        if case .move(let id, let when) = self { [id.rawValue, when.firstDay.description] } else { nil }
    }
}
