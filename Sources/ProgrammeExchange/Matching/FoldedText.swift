internal import Foundation
internal import Notation

extension StringProtocol {
    /// Its words in lower-case Latin letters and digits, without accents, from any script, to compare texts that people wrote.
    var foldedWords: [String] {
        let text = String(prefix(500))
        let latin =
            text.utf8.allSatisfy { $0 < 0x80 }
            ? text : text.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? text
        let bare = latin.lowercased().unicodeScalars.filter { !"'’ʼ`ʿʾ".unicodeScalars.contains($0) }
        return String(String.UnicodeScalarView(bare)).split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// The folded words as one text, a key for headings and names.
    var folded: String { foldedWords.joined(separator: " ") }

    /// The parts of a list within one cell.
    var listedParts: [String] {
        split { ";\n|".contains($0) || $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty }
    }

    /// The text with all white space as single spaces.
    var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Dictionary where Key == String {
    /// Stores the value under a folded name, unless one is there already. A name without a letter or digit is ignored.
    mutating func enter(_ value: Value, as name: String) {
        let key = name.folded
        if !key.isEmpty, self[key] == nil { self[key] = value }
    }
}
