internal import Notation
internal import Planning

extension PlanFile {
    /// Where texts have one of the letters: `plan.yaml:12 (opening)`, the line and the id of the record around it, in the order of
    /// the file. A plan from another kind of file has no lines.
    package func places(of letters: Set<Unicode.Scalar>) -> [String] {
        let hasLines: Bool
        let root: Node
        if case .null = self.root.content {
            (hasLines, root) = (false, PlanFormat<Plan>.plan.write(plan.plan))
        } else {
            (hasLines, root) = (true, self.root)
        }
        var places: [String] = []
        func search(_ node: Node, in record: String?) {
            switch node.content {
            case .text(let text), .plain(let text):
                guard text.unicodeScalars.contains(where: letters.contains) else { return }
                let place =
                    hasLines
                    ? "\(source.name):\(node.mark.line)" + (record.map { " (\($0))" } ?? "") : record.map { "'\($0)'" } ?? source.name
                if places.last != place { places.append(place) }
            case .sequence(let nodes): for node in nodes { search(node, in: record) }
            case .mapping(let entries):
                let id = node["id"]?.scalar ?? record
                for entry in entries { search(entry.value, in: id) }
            case .null: break
            }
        }
        search(root, in: nil)
        return places
    }
}
