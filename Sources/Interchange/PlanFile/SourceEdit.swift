internal import Notation

/// Some octets of a file, and the text to stand in their place.
struct SourceEdit {
    let range: Range<Int>
    let text: String
}

extension [SourceEdit] {
    /// The octets with every edit made; no two may overlap.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        var edited: [UInt8] = []
        var position = 0
        for edit in sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where edit.range.lowerBound >= position {
            edited += bytes[position..<edit.range.lowerBound] + Array<UInt8>(edit.text.utf8)
            position = edit.range.upperBound
        }
        return edited + bytes[position...]
    }
}

/// The octets of a plan file by line and column, to find what stands where a node was read.
struct SourceLines {
    let bytes: [UInt8]
    private let isJSON: Bool
    /// Where each line begins.
    private let starts: [Int]

    init(_ source: Source) {
        bytes = Array(source.text.utf8)
        isJSON = source.isJSON
        var starts = [0]
        var rest = source.text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\n": break
            // Line breaks of YAML 1.1, by which its parser counts; JSON has none of these.
            case "\r" where !isJSON && rest.first != "\n": break
            case "\u{85}" where !isJSON, "\u{2028}" where !isJSON, "\u{2029}" where !isJSON: break
            default: continue
            }
            starts.append(source.text.utf8.distance(from: source.text.startIndex, to: rest.startIndex))
        }
        self.starts = starts
    }

    /// `nil` where the file has no such place.
    func offset(of mark: Node.Mark) -> Int? {
        guard starts.indices.contains(mark.line - 1) else { return nil }
        var (offset, column) = (starts[mark.line - 1], 1)
        while column < mark.column, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            column += 1
        }
        return column == mark.column ? offset : nil
    }

    /// Where a scalar stands as it was read, in quotes or without; `nil` where it is written in another way.
    func range(of scalar: Node) -> Range<Int>? {
        guard let text = scalar.scalar, let start = offset(of: scalar.mark) else { return nil }
        for form in [text, "\"\(text)\"", "'\(text)'"] where bytes[start...].starts(with: form.utf8) {
            return start..<(start + form.utf8.count)
        }
        return nil
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// What stands before the place on its line, where that is nothing but spaces.
    func indentation(of mark: Node.Mark) -> String? {
        guard let offset = offset(of: mark) else { return nil }
        let lead = bytes[starts[mark.line - 1]..<offset]
        return lead.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } ? String(decoding: lead, as: UTF8.self) : nil
    }

    /// The end of the line that `offset` is in, before what ends it.
    func lineEnd(after offset: Int) -> Int {
        bytes[offset...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
    }

    /// What ends the file's first line.
    var lineBreak: String {
        guard let first = bytes.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else { return "\n" }
        if bytes[first] == UInt8(ascii: "\n") { return "\n" }
        return first + 1 < bytes.count && bytes[first + 1] == UInt8(ascii: "\n") ? "\r\n" : "\r"
    }

    /// A word as a key or value that is added.
    func written(_ word: String) -> String { isJSON ? "\"\(word)\"" : word }
}
