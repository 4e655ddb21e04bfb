internal import Notation
package import PlanFiles

extension PlanMerge {
    /// Puts together what two made of `base`; of a blank one, as where both began anew.
    package static func merge(
        base: InputFile, ours: InputFile, theirs: InputFile, preferring side: Side?, on machine: Machine
    ) throws(OperationError) -> PlanMerge {
        let base = base.isBlank ? nil : try OpenedPlan(base, on: machine).file
        let ours = try OpenedPlan(ours, on: machine).file
        let theirs = try OpenedPlan(theirs, on: machine).file
        return try source { () throws(SourceProblems) in
            try PlanMerge(base: base, ours: ours, theirs: theirs, preferring: side ?? .ours)
        }
    }
}

extension PlanMerge.Conflict {
    /// In a sentence, with the lines of the files.
    package func sentence(ours: String, theirs: String) -> String {
        func value(_ text: String?) -> String { text.map { "'\($0.prefix(200))'" } ?? "nothing" }
        return "\(path.joined(separator: ": ")): both changed it; it was \(value(base)), is \(value(self.ours)) in \(ours):\(ourLine) "
            + "and \(value(self.theirs)) in \(theirs):\(theirLine)"
    }
}
