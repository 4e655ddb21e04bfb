package import Notation
package import Planning

extension PlanFile {
    /// The file with the edits made. Everything that they don't concern stays byte for byte as it was.
    ///
    /// Comments stay, except at the end of a line that is removed. Throws where an edit can't be made safely; then none is made.
    package func edited(_ edits: [PlanEdit]) throws(SourceProblems) -> [UInt8] {
        var wanted = plan.wholePlan
        for edit in edits {
            do throws(PlanEditProblem) {
                wanted = try edit.applied(to: wanted)
            } catch {
                throw SourceProblems(problems: [problem("\(error)", at: path(of: edit))])
            }
        }
        return try edited(toSay: wanted)
    }

    /// The file changed so that it says `wanted`. Everything that is the same stays byte for byte as it was.
    ///
    /// The result is checked: read again, it must give the wanted plan, with participations in the order of the roles. Where it
    /// doesn't, as with aliases, the edit is refused at its line, and the user makes it by hand.
    package func edited(toSay wanted: Plan) throws(SourceProblems) -> [UInt8] {
        if case .null = root.content { throw refusal("edits need a plan file; make one with 'plenary convert' first", at: root.mark) }
        let lines = SourceLines(source)
        let (old, new) = (PlanFormat<Plan>.plan.write(plan.wholePlan), PlanFormat<Plan>.plan.write(wanted))
        var rewriter = PlanRewriter(lines)
        do throws(PlanRewriter.Failure) {
            try rewriter.rewrite(root, from: old, to: new, in: PlanRewriter.Slot(key: "plan", entry: nil, isInFlow: false))
        } catch {
            throw refusal(error)
        }
        let bytes = (source.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + rewriter.edits.applied(to: lines.bytes)
        let file = try? PlanFile(bytes, name: source.name, zones: plan.zones)
        if let file, PlanFormat<Plan>.plan.write(file.plan.wholePlan).says(sameAs: new) { return bytes }
        try check(wanted)
        throw refusal(rewriter.first ?? PlanRewriter.Failure(mark: root.mark, cure: "make the edit"))
    }

    /// Throws the problems of a plan that can't be valid, however it is written.
    private func check(_ wanted: Plan) throws(SourceProblems) {
        do {
            _ = try ResolvedPlan(wanted, zones: plan.zones)
        } catch {
            throw SourceProblems(problems: error.problems.map { problem("after this edit, \($0)", at: $0.path) })
        }
    }

    private func refusal(_ failure: PlanRewriter.Failure) -> SourceProblems {
        refusal("this can't be edited safely here; \(failure.cure) yourself", at: failure.mark)
    }

    private func refusal(_ message: String, at mark: Node.Mark) -> SourceProblems {
        SourceProblems(problems: source.problems([(mark, message)]))
    }

    private func path(of edit: PlanEdit) -> PlanPath { edit.activity.flatMap(plan.activity).map(plan.path) ?? PlanPath() }
}
