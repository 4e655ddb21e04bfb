/// A text in one or more languages, or in none that is named. Never empty.
package struct LocalizedText: Hashable, Sendable {
    package struct Translation: Hashable, Sendable {
        package let language: LanguageTag
        package let text: String

        package init(language: LanguageTag, text: String) {
            self.language = language
            self.text = text
        }
    }

    /// The text given without a language: the plan's first language is meant.
    package let plain: String?
    /// In the order given, each language once.
    package let translations: [Translation]

    package init(_ plain: String) {
        self.plain = plain
        translations = []
    }

    /// `nil` where there is no translation; the first of two in one language stays.
    package init?(_ translations: [Translation]) {
        if translations.isEmpty { return nil }
        plain = nil
        var seen: Set<LanguageTag> = []
        self.translations = translations.filter { seen.insert($0.language).inserted }
    }

    /// The text for a reader of `languages`, the best known first: the tag itself, then its language, then another form of
    /// that language, then English, then the first there is.
    package func text(in languages: [LanguageTag]) -> String {
        if let plain { return plain }
        for tag in languages + [.english] {
            if let text = self[tag] ?? self[tag.language] ?? translations.first(where: { $0.language.language == tag.language })?.text {
                return text
            }
        }
        return translations[0].text  // never empty
    }

    /// The text in exactly this language.
    package subscript(language: LanguageTag) -> String? { translations.first { $0.language == language }?.text }
}

extension LocalizedText: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(value) }
}
