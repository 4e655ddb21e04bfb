package import Notation
package import Planning

/// Two edited states of a plan put together, given the one that both come from.
///
/// Records are merged field by field, known by their ids wherever they stand; lists of names by what each side put in and took out.
/// Where both sides changed one field in two ways, one side counts and the conflict is told.
package struct PlanMerge: Sendable {
    package enum Side: String, CaseIterable, Sendable {
        case ours, theirs
    }

    /// A field that both sides changed, in two ways.
    package struct Conflict: Hashable, Sendable {
        /// As `activities`, `ws-egov`, `when`.
        package let path: [String]
        /// `nil` where it wasn't there, or was taken out.
        package let base: String?
        package let ours: String?
        package let theirs: String?
        /// Lines of the files, where it stands or stood.
        package let ourLine: Int
        package let theirLine: Int
    }

    package let plan: Plan
    package let conflicts: [Conflict]
    /// The file as it says the merged plan.
    package let bytes: [UInt8]

    /// `base` is `nil` where the sides have nothing in common. Throws what is wrong with the plan that comes of it, as a reference to
    /// what the other side took out.
    package init(base: PlanFile?, ours: PlanFile, theirs: PlanFile, preferring side: Side = .ours) throws(SourceProblems) {
        let roots = [base?.plan.wholePlan, ours.plan.wholePlan, theirs.plan.wholePlan].map { plan in
            plan.map { FlatRecords(Format<Plan>.plan.write($0)) }
        }
        var merging = NodeMerge(preferring: side)
        let merged = merging.merge(roots[0]?.node, roots[1]?.node, roots[2]?.node, at: []) ?? Node(.null)
        let node = FlatRecords.nested(merged, &merging)
        conflicts = merging.conflicts.map { found in
            Conflict(
                path: found.path.filter { $0 != FlatRecords.parent }, base: found.base?.told, ours: found.ours?.told,
                theirs: found.theirs?.told,
                ourLine: ours.root.nearest(named: found.path).mark.line, theirLine: theirs.root.nearest(named: found.path).mark.line)
        }
        var log = ProblemLog()
        guard let plan = Format<Plan>.plan.read(node, &log), log.problems.isEmpty else {
            throw SourceProblems(problems: log.problems.map { ours.problem("after the merge, \($0.message)", at: PlanPath()) })
        }
        self.plan = plan
        let text = LineMerge(base: base?.source.text ?? "", ours: ours.source.text, theirs: theirs.source.text).text
        // The lines of both sides, comments and all, where they say what is wanted or can be made to.
        let mark: [UInt8] = ours.source.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        let both = try? PlanFile(mark + Array(text.utf8), name: ours.source.name, zones: ours.plan.zones)
        if let bytes = try? both?.edited(toSay: plan) { self.bytes = bytes } else { bytes = try ours.edited(toSay: plan) }
    }
}

extension Node {
    /// What the names lead to, or the nearest thing around it that is in the file.
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

    /// The element of a list, or of the lists of the same kind inside of its elements.
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
