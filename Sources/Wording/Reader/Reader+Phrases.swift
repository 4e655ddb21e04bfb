/// What is filled in for a placeholder.
package enum PhraseValue: Hashable, Sendable {
    case text(String)
    /// Written with the reader's digits; may choose a plural form.
    case number(Int)
}

extension PhraseValue: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { self = .text(text) }
}

extension Reader {
    /// A text that nothing is filled in.
    package subscript(phrase: Phrase) -> String { self.phrase(phrase, [:]) }

    /// A text with its placeholders filled in; stretches in brackets are left out where a value in them is missing.
    package func phrase(_ phrase: Phrase, _ values: [String: PhraseValue]) -> String {
        func count(_ name: String) -> Int? { if case .number(let number)? = values[name] { abs(number) } else { nil } }
        // The tests hold that no language lacks a text. The key is for texts that somebody made up.
        let pattern = catalogue.pattern(phrase, count: count) ?? Catalogue.english.pattern(phrase, count: count) ?? phrase.key
        return pattern.filled(
            values.mapValues { value in
                switch value {
                case .text(let text): text
                case .number(let number): self.number(number)
                }
            })
    }

    /// Whether the reader's language has the text.
    package func has(_ phrase: Phrase) -> Bool { catalogue.texts[phrase.key] != nil }
}
