/// A text in one or more languages, or in one that isn't named. Never empty.
package struct LocalizedText: Hashable, Sendable {
    package struct Translation: Hashable, Sendable {
        package let language: LanguageTag
        package let text: String

        package init(language: LanguageTag, text: String) {
            self.language = language
            self.text = text
        }
    }

    /// The text without a language, which is in the plan's first language.
    package let plain: String?
    /// In the order given; each language occurs once.
    package let translations: [Translation]

    package init(_ plain: String) {
        self.plain = plain
        translations = []
    }

    /// `nil` for no translation; of two in one language the first is kept.
    package init?(_ translations: [Translation]) {
        if translations.isEmpty { return nil }
        plain = nil
        var seen: Set<LanguageTag> = []
        self.translations = translations.filter { seen.insert($0.language).inserted }
    }

    /// The text for a reader of `languages`, the best known first. Looks for the tag itself, then its language, then another form
    /// of that language, then English, then takes the first translation.
    package func text(in languages: [LanguageTag]) -> String { plain ?? translation(in: languages)!.text }  // there is one without it

    /// The same with its language; `nil` for a text whose language isn't named.
    package func translation(in languages: [LanguageTag]) -> Translation? {
        for tag in languages + [.english] {
            func first(_ isMeant: (LanguageTag) -> Bool) -> Translation? { translations.first { isMeant($0.language) } }
            if let found = first({ $0 == tag }) ?? first({ $0 == tag.language }) ?? first({ $0.language == tag.language }) { return found }
        }
        return translations.first
    }

    /// The text in exactly this language.
    package subscript(language: LanguageTag) -> String? { translations.first { $0.language == language }?.text }
}

extension LocalizedText: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(value) }
}
