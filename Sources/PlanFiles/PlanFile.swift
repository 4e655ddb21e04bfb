package import Notation
package import Planning
package import Time

/// A plan file, YAML or JSON of the same shape, read and resolved.
package struct PlanFile: Sendable {
    package enum Syntax: Sendable {
        case yaml, json
    }

    /// The outline of plan files as JSON Schema (draft 2020-12), for editors.
    package static var schema: [UInt8] { PlanFormat<Plan>.plan.schema.document(title: "A plan for Plenary") }

    package let plan: ResolvedPlan
    let source: Source
    let root: Node

    /// Reads the octets of the file `name`; throws all its problems, in the order of the lines.
    package init(_ bytes: [UInt8], name: String, zones: ZoneDatabase) throws(SourceProblems) {
        try self.init(PlanText(bytes, name: name), zones: zones)
    }

    /// Reads a plan from the tree of its file; throws all its problems, in the order of the lines.
    package init(_ text: PlanText, zones: ZoneDatabase) throws(SourceProblems) {
        let (source, root) = (text.source, text.root)
        var log = ProblemLog()
        let read = PlanFormat<Plan>.plan.read(root, &log)
        var problems = log.problems
        if let read {
            do {
                let resolved = try ResolvedPlan(read, zones: zones)
                if problems.isEmpty {
                    plan = resolved
                    self.source = source
                    self.root = root
                    return
                }
            } catch {
                problems += error.problems.filter { !log.isAboutStandIn($0) }.map { (root.mark(at: $0.path), $0.description) }
            }
        }
        problems.sort { ($0.mark, $0.message) < ($1.mark, $1.message) }
        throw SourceProblems(problems: source.problems(problems))
    }

    /// A plan that was read from a file of another kind. Its problems have no lines of their own.
    package init(_ plan: ResolvedPlan) {
        self.plan = plan
        source = Source(name: "the plan", text: "")
        root = Node(.null)
    }

    /// A problem with what stands at `path`.
    package func problem(_ message: String, at path: PlanPath) -> SourceProblem { source.problems([(root.mark(at: path), message)])[0] }

    /// The plan as text. Reading it gives the same plan, participations in the order of the roles.
    package static func text(of plan: Plan, as syntax: Syntax) -> String {
        let node = PlanFormat<Plan>.plan.write(plan)
        return syntax == .json ? node.json() : node.yaml()
    }
}

extension ProblemLog {
    fileprivate func isAboutStandIn(_ problem: PlanProblem) -> Bool {
        switch problem.reason {
        case .duplicate(let id, _), .unknown(let id, _, _): standIns.contains(id) || id == "unreadable-0-0"
        default: false
        }
    }
}
