internal import Notation

/// Writes new values in the file's notation.
extension SourceLines {
    func key(_ key: String) -> String { isJSON ? key.jsonQuoted : Node(.text(key)).yamlLine() }

    /// The value on one line.
    func line(_ node: Node) -> String { isJSON ? node.jsonLine() : node.yamlLine() }

    /// The value for brackets whose parts stand on lines of their own; in JSON a long one takes several lines.
    func value(_ node: Node, indentation: String) -> String {
        let line = line(node)
        if !isJSON || indentation.count + line.count <= YAMLWriter.width { return line }
        return lineBroken(node.json(indent: indentation))
    }

    /// The text with the file's line breaks.
    func lineBroken(_ text: String) -> String { text.replacing("\n", with: lineBreak) }

    /// The text of a one-line value as it may stand in brackets; `nil` where it can't.
    func flowText(of node: Node, in slot: PlanRewriter.Slot) -> String? {
        guard let range = extent(of: node), !bytes[range].contains(where: isLineBreak) else { return nil }
        let text = text(range)
        if slot.isInFlow || isFlow(node) || text.hasPrefix("\"") || text.hasPrefix("'") { return text }
        guard let scalar = node.scalar else { return nil }
        return scalar.contains { ",[]{}:#".contains($0) } ? line(Node(.text(scalar))) : text
    }

    /// Where comments begin in the range that `node` stands in.
    func comments(in range: Range<Int>, around node: Node) -> [Int] {
        var found: [Int] = []
        var position = range.lowerBound
        for scalar in scalars(of: node) + [range.upperBound..<range.upperBound] {
            while position < scalar.lowerBound, position < range.upperBound {
                if bytes[position] == UInt8(ascii: "#"), !isJSON {
                    found.append(position)
                    position = lineEnd(after: position)
                } else {
                    position += 1
                }
            }
            position = max(position, scalar.upperBound)
        }
        return found
    }

    /// The ranges of all scalars in the node, including keys, in order.
    private func scalars(of node: Node) -> [Range<Int>] {
        switch node.content {
        case .null: []
        case .text, .plain: extent(of: node).map { [$0] } ?? []
        case .sequence(let nodes): nodes.flatMap(scalars)
        case .mapping(let entries):
            entries.flatMap { entry in
                (extent(of: Node(.text(entry.key), mark: entry.keyMark)).map { [$0] } ?? []) + scalars(of: entry.value)
            }
        }
    }
}
