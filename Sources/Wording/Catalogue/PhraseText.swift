/// A text as a language file has it, with its `{placeholders}`.
package enum PhraseText: Hashable, Sendable {
    case text(String)
    /// One of several texts, chosen by the number that is filled in for the placeholder `counting`.
    case plural([PluralCategory: String], counting: String)

    /// The placeholder that chooses between plural forms where the entry names none.
    static let usualCount = "n"

    /// Every text there is to choose from.
    package var forms: [String] {
        switch self {
        case .text(let text): [text]
        case .plural(let forms, _): PluralCategory.allCases.compactMap { forms[$0] }
        }
    }

    /// The placeholders of any of its forms.
    package var placeholders: Set<String> { Set(forms.flatMap(\.placeholders)) }
}
