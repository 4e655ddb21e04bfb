/// A text alone; plural forms by category, with the placeholder that counts under `of` where it isn't `n`; or, in English, either of
/// them under `text`, beside a `note` for translators and an `example`.
extension PhraseText: Decodable {
    private enum Field: String, CodingKey {
        case text, of
    }

    package init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self = .text(text)
            return
        }
        let fields = try decoder.container(keyedBy: Field.self)
        if let text = try fields.decodeIfPresent(PhraseText.self, forKey: .text) {
            self = text
            return
        }
        let container = try decoder.container(keyedBy: PluralCategory.self)
        let forms = try container.allKeys.map { ($0, try container.decode(String.self, forKey: $0)) }
        guard forms.contains(where: { $0.0 == .other }) else {
            throw DecodingError.keyNotFound(
                PluralCategory.other, .init(codingPath: decoder.codingPath, debugDescription: "plural forms need one for 'other'"))
        }
        self = .plural(
            Dictionary(uniqueKeysWithValues: forms), counting: try fields.decodeIfPresent(String.self, forKey: .of) ?? Self.usualCount)
    }
}
