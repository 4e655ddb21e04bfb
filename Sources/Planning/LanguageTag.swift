/// A language, with a script or region where it matters: `ar`, `zh-Hans`, `ko-Latn` (BCP 47).
package struct LanguageTag: Hashable, Comparable, Sendable {
    package let rawValue: String

    /// `nil` unless it is one to four parts of letters and digits, the first of two or three letters.
    package init?(_ rawValue: String) {
        let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...4).contains(parts.count), (2...3).contains(parts[0].count), parts[0].allSatisfy({ $0.isASCII && $0.isLetter }),
            parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
        else { return nil }
        self.rawValue = rawValue
    }

    /// The language alone: `ko` of `ko-Latn`.
    package var language: LanguageTag { LanguageTag(unchecked: String(rawValue.prefix { $0 != "-" })) }

    private init(unchecked rawValue: String) { self.rawValue = rawValue }

    package static let english = LanguageTag(unchecked: "en")

    /// Whether its usual script runs from right to left.
    package var isRightToLeft: Bool { ["ar", "fa", "he", "ps", "ur", "dv", "yi", "ckb", "ug", "sd"].contains(language.rawValue) }

    package static func < (left: LanguageTag, right: LanguageTag) -> Bool { left.rawValue < right.rawValue }
}

extension LanguageTag: CustomStringConvertible {
    package var description: String { rawValue }
}
