internal import Conflicts
internal import Notation
internal import PlanFiles
internal import Planning
package import Wording

extension OpenedPlan {
    /// Every conflict that is asked for, and beside `older` which change brought it.
    package func check(
        _ selection: ConflictSelection = ConflictSelection(), since older: OpenedPlan? = nil, languages: Languages, on machine: Machine
    ) throws(OperationError) -> (report: ConflictReport, notes: [Note]) {
        try source { () throws(SourceProblems) in try checkRuleNames() }
        let (beside, notes) = try surroundings(on: machine)
        let conflicts: [Conflict]
        do { conflicts = try selection.selected(ConflictCheck(plan, beside: beside).conflicts(), in: plan) } catch { throw .request(error) }
        let origins = older.map { ConflictOrigins(from: $0.plan, beside: beside, to: plan, languages: languages) }
        return (ConflictReport(conflicts: conflicts, plan: plan, languages: languages, origins: origins), notes)
    }

    /// A mistyped rule would be put off, or accepted, without anybody noticing that it isn't.
    private func checkRuleNames() throws(SourceProblems) {
        let known = RuleCatalogue.all.map { type(of: $0).name }
        let top = PlanPath()
        let named =
            plan.plan.rules.keys.sorted().map { ($0, top["rules"][$0]) }
            + plan.plan.accepted.enumerated().map { ($1.rule, top["accepted"][$0]["rule"]) }
        let problems = named.filter { !known.contains($0.0) }.map { name, path in
            let cure =
                suggestion(for: name, among: known).map { "did you mean '\($0)'?" }
                ?? "the rules are \(known.sorted().joined(separator: ", "))"
            return file.problem("there is no rule '\(name)'; \(cure)", at: path)
        }
        if !problems.isEmpty { throw SourceProblems(problems: problems.sorted { $0.line < $1.line }) }
    }
}

extension ConflictReport {
    /// Whether every conflict that there is has been accepted.
    package var isClear: Bool { conflicts.allSatisfy { $0.accepted != nil } }
}
