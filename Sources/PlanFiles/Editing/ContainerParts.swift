internal import Notation

/// Where the elements of a list or the entries of a record stand in the text, so that some can be inserted or removed.
struct ContainerParts {
    enum Part {
        case element(Node)
        case entry(Node.Entry)

        var node: Node {
            switch self {
            case .element(let node): node
            case .entry(let entry): Node(.mapping([entry]))
            }
        }
    }

    struct Changes {
        var removed: Set<Int> = []
        /// Each after the part at a position; `nil` before all of them.
        var inserted: [(after: Int?, value: Part)] = []
    }

    let lines: SourceLines
    let key: String
    let nodes: [Node]
    /// Dashes included.
    let ranges: [Range<Int>]
    let isFlow: Bool
    /// Where the container begins.
    let start: Int
    /// How many spaces stand before the parts in block style.
    let indent: Int

    /// `nil` where their places aren't certain, or the node has no parts.
    init?(of node: Node, key: String, in lines: SourceLines) {
        guard let start = lines.offset(of: node.mark), let parts = lines.parts(of: node), !parts.isEmpty else { return nil }
        self.lines = lines
        self.key = key
        self.start = start
        indent = node.mark.column - 1
        isFlow = lines.isFlow(node)
        switch node.content {
        case .null, .text, .plain: return nil
        case .mapping(let entries):
            nodes = entries.map { Node(.mapping([$0])) }
            ranges = parts
        case .sequence(let elements):
            nodes = elements
            let withDashes = isFlow ? parts : parts.compactMap { part in lines.dash(before: part.lowerBound).map { $0..<part.upperBound } }
            if withDashes.count != parts.count { return nil }
            ranges = withDashes
        }
    }

    /// `nil` where the changes can't be made safely. At least one part has to stay.
    func edits(making changes: Changes) -> [SourceEdit]? {
        var edits: [SourceEdit] = []
        for insertion in changes.inserted {
            let (part, position) = (insertion.value, insertion.after)
            edits.append(isFlow ? flowEdit(inserting: part, after: position) : blockEdit(inserting: part, after: position))
        }
        for run in runs(of: changes.removed) {
            guard let removal = isFlow ? flowEdits(removing: run) : blockEdits(removing: run) else { return nil }
            edits += removal
        }
        return edits
    }

    private func runs(of positions: Set<Int>) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for position in positions.sorted() {
            if let last = runs.last, last.upperBound + 1 == position {
                runs[runs.count - 1] = last.lowerBound...position
            } else {
                runs.append(position...position)
            }
        }
        return runs
    }
}
