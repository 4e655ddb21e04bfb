internal import Foundation
internal import Notation

extension StringProtocol {
    /// Its words in small Latin letters and digits, without accents, in whatever script it is: what texts are compared by that people
    /// wrote.
    var foldedWords: [String] {
        let text = String(prefix(500))
        let latin =
            text.utf8.allSatisfy { $0 < 0x80 }
            ? text : text.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? text
        let bare = latin.lowercased().unicodeScalars.filter { !"'’ʼ`ʿʾ".unicodeScalars.contains($0) }
        return String(String.UnicodeScalarView(bare)).split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// The words as one text, by which headings and names of things are known.
    var folded: String { foldedWords.joined(separator: " ") }

    /// The parts that lists within a cell have.
    var listedParts: [String] {
        split { ";\n|".contains($0) || $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty }
    }

    /// All white space as single spaces.
    var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Dictionary where Key == String {
    /// Makes the value known by a name, folded, unless another is; a name without a letter or digit is none.
    mutating func enter(_ value: Value, as name: String) {
        let key = name.folded
        if !key.isEmpty, self[key] == nil { self[key] = value }
    }
}
