internal import Planning

/// A value of a plan file, YAML or JSON, and where it stands.
struct Node: Sendable {
    /// A line and column, both from 1; columns count Unicode scalars.
    struct Mark: Hashable, Comparable, Sendable {
        let line: Int
        let column: Int

        static func < (left: Mark, right: Mark) -> Bool { (left.line, left.column) < (right.line, right.column) }
    }

    struct Entry: Sendable {
        let key: String
        let keyMark: Mark
        let value: Node
    }

    enum Content: Sendable {
        /// A text that may look like something else, so a writer quotes it where it does.
        case text(String)
        /// A number, truth value or date: written as it is in YAML.
        case plain(String)
        case sequence([Node])
        case mapping([Entry])
        case null
    }

    let content: Content
    let mark: Mark

    init(_ content: Content, mark: Mark = Mark(line: 1, column: 1)) {
        self.content = content
        self.mark = mark
    }

    /// The characters of a scalar.
    var scalar: String? {
        switch content {
        case .text(let text), .plain(let text): text
        case .sequence, .mapping, .null: nil
        }
    }

    /// What `path` names, or the nearest thing around it that is in the file.
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

    /// Where what `path` names stands, or the nearest thing around it.
    func mark(at path: PlanPath) -> Mark { nearest(to: path).mark }
}
