internal import Foundation
package import Planning

/// All texts of one language.
package struct Catalogue: Sendable {
    package let language: LanguageTag
    /// By their keys.
    package let texts: [String: PhraseText]
    let plurals: PluralRule

    init(language: LanguageTag, texts: [String: PhraseText]) {
        (self.language, self.texts) = (language, texts)
        plurals = PluralRule(of: language)
    }

    /// The text as it stands; `nil` where the language has none, or one for each number.
    package func text(_ phrase: Phrase) -> String? {
        if case .text(let text)? = texts[phrase.key] { text } else { nil }
    }

    /// The text for a reader, of the form that `count` gives for the placeholder that counts.
    func pattern(_ phrase: Phrase, count: (String) -> Int?) -> String? {
        switch texts[phrase.key] {
        case .text(let text)?: text
        case .plural(let forms, let counting)?: count(counting).flatMap { forms[plurals.category(of: $0)] } ?? forms[.other]
        case nil: nil
        }
    }
}

extension Catalogue {
    /// The languages that come with the program, by their codes.
    package static let languages: [LanguageTag] = files.keys.sorted().compactMap { LanguageTag($0) }

    /// The texts of a language, whatever its region; `nil` where the program has none. A language is read on first use.
    package static func builtIn(_ language: LanguageTag) -> Catalogue? { files[language.language.rawValue]?() }

    static let english = read("en", PackageResources.en_json)

    // Each is static, so that it is read once, and only if somebody reads the language.
    private static let arabic = read("ar", PackageResources.ar_json)
    private static let spanish = read("es", PackageResources.es_json)
    private static let french = read("fr", PackageResources.fr_json)
    private static let korean = read("ko", PackageResources.ko_json)
    private static let russian = read("ru", PackageResources.ru_json)
    private static let chinese = read("zh", PackageResources.zh_json)

    private static let files: [String: @Sendable () -> Catalogue] = [
        "ar": { arabic }, "en": { english }, "es": { spanish }, "fr": { french }, "ko": { korean }, "ru": { russian }, "zh": { chinese },
    ]

    private static func read(_ code: String, _ bytes: [UInt8]) -> Catalogue {
        guard let language = LanguageTag(code), let file = try? JSONDecoder().decode(LanguageFile.self, from: Data(bytes)) else {
            preconditionFailure("the tests read every language file, and \(code).json was not read")
        }
        return Catalogue(language: language, texts: file.texts)
    }

    /// The language file as it was translated; `nil` where the program has none.
    package static func file(of language: LanguageTag) -> [UInt8]? {
        switch language.language.rawValue {
        case "ar": PackageResources.ar_json
        case "en": PackageResources.en_json
        case "es": PackageResources.es_json
        case "fr": PackageResources.fr_json
        case "ko": PackageResources.ko_json
        case "ru": PackageResources.ru_json
        case "zh": PackageResources.zh_json
        default: nil
        }
    }
}
