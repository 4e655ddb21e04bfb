internal import Notation

/// Finds where a node ends, since parsers only report where it begins.
///
/// Gives `nil` where the text isn't certainly that of the node, as with anchors, aliases and tags.
extension SourceLines {
    func extent(of node: Node) -> Range<Int>? {
        guard let start = offset(of: node.mark), start < bytes.count else { return nil }
        switch node.content {
        case .null: return nil
        case .text(let text), .plain(let text): return scalarEnd(text, from: start).map { start..<$0 }
        case .sequence, .mapping:
            guard let parts = parts(of: node) else { return nil }
            if !isFlow(node) { return parts.last.map { start..<$0.upperBound } }
            var position = skipSpaceAndComments(from: parts.last?.upperBound ?? start + 1)
            if !isJSON, byte(position) == UInt8(ascii: ",") { position = skipSpaceAndComments(from: position + 1) }
            let close = bytes[start] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
            return byte(position) == close ? start..<(position + 1) : nil
        }
    }

    /// Where the elements of a list or the entries of a record stand, in order and apart from each other.
    func parts(of node: Node) -> [Range<Int>]? {
        guard let start = offset(of: node.mark), start < bytes.count else { return nil }
        var found: [Range<Int>]
        switch node.content {
        case .null, .text, .plain: return []
        case .sequence(let nodes):
            if ![UInt8(ascii: "["), UInt8(ascii: "-")].contains(bytes[start]) { return nil }
            found = nodes.compactMap(extent)
            if found.count != nodes.count { return nil }
        case .mapping(let entries):
            found = entries.compactMap(extent)
            if found.count != entries.count { return nil }
            if bytes[start] != UInt8(ascii: "{"), found.first?.lowerBound != start { return nil }
        }
        // The value of an alias stands elsewhere.
        if zip([start..<start] + found, found).contains(where: { $0.upperBound > $1.lowerBound }) { return nil }
        return found
    }

    /// From the key to the end of the value; to the colon, where nothing follows it.
    func extent(of entry: Node.Entry) -> Range<Int>? {
        guard let start = offset(of: entry.keyMark), let keyEnd = scalarEnd(entry.key, from: start) else { return nil }
        if case .null = entry.value.content {
            let colon = skipSpaceAndComments(from: keyEnd)
            guard byte(colon) == UInt8(ascii: ":") else { return nil }
            let word = ["~", "null"].first { bytes[(colon + 1)...].drop { $0 == UInt8(ascii: " ") }.starts(with: $0.utf8) }
            return word == nil ? start..<(colon + 1) : nil
        }
        guard let value = extent(of: entry.value), value.lowerBound > keyEnd else { return nil }
        return start..<value.upperBound
    }

    /// Whether it is written in brackets.
    func isFlow(_ node: Node) -> Bool {
        guard let start = offset(of: node.mark), start < bytes.count else { return false }
        return bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[")
    }

    func byte(_ offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

    /// The first place from `offset` on that is neither space nor comment.
    func skipSpaceAndComments(from offset: Int) -> Int {
        var position = offset
        while let byte = byte(position) {
            if byte == UInt8(ascii: "#"), !isJSON, position == 0 || isSpace(bytes[position - 1]) {
                position = lineEnd(after: position)
            } else if isSpace(byte) {
                position += 1
            } else {
                break
            }
        }
        return position
    }

    func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

    // MARK: Scalars

    private func scalarEnd(_ text: String, from start: Int) -> Int? {
        switch byte(start) {
        case UInt8(ascii: "\"")?: quotedEnd(from: start, escape: UInt8(ascii: "\\"))
        case UInt8(ascii: "'")?: quotedEnd(from: start, escape: nil)
        case UInt8(ascii: "|")?, UInt8(ascii: ">")?: blockEnd(from: start)
        default: plainEnd(text, from: start)
        }
    }

    private func quotedEnd(from start: Int, escape: UInt8?) -> Int? {
        let quote = bytes[start]
        var position = start + 1
        while let byte = byte(position) {
            if byte == escape {
                position += 2
            } else if byte != quote {
                position += 1
            } else if escape == nil, self.byte(position + 1) == quote {
                position += 2
            } else {
                return position + 1
            }
        }
        return nil
    }

    /// A plain scalar folded over several lines differs from its value only in space.
    private func plainEnd(_ text: String, from start: Int) -> Int? {
        var position = start
        for wanted in text.utf8 where !isSpace(wanted) {
            while let byte = byte(position), isSpace(byte) { position += 1 }
            guard byte(position) == wanted else { return nil }
            position += 1
        }
        return position > start ? position : nil
    }

    /// The end of the last line that is indented at least as far as the first.
    private func blockEnd(from start: Int) -> Int? {
        let headEnd = lineEnd(after: start)
        // With an indentation indicator (a digit), leading spaces may be text.
        if bytes[start..<headEnd].prefix(3).contains(where: { (0x30...0x39).contains($0) }) { return nil }
        var (end, next) = (headEnd, nextLine(after: headEnd))
        var indent: Int?
        while next < bytes.count {
            let lineEnd = lineEnd(after: next)
            let lead = bytes[next..<lineEnd].prefix { $0 == UInt8(ascii: " ") }.count
            if next + lead < lineEnd {
                if lead < indent ?? 1 { break }
                indent = indent ?? lead
                end = lineEnd
            }
            next = nextLine(after: lineEnd)
        }
        return end
    }
}
