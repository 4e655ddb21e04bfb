internal import Foundation
package import Planning

/// Makes ids for imported records that have none, and gives none twice.
package struct NewIdentifiers<Entity> {
    package init() {}

    private var taken: Set<String> = []
    /// The number to try next, by word.
    private var next: [String: Int] = [:]

    /// The id with exactly this text; `nil` where the text can't be an id, or the id is taken.
    package mutating func take(_ text: String) -> Identifier<Entity>? {
        guard let id = Identifier<Entity>(text), taken.insert(text).inserted else { return nil }
        return id
    }

    /// An id that resembles `text`, or `word` where an id can hold nothing of the text.
    package mutating func make(from text: String, else word: String) -> Identifier<Entity> {
        let stem = Self.stem(text).flatMap { Identifier<Entity>($0) } ?? Identifier<Entity>(word)!  // a word of ours
        if taken.insert(stem.rawValue).inserted { return stem }
        while true {
            let number = next[stem.rawValue, default: 2]
            next[stem.rawValue] = number + 1
            let id = Identifier<Entity>("\(stem)-\(number)")!  // the stem is short enough
            if taken.insert(id.rawValue).inserted { return id }
        }
    }

    /// The text in lower-case Latin letters and digits, its words joined by hyphens.
    private static func stem(_ text: String) -> String? {
        let short = String(text.prefix(200))
        let latin =
            short.utf8.allSatisfy { $0 < 0x80 } ? short : short.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false)
        var stem = ""
        for word in (latin ?? "").lowercased().split(whereSeparator: {
            !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "'" && $0 != "ʼ"
        }) {
            let letters = word.filter { $0 != "'" && $0 != "ʼ" }
            if letters.isEmpty { continue }
            if stem.isEmpty {
                stem = String(letters.prefix(48))
            } else if stem.utf8.count + letters.utf8.count < 48 {
                stem += "-" + letters
            } else {
                break
            }
        }
        return stem.isEmpty ? nil : stem
    }
}
