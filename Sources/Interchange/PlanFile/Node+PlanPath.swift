internal import Notation
internal import Planning

extension Node {
    /// Where what `path` names stands, or the nearest thing around it that is in the file.
    func mark(at path: PlanPath) -> Mark {
        var node = self
        for component in path.components {
            switch (component, node.content) {
            case (.key(let key), .mapping(let entries)):
                guard let entry = entries.first(where: { $0.key == key }) else { return node.mark }
                node = entry.value
            case (.index(let index), .sequence(let nodes)):
                guard nodes.indices.contains(index) else { return node.mark }
                node = nodes[index]
            default:
                break  // one value where a list or a record may stand too
            }
        }
        return node.mark
    }
}
