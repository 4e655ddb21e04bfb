/// A text in one or more languages, or in none that is named. Never empty.
package struct LocalizedText: Hashable, Sendable {
    /// The text given without a language: the plan's first language is meant.
    package let plain: String?
    package let translations: [LanguageTag: String]

    package init(_ plain: String) {
        self.plain = plain
        translations = [:]
    }

    /// `nil` where there is no translation.
    package init?(_ translations: [LanguageTag: String]) {
        if translations.isEmpty { return nil }
        plain = nil
        self.translations = translations
    }

    /// The text for a reader of `languages`, the best known first: the tag itself, then its language, then another form of
    /// that language, then English, then the first there is in the order of the tags.
    package func text(in languages: [LanguageTag]) -> String {
        if let plain { return plain }
        for tag in languages + [.english] {
            if let text = translations[tag] ?? translations[tag.language] { return text }
            if let form = translations.keys.filter({ $0.language == tag.language }).min(), let text = translations[form] { return text }
        }
        return translations.min { $0.key < $1.key }!.value  // never empty
    }
}

extension LocalizedText: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(value) }
}
