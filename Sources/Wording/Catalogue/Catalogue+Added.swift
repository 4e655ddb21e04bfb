internal import Foundation
internal import Planning

extension Catalogue {
    /// A language that a user translated: a file as `plenary templates words` writes it. Throws everything that is missing, unknown or
    /// without what is filled in; `file` is named in errors. It may name countries, as `country.KR`; without it, they are called as CLDR does.
    package init(added bytes: [UInt8], file name: String) throws(WordingError) {
        let file: LanguageFile
        do { file = try JSONDecoder().decode(LanguageFile.self, from: Data(bytes)) } catch {
            throw WordingError(file: name, problems: ["this isn't the JSON that 'plenary templates words' writes\(Self.reason(error))"])
        }
        var problems = Self.problems(with: file.texts)
        let language = LanguageTag(file.language)
        if language == nil { problems.append("'\(file.language)' is no language tag; write it as pt or sw") }
        guard let language, problems.isEmpty else { throw WordingError(file: name, problems: problems.sorted()) }
        self.init(language: language, texts: file.texts)
    }

    /// What is wrong with a translation of the English texts.
    static func problems(with texts: [String: PhraseText]) -> [String] {
        let english = Self.english.texts
        var problems = english.filter { texts[$0.key] == nil }.map { key, text in
            "'\(key)' is missing; in English it is '\(text.forms.last ?? "")'"
        }
        for (key, text) in texts {
            if key.hasPrefix("country."), CountryCode(String(key.dropFirst("country.".count))) != nil { continue }
            guard let original = english[key] else {
                let guess = suggestion(for: key, among: english.keys.sorted())
                problems.append("there is no '\(key)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""))
                continue
            }
            // The form for one or two may say the number itself: "a day", "two days".
            let last = text.forms.last ?? ""
            let lost = original.placeholders.subtracting(last.placeholders).sorted().map { "{\($0)}" }
            if !lost.isEmpty { problems.append("'\(key)' lacks \(lost.joined(separator: ", ")), which is filled in: '\(last)'") }
            let strange = text.placeholders.subtracting(original.placeholders).sorted().map { "{\($0)}" }
            if !strange.isEmpty { problems.append("'\(key)' has \(strange.joined(separator: ", ")), for which there is no value") }
        }
        return problems
    }

    /// What the reader of JSON says, as far as that helps.
    private static func reason(_ error: any Error) -> String {
        switch error {
        case DecodingError.dataCorrupted(let context):
            context.underlyingError.flatMap { ($0 as NSError).userInfo["NSDebugDescription"] as? String }.map { ": \($0)" } ?? ""
        case DecodingError.keyNotFound(let key, _): ": there is no '\(key.stringValue)'"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            context.codingPath.isEmpty ? "" : ": '\(context.codingPath.map(\.stringValue).joined(separator: ": "))' is no text"
        default: ""
        }
    }
}
