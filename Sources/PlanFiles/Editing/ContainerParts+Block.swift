internal import Notation

/// Edits of block style: each part on lines of its own.
extension ContainerParts {
    func blockEdit(inserting part: Part, after position: Int?) -> SourceEdit {
        let written =
            switch part {
            case .element(let node): node.yamlLines(in: key, indent: indent)
            case .entry(let entry): entry.yamlLines(indent: indent)
            }
        let text = lines.lineBroken(written)
        guard let position else {
            let spaces = String(repeating: " ", count: indent)
            return SourceEdit(range: start..<start, text: text.dropFirst(indent) + spaces)
        }
        let at = lines.nextLine(after: ranges[position].upperBound)
        let isAfterBreak = at > 0 && lines.isLineBreak(lines.bytes[at - 1])
        let gap = if case .element = part, standApart { lines.lineBreak } else { "" }
        return SourceEdit(range: at..<at, text: isAfterBreak ? gap + text : lines.lineBreak + gap + text.dropLast())
    }

    /// Whether an empty line stands before the last part and its comments.
    private var standApart: Bool {
        guard ranges.count > 1 else { return false }
        var line = lines.lineStart(of: ranges[ranges.count - 1].lowerBound)
        while line > ranges[0].upperBound {
            line = lines.lineStart(of: line - 1)
            let text = lines.text(line..<lines.lineEnd(after: line)).drop { $0 == " " || $0 == "\t" }
            if text.first != "#" { return text.isEmpty }
        }
        return false
    }

    /// Removes whole lines, but keeps lines that hold only a comment.
    func blockEdits(removing run: ClosedRange<Int>) -> [SourceEdit]? {
        let range = ranges[run.lowerBound].lowerBound..<ranges[run.upperBound].upperBound
        let comments = lines.comments(in: range, around: Node(.sequence(Array(nodes[run])))).filter { lines.indentation(at: $0) != nil }
        guard lines.indentation(at: range.lowerBound) != nil else {
            // The first part stands behind a dash, so the next one takes its place.
            guard comments.isEmpty, run.upperBound + 1 < ranges.count else { return nil }
            return [SourceEdit(range: range.lowerBound..<ranges[run.upperBound + 1].lowerBound, text: "")]
        }
        var edits: [SourceEdit] = []
        var from = lines.lineStart(of: range.lowerBound)
        for comment in comments {
            edits.append(SourceEdit(range: from..<lines.lineStart(of: comment), text: ""))
            from = lines.nextLine(after: comment)
        }
        return edits + [SourceEdit(range: from..<lines.nextLine(after: range.upperBound), text: "")]
    }
}

extension SourceLines {
    /// The dash before the list element that begins at `offset`.
    func dash(before offset: Int) -> Int? {
        let dash = bytes[..<offset].lastIndex { !isSpace($0) }
        return dash.flatMap { bytes[$0] == UInt8(ascii: "-") ? $0 : nil }
    }
}
