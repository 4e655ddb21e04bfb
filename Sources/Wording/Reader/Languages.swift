package import Planning

/// The languages that somebody reads, the best known first.
package struct Languages: Sendable {
    package var tags: [LanguageTag]
    /// Languages that the program doesn't have, or that are taken instead of its own.
    private var added: [LanguageTag: Catalogue] = [:]

    package init(_ tags: [LanguageTag]) { self.tags = tags }

    /// Puts the catalogue's language first where it isn't among them.
    package mutating func add(_ catalogue: Catalogue) {
        let language = catalogue.language
        added[language.language] = catalogue
        if !tags.contains(where: { $0.language == language.language }) { tags.insert(language, at: 0) }
    }

    /// The same words for somebody who reads these languages.
    package func read(as tags: [LanguageTag]) -> Languages {
        var languages = self
        languages.tags = tags
        return languages
    }

    /// Each first in its turn.
    package var eachFirst: [Languages] {
        tags.map { tag in read(as: [tag] + tags.filter { $0 != tag }) }
    }

    func catalogue(of tag: LanguageTag) -> Catalogue? { added[tag.language] ?? Catalogue.builtIn(tag) }
}

extension Languages: ExpressibleByArrayLiteral {
    package init(arrayLiteral tags: LanguageTag...) { self.init(tags) }
}
