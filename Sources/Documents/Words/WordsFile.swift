internal import Foundation
package import Planning

/// The words of one language as JSON, to be translated into another and given with `--words`.
package struct WordsFile: Sendable {
    package let language: LanguageTag
    let words: Words

    private struct Content: Codable {
        var language: String
        var words: Words
    }

    /// Throws all that is missing, unknown or without what varies in it; `file` is named in errors.
    package init(_ bytes: [UInt8], file: String) throws(DocumentError) {
        do {
            let given = try Self.texts(in: Data(bytes))
            if given["words"] != nil || given[""] != nil { throw CocoaError(.coderInvalidValue) }
            let expected = try Self.texts(in: Data(Self.json(of: .english, in: .english)))
            var problems = Set(expected.keys).subtracting(given.keys).map { "'\($0)' is missing; in English it is '\(expected[$0]!)'" }
            for (name, text) in given {
                guard let english = expected[name] else {
                    let guess = suggestion(for: name, among: expected.keys.sorted())
                    problems.append("there is no '\(name)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""))
                    continue
                }
                let lost = english.matches(of: /\{[a-z]+\}/).map { String($0.output) }.filter { !text.contains($0) }
                if !lost.isEmpty { problems.append("'\(name)' lacks \(lost.joined(separator: ", ")), which is filled in: '\(text)'") }
            }
            if let tag = given["language"], LanguageTag(tag) == nil { problems.append("'\(tag)' is no language tag; write it as pt or sw") }
            if !problems.isEmpty { throw DocumentError.words(file: file, problems.sorted()) }
            let content = try JSONDecoder().decode(Content.self, from: Data(bytes))
            guard let language = LanguageTag(content.language) else { preconditionFailure("its tag was read before") }
            (self.language, words) = (language, content.words)
        } catch let error as DocumentError {
            throw error
        } catch {
            throw .words(file: file, ["this isn't the JSON that 'plenary templates words' writes\(Self.reason(error))"])
        }
    }

    /// The words of a language of the catalogue; `nil` where it has none.
    package static func json(of language: LanguageTag) -> [UInt8]? {
        Words.all[language.language.rawValue].map { json(of: $0, in: language) }
    }

    private static func json(of words: Words, in language: LanguageTag) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(Content(language: language.rawValue, words: words)) else {
            preconditionFailure("words are texts")
        }
        return [UInt8](data) + Array("\n".utf8)
    }

    /// Each text and flag by its path, as `words.headings.time`.
    private static func texts(in data: Data) throws -> [String: String] {
        var texts: [String: String] = [:]
        func visit(_ value: Any, _ path: String) {
            if let fields = value as? [String: Any] {
                for (name, field) in fields { visit(field, path.isEmpty ? name : path + "." + name) }
            } else {
                texts[path] = "\(value)"
            }
        }
        visit(try JSONSerialization.jsonObject(with: data), "")
        return texts
    }

    /// What the reader of JSON says, as far as that helps.
    private static func reason(_ error: any Error) -> String {
        ((error as NSError).userInfo["NSDebugDescription"] as? String).map { ": \($0)" } ?? ""
    }
}
