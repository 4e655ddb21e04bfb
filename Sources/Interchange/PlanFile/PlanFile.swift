internal import Notation
package import Planning

/// A plan file, YAML or JSON of the same shape, read and resolved.
package struct PlanFile: Sendable {
    package enum Syntax: Sendable {
        case yaml, json
    }

    package let plan: ResolvedPlan
    private let source: Source
    private let root: Node

    /// Reads the octets of the file `name`; throws all that is wrong with it, in the order of the lines.
    package init(_ bytes: [UInt8], name: String, zones: ZoneDatabase) throws(SourceProblems) {
        let source = try Source(bytes, name: name)
        let root: Node
        do {
            root = try source.isJSON ? Node(json: source.text) : Node(yaml: source.text)
        } catch {
            throw SourceProblems(problems: source.problems([(error.mark, error.message)]))
        }
        var reading = Reading()
        let read = Format<Plan>.plan.read(root, &reading)
        var problems = reading.problems
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
                problems += error.problems.filter { !reading.isAboutStandIn($0) }.map { (root.mark(at: $0.path), $0.description) }
            }
        }
        problems.sort { ($0.mark, $0.message) < ($1.mark, $1.message) }
        throw SourceProblems(problems: source.problems(problems))
    }

    /// A problem with what stands at `path`.
    package func problem(_ message: String, at path: PlanPath) -> SourceProblem { source.problems([(root.mark(at: path), message)])[0] }

    /// The plan as text. Reading it gives the same plan, participations in the order of the roles.
    package static func text(of plan: Plan, as syntax: Syntax) -> String {
        let node = Format<Plan>.plan.write(plan)
        return syntax == .json ? node.json() : node.yaml()
    }
}

extension Reading {
    fileprivate func isAboutStandIn(_ problem: PlanProblem) -> Bool {
        switch problem.reason {
        case .duplicate(let id, _), .unknown(let id, _, _): standIns.contains(id) || id == "unreadable-0-0"
        default: false
        }
    }
}

/// The text of a file.
private struct Source: Sendable {
    let name: String
    let text: String

    init(_ bytes: [UInt8], name: String) throws(SourceProblems) {
        self.name = name
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            let readable = String(decoding: body, as: UTF8.self)
            let line = readable.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("\u{FFFD}") } ?? 0
            throw SourceProblems(problems: [
                SourceProblem(file: name, line: line + 1, column: 1, message: "the file is not UTF-8; save it as UTF-8", excerpt: "")
            ])
        }
        self.text = text
    }

    var isJSON: Bool { text.first { !$0.isWhitespace } == "{" }

    func problems(_ found: [(mark: Node.Mark, message: String)]) -> [SourceProblem] {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        return found.map { mark, message in
            let excerpt = lines.indices.contains(mark.line - 1) ? String(lines[mark.line - 1].prefix(400)) : ""
            return SourceProblem(file: name, line: mark.line, column: mark.column, message: message, excerpt: excerpt)
        }
    }
}
