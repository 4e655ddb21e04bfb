package import Planning

/// The languages that somebody reads, the best known first.
package struct Languages: Sendable {
    package var tags: [LanguageTag]
    /// Of languages that the catalogue hasn't, or in place of what it has.
    private var added: [LanguageTag: Words] = [:]

    package init(_ tags: [LanguageTag]) { self.tags = tags }

    /// Puts the language of the file first where it isn't among them.
    package mutating func add(_ file: WordsFile) {
        added[file.language.language] = file.words
        if !tags.contains(where: { $0.language == file.language.language }) { tags.insert(file.language, at: 0) }
    }

    /// Each first in its turn.
    package var eachFirst: [Languages] {
        tags.map { tag in
            var languages = self
            languages.tags = [tag] + tags.filter { $0 != tag }
            return languages
        }
    }

    func words(in tag: LanguageTag) -> Words? { added[tag.language] ?? Words.all[tag.language.rawValue] }
}

extension Languages: ExpressibleByArrayLiteral {
    package init(arrayLiteral tags: LanguageTag...) { self.init(tags) }
}
