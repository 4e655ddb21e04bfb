/// What a language file holds: the tag of its language, and each text by its key.
struct LanguageFile: Decodable {
    let language: String
    let texts: [String: PhraseText]

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }

    static let languageKey = "language"

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        language = try container.decode(String.self, forKey: Key(stringValue: Self.languageKey))
        var texts: [String: PhraseText] = [:]
        for key in container.allKeys where key.stringValue != Self.languageKey {
            texts[key.stringValue] = try container.decode(PhraseText.self, forKey: key)
        }
        self.texts = texts
    }
}
