internal import CLanguages
internal import Foundation
package import Planning
internal import Synchronization

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
    package static func builtIn(_ language: LanguageTag) -> Catalogue? {
        let code = language.language.rawValue
        return catalogues.withLock { catalogues in
            if let catalogue = catalogues[code] { return catalogue }
            guard let bytes = file(of: language) else { return nil }
            guard let language = LanguageTag(code), let file = try? JSONDecoder().decode(LanguageFile.self, from: Data(bytes)) else {
                preconditionFailure("the tests read every language file, and \(code).json was not read")
            }
            let catalogue = Catalogue(language: language, texts: file.texts)
            catalogues[code] = catalogue
            return catalogue
        }
    }

    static let english = builtIn(.english)!  // the tests read it

    /// The language file as it was translated; `nil` where the program has none.
    package static func file(of language: LanguageTag) -> [UInt8]? {
        files[language.language.rawValue].map { number in
            let file = embeddedLanguage(number)
            return Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
        }
    }

    /// Those read so far, by their codes.
    private static let catalogues = Mutex<[String: Catalogue]>([:])

    /// The numbers of the language files by their codes.
    private static let files: [String: Int] = {
        var files: [String: Int] = [:]
        while let code = embeddedLanguage(files.count).code { files[String(cString: code)] = files.count }
        return files
    }()
}
