internal import Notation
internal import Planning

extension Node {
    /// The node that `path` names, or the nearest one around it that is in the file.
    func nearest(to path: PlanPath) -> Node {
        var node = self
        for component in path.components {
            switch (component, node.content) {
            case (.key(let key), .mapping(let entries)):
                guard let entry = entries.first(where: { $0.key == key }) else { return node }
                node = entry.value
            case (.index(let index), .sequence(let nodes)):
                guard nodes.indices.contains(index) else { return node }
                node = nodes[index]
            default:
                break  // one value where a list or a record may stand too
            }
        }
        return node
    }

    /// The place of the node that `path` names, or of the nearest one around it.
    func mark(at path: PlanPath) -> Mark { nearest(to: path).mark }
}
