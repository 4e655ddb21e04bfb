package import Notation
package import Planning

/// Merges two edited states of a plan, given the state from which both come.
///
/// Records are matched by their ids, wherever they stand, and merged field by field. In lists of names, what either side inserted
/// or removed is inserted or removed. Where both sides changed a field differently, one side wins, and the merge conflict is listed.
package struct PlanMerge: Sendable {
    package enum Side: String, CaseIterable, Sendable {
        case ours, theirs
    }

    /// A merge conflict: a field that both sides changed, each to another value.
    package struct Conflict: Hashable, Sendable {
        /// As `activities`, `ws-egov`, `when`.
        package let path: [String]
        /// `nil` where the field was absent or removed.
        package let base: String?
        package let ours: String?
        package let theirs: String?
        /// The line in each side's file where the field stands, or where it would.
        package let ourLine: Int
        package let theirLine: Int
    }

    package let plan: Plan
    package let conflicts: [Conflict]
    /// The merged plan file.
    package let bytes: [UInt8]

    /// `base` is `nil` where the sides have no common state. Throws the problems of the merged plan, for example a reference to
    /// something that the other side removed.
    package init(base: PlanFile?, ours: PlanFile, theirs: PlanFile, preferring side: Side = .ours) throws(SourceProblems) {
        let roots = [base?.plan.wholePlan, ours.plan.wholePlan, theirs.plan.wholePlan].map { plan in
            plan.map { FlatRecords(PlanFormat<Plan>.plan.write($0)) }
        }
        var merging = NodeMerge(preferring: side)
        let merged = merging.merge(roots[0]?.node, roots[1]?.node, roots[2]?.node, at: []) ?? Node(.null)
        let node = FlatRecords.nested(merged, &merging)
        conflicts = merging.conflicts.map { found in
            Conflict(
                path: found.path.filter { $0 != FlatRecords.parent }, base: found.base?.oneLine, ours: found.ours?.oneLine,
                theirs: found.theirs?.oneLine,
                ourLine: ours.root.nearest(named: found.path).mark.line, theirLine: theirs.root.nearest(named: found.path).mark.line)
        }
        var log = ProblemLog()
        guard let plan = PlanFormat<Plan>.plan.read(node, &log), log.problems.isEmpty else {
            throw SourceProblems(problems: log.problems.map { ours.problem("after the merge, \($0.message)", at: PlanPath()) })
        }
        self.plan = plan
        let text = LineMerge(base: base?.source.text ?? "", ours: ours.source.text, theirs: theirs.source.text).text
        // The merged lines of both sides keep their comments; they are used where editing can make them say the merged plan.
        let mark: [UInt8] = ours.source.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        let both = try? PlanFile(mark + Array(text.utf8), name: ours.source.name, zones: ours.plan.zones)
        if let bytes = try? both?.edited(toSay: plan) { self.bytes = bytes } else { bytes = try ours.edited(toSay: plan) }
    }
}

extension Node {
    /// The node that the names lead to, or the nearest one around it that is in the file.
    fileprivate func nearest(named path: [String]) -> Node {
        var node = self
        for (position, name) in path.enumerated() {
            switch node.content {
            case .mapping(let entries):
                guard let entry = entries.first(where: { $0.key == name }) else { return node }
                node = entry.value
            case .sequence:
                guard let found = node.element(named: name, inside: path[position - 1]) else { return node }
                node = found
            default: return node
            }
        }
        return node
    }

    /// The element of a list, or of the nested lists of the same kind.
    private func element(named name: String, inside key: String) -> Node? {
        guard case .sequence(let nodes) = content else { return nil }
        for node in nodes {
            guard case .mapping(let entries) = node.content else {
                if node.scalar == name { return node }
                continue
            }
            if entries.contains(where: { ["id", "who", "what", "file"].contains($0.key) && $0.value.scalar == name }) { return node }
            if let found = entries.first(where: { $0.key == key })?.value.element(named: name, inside: key) { return found }
        }
        return nil
    }
}
