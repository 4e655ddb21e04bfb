internal import Notation

/// A range of octets in a file, and the text that replaces it.
struct SourceEdit {
    let range: Range<Int>
    let text: String
}

extension [SourceEdit] {
    /// The octets with every edit made; no two may overlap.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        var edited: [UInt8] = []
        var position = 0
        // An insertion comes before a removal at the same place; two insertions at one place keep their order.
        let inOrder = sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        for edit in inOrder where edit.range.lowerBound >= position {
            edited += bytes[position..<edit.range.lowerBound] + Array<UInt8>(edit.text.utf8)
            position = edit.range.upperBound
        }
        return edited + bytes[position...]
    }
}

/// Finds the octets of a plan file by line and column.
struct SourceLines {
    let bytes: [UInt8]
    let isJSON: Bool
    /// The number of the Unicode scalar with which each line begins.
    private let starts: [Int]
    /// The offset of every `distance`-th scalar, since a file may be one long line.
    private let milestones: [Int]
    private static let distance = 64

    init(_ source: Source) {
        bytes = Array(source.text.utf8)
        isJSON = source.isJSON
        var starts = [0]
        var milestones: [Int] = []
        var (number, offset) = (0, 0)
        var rest = source.text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if number % Self.distance == 0 { milestones.append(offset) }
            number += 1
            offset += UTF8.width(scalar)
            switch scalar {
            case "\n": break
            // Line breaks of YAML 1.1, by which its parser counts; JSON has none of these.
            case "\r" where !isJSON && rest.first != "\n": break
            case "\u{85}" where !isJSON, "\u{2028}" where !isJSON, "\u{2029}" where !isJSON: break
            default: continue
            }
            starts.append(number)
        }
        self.starts = starts
        self.milestones = milestones
    }

    /// `nil` where the file has no such line and column.
    func offset(of mark: Node.Mark) -> Int? {
        guard starts.indices.contains(mark.line - 1) else { return nil }
        let number = starts[mark.line - 1] + mark.column - 1
        guard milestones.indices.contains(number / Self.distance) else { return nil }
        var offset = milestones[number / Self.distance]
        for _ in 0..<(number % Self.distance) where offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The spaces before this place on its line; `nil` where anything else stands there.
    func indentation(at offset: Int) -> String? {
        let lead = bytes[lineStart(of: offset)..<offset]
        return lead.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } ? String(decoding: lead, as: UTF8.self) : nil
    }

    /// The beginning of the line that `offset` is in.
    func lineStart(of offset: Int) -> Int { bytes[..<offset].lastIndex(where: isLineBreak).map { $0 + 1 } ?? 0 }

    /// The end of the line that `offset` is in, before its line break.
    func lineEnd(after offset: Int) -> Int { bytes[offset...].firstIndex(where: isLineBreak) ?? bytes.count }

    /// The beginning of the line after the one that `offset` is in; the end of the file where there is none.
    func nextLine(after offset: Int) -> Int {
        let end = lineEnd(after: offset)
        return end + (bytes[end...].starts(with: [0x0D, 0x0A]) ? 2 : end < bytes.count ? 1 : 0)
    }

    func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    /// The line break of the file's first line, used for all new lines.
    var lineBreak: String {
        guard let first = bytes.firstIndex(where: isLineBreak) else { return "\n" }
        if bytes[first] == UInt8(ascii: "\n") { return "\n" }
        return first + 1 < bytes.count && bytes[first + 1] == UInt8(ascii: "\n") ? "\r\n" : "\r"
    }
}
