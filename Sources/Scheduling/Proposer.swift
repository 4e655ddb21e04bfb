package import Conflicts
package import Planning
internal import Time

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
        for (kind, candidates) in CandidateEdits(conflict, in: session.plan, windows: windows(of: conflict)).all {
            if kind.isLastResort, !found.isEmpty { continue }
            var ofKind = 0
            var days: Set<[String]> = []
            for edits in candidates where ofKind < count && tried < Self.limit {
                // One time on each day is choice enough.
                let day = edits.day
                if let day, days.contains(day) { continue }
                tried += 1
                guard let change = trial(edits), change.gone.contains(where: { $0.id == conflict.id }),
                    !change.isWorse(ignoring: kind == .firstTimes ? edits[0].activity : nil)
                else { continue }
                found.append(Proposal(edits: edits, change: change))
                ofKind += 1
                if let day { days.insert(day) }
            }
        }
        return found
    }

    /// What the edits would do to the conflicts; the plan is as before afterwards. `nil` for what can't be done.
    private mutating func trial(_ edits: [PlanEdit]) -> ConflictChange? {
        var changes: [ConflictChange] = []
        var before: [Activity] = []
        // The last edit is undone first, since several may change one activity.
        defer { for values in before.reversed() { _ = session.replace(values.id, by: values) } }
        for edit in edits {
            guard let id = edit.activity, let old = session.plan.activity(id), old.activity.id == id, old.occurrence == nil else {
                return undoneWholeTrial(edits, &before)
            }
            var values = old.written
            do throws(PlanEditProblem) { try edit.apply(to: &values) } catch { return nil }
            guard let change = session.replace(id, by: values) else { return undoneWholeTrial(edits, &before) }
            changes.append(change)
            before.append(old.written)
        }
        return changes.count == 1 ? changes[0] : ConflictChange(following: changes)
    }

    /// When the transfers that the conflict is about can be.
    private func windows(of conflict: Conflict) -> [Activity.ID: RideWindow] {
        var windows: [Activity.ID: RideWindow] = [:]
        for activity in conflict.activities.compactMap(session.plan.activity) {
            if let window = session.window(of: activity) { windows[activity.activity.id] = window }
        }
        return windows
    }

    /// The same by checking the whole plan, as it was before the edits that were made so far.
    private mutating func undoneWholeTrial(_ edits: [PlanEdit], _ before: inout [Activity]) -> ConflictChange? {
        for values in before.reversed() { _ = session.replace(values.id, by: values) }
        before = []
        return wholeTrial(edits)
    }

    /// By checking the whole plan again, for what can't be tried in place.
    private func wholeTrial(_ edits: [PlanEdit]) -> ConflictChange? {
        var plan = session.plan.wholePlan
        do throws(PlanEditProblem) { for edit in edits { plan = try edit.applied(to: plan) } } catch { return nil }
        guard let resolved = try? ResolvedPlan(plan, zones: session.plan.zones) else { return nil }
        return ConflictChange(from: session.conflicts, to: ConflictCheck(resolved, beside: beside, rules: rules).conflicts())
    }
}

extension [PlanEdit] {
    /// What is moved to which day, and what else is done; `nil` where nothing is moved, or several activities are.
    fileprivate var day: [String]? {
        guard case .move(let id, let when)? = first, dropFirst().allSatisfy({ if case .move = $0 { false } else { true } }) else {
            return nil
        }
        return [id.rawValue, when.firstDay.description] + dropFirst().map { "\($0)" }
    }
}
