package import Audiences
internal import Conflicts
internal import Notation
internal import PlanFiles
internal import Planning
package import Wording

extension OpenedPlan {
    /// Every conflict that is asked for, and beside `older` which change brought it.
    ///
    /// For others than the organisers, those that the plan as they may read it has too, and that nobody has accepted.
    package func check(
        _ selection: ConflictSelection = ConflictSelection(), since older: OpenedPlan? = nil, for readership: Readership = .internal,
        languages: Languages, on machine: Machine
    ) throws(OperationError) -> (report: ConflictReport, notes: [Note]) {
        try source { () throws(SourceProblems) in try checkRuleNames() }
        let (beside, notes) = try surroundings(on: machine)
        let conflicts: [Conflict]
        do { conflicts = try selection.selected(ConflictCheck(plan, beside: beside).conflicts(), in: plan) } catch { throw .request(error) }
        if readership != .internal {
            let open = Set(conflicts.filter { $0.accepted == nil }.map(\.id))
            let known = try plan.redacted(Audience(readership))
            let shown = ConflictCheck(known, beside: beside).conflicts().filter { open.contains($0.id) }
            return (ConflictReport(conflicts: shown, plan: known, languages: languages), notes)
        }
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
