/// A text of the plan for one reader, with its language where that isn't the document's: speech and hyphenation go by it (WCAG 3.1.2).
///
/// As JSON it is a text, or in another language a part with `text` and `language`.
package struct Worded: Hashable, Sendable {
    package var text: String
    /// Such as `en` (BCP 47).
    package var language: String?

    package init(_ text: String, language: String? = nil) { (self.text, self.language) = (text, language) }
}

extension Worded: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(value) }
}

extension Worded: Codable {
    private enum CodingKeys: CodingKey {
        case text, language
    }

    package init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self.init(text)
        } else {
            let part = try decoder.container(keyedBy: CodingKeys.self)
            self.init(try part.decode(String.self, forKey: .text), language: try part.decode(String.self, forKey: .language))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        guard let language else {
            var container = encoder.singleValueContainer()
            return try container.encode(text)
        }
        var part = encoder.container(keyedBy: CodingKeys.self)
        try part.encode(text, forKey: .text)
        try part.encode(language, forKey: .language)
    }
}
