package import Notation
internal import PlanFiles
package import Planning

/// The plan in the plan file `text`; throws its problems.
package func plan(_ text: String) throws(SourceProblems) -> ResolvedPlan {
    try PlanFile(Array(text.utf8), name: "plan.yaml", zones: systemZones).plan
}

/// The problems of the plan file `text`, each as `line:column: message`.
package func problems(in text: String) -> [String] {
    do {
        _ = try plan(text)
        return []
    } catch {
        return error.problems.map { "\($0.line):\($0.column): \($0.message)" }
    }
}
