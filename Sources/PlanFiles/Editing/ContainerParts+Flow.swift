internal import Notation

/// Edits of flow style: parts in brackets, separated by commas.
extension ContainerParts {
    /// Inserts the part on a line of its own where its neighbour has one.
    func flowEdit(inserting part: Part, after position: Int?) -> SourceEdit {
        let neighbour = ranges[position ?? 0]
        let ownLine = lines.lineStart(of: neighbour.lowerBound) > start ? lines.indentation(at: neighbour.lowerBound) : nil
        let space = ownLine.map { lines.lineBreak + $0 } ?? " "
        let text = written(part, indentation: ownLine)
        return position == nil
            ? SourceEdit(range: neighbour.lowerBound..<neighbour.lowerBound, text: "\(text),\(space)")
            : SourceEdit(range: neighbour.upperBound..<neighbour.upperBound, text: ",\(space)\(text)")
    }

    private func written(_ part: Part, indentation: String?) -> String {
        func value(_ node: Node) -> String { indentation.map { lines.value(node, indentation: $0) } ?? lines.line(node) }
        return switch part {
        case .element(let node): value(node)
        case .entry(let entry): "\(lines.key(entry.key)): \(value(entry.value))"
        }
    }

    func flowEdits(removing run: ClosedRange<Int>) -> [SourceEdit]? {
        let isFirst = run.lowerBound == 0
        if isFirst, run.upperBound + 1 == ranges.count { return nil }
        let gone =
            isFirst
            ? ranges[0].lowerBound..<ranges[run.upperBound + 1].lowerBound
            : ranges[run.lowerBound - 1].upperBound..<ranges[run.upperBound].upperBound
        if lines.comments(in: gone, around: Node(.sequence(Array(nodes[run])))).isEmpty { return [SourceEdit(range: gone, text: "")] }
        // Comments between them stay.
        var edits: [SourceEdit] = []
        for position in run {
            let comma = lines.skipSpaceAndComments(from: ranges[isFirst ? position : position - 1].upperBound)
            guard lines.byte(comma) == UInt8(ascii: ","), lines.comments(in: ranges[position], around: nodes[position]).isEmpty else {
                return nil
            }
            edits += [SourceEdit(range: comma..<(comma + 1), text: ""), SourceEdit(range: ranges[position], text: "")]
        }
        return edits
    }
}
