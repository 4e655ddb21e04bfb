package import Notation
package import Planning

extension PlanFile {
    /// The file with the edits made, all that they don't concern byte for byte as it was.
    ///
    /// Comments stay, save at the end of a line that goes. Throws where an edit can't be made, or not safely; then none is.
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

    /// The file as it says `wanted`, all that is the same byte for byte as it was.
    ///
    /// It is proven: what was edited is read again, and is the plan that is wanted, participations in the order of the roles. Where
    /// it isn't, as with aliases, the edit is refused at its line, to be made by hand.
    package func edited(toSay wanted: Plan) throws(SourceProblems) -> [UInt8] {
        if case .null = root.content { throw refusal("edits need a plan file; make one with 'plenary convert' first", at: root.mark) }
        let lines = SourceLines(source)
        let (old, new) = (Format<Plan>.plan.write(plan.wholePlan), Format<Plan>.plan.write(wanted))
        var rewriting = Rewriting(lines)
        do throws(Rewriting.Failure) {
            try rewriting.rewrite(root, from: old, to: new, in: Rewriting.Slot(key: "plan", entry: nil, isInFlow: false))
        } catch {
            throw refusal(error)
        }
        let bytes = (source.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + rewriting.edits.applied(to: lines.bytes)
        let file = try? PlanFile(bytes, name: source.name, zones: plan.zones)
        if let file, Format<Plan>.plan.write(file.plan.wholePlan).says(sameAs: new) { return bytes }
        try check(wanted)
        throw refusal(rewriting.first ?? Rewriting.Failure(mark: root.mark, cure: "make the edit"))
    }

    /// Throws what is wrong with a plan that nobody could write.
    private func check(_ wanted: Plan) throws(SourceProblems) {
        do {
            _ = try ResolvedPlan(wanted, zones: plan.zones)
        } catch {
            throw SourceProblems(problems: error.problems.map { problem("after this edit, \($0)", at: $0.path) })
        }
    }

    private func refusal(_ failure: Rewriting.Failure) -> SourceProblems {
        refusal("this can't be edited safely here; \(failure.cure) yourself", at: failure.mark)
    }

    private func refusal(_ message: String, at mark: Node.Mark) -> SourceProblems {
        SourceProblems(problems: source.problems([(mark, message)]))
    }

    private func path(of edit: PlanEdit) -> PlanPath { edit.activity.flatMap(plan.activity).map(plan.path) ?? PlanPath() }
}
