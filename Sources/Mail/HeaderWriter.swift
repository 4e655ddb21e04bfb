internal import Foundation

/// Writes header fields (RFC 5322 section 2.2), folded at 76 characters, with encoded words for everything but ASCII (RFC 2047).
struct HeaderWriter {
    private(set) var text = ""
    private var column = 0
    /// Whether the line has content after which it may be folded.
    private var mayFold = false

    /// RFC 2047 section 2 allows no longer lines with encoded words.
    private static let width = 76

    mutating func field(_ name: String, content: (inout Self) -> Void) {
        text += name + ":"
        column = name.utf8.count + 1
        mayFold = false
        content(&self)
        text += "\r\n"
    }

    mutating func endHeader() { text += "\r\n" }

    mutating func body(_ body: String) { text += body }

    /// Writes ASCII without line breaks, on the next line if it doesn't fit.
    mutating func word(_ word: String, endsWith end: String = "") {
        if mayFold, column + 1 + word.utf8.count + end.utf8.count > Self.width { fold() } else { text += " " }
        text += word + end
        column += 1 + word.utf8.count + end.utf8.count
        mayFold = true
    }

    mutating func mailbox(_ mailbox: Mailbox) {
        if let name = mailbox.name?.onOneLine, !name.isEmpty {
            if name.isPlain, name.utf8.count <= 60 { word("\"\(name.quotedPairs)\"") } else { encoded(name) }
        }
        word("<\(mailbox.address)>")
    }

    mutating func unstructured(_ value: String) {
        let line = value.onOneLine
        guard line.isPlain, line.split(separator: " ").allSatisfy({ $0.utf8.count <= 60 }) else { return encoded(line) }
        for part in line.split(separator: " ") { word(String(part)) }
    }

    /// Writes encoded words of whole characters; the space between two of them is not part of the text.
    private mutating func encoded(_ value: String) {
        var rest = value.unicodeScalars[...]
        while !rest.isEmpty {
            var chunk = String.UnicodeScalarView()
            var size = 0
            let room = (Self.width - column - 1 - 12) / 4 * 3
            // A line without room for two characters gets none.
            let limit = room < 8 && mayFold ? 45 : min(45, max(8, room))
            while let next = rest.first, size + UTF8.width(next) <= limit {
                chunk.append(next)
                size += UTF8.width(next)
                rest.removeFirst()
            }
            word("=?UTF-8?B?\(Data(String(chunk).utf8).base64EncodedString())?=")
        }
    }

    private mutating func fold() {
        text += "\r\n "
        column = 0
    }
}

extension String {
    /// On one line: control characters and line breaks, which would begin another field, and repeated spaces are removed.
    fileprivate var onOneLine: String {
        let kept = unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: " "
            default: scalar
            }
        }
        var line = String.UnicodeScalarView()
        line.append(contentsOf: kept)
        return String(line).split(separator: " ").joined(separator: " ")
    }

    /// Whether it needs no encoding: ASCII that no reader takes for an encoded word.
    fileprivate var isPlain: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } && !contains("=?") }
}
