package import Planning
package import Wording

extension Reader {
    /// The text on one line, with its language where it isn't the reader's.
    package func worded(_ text: LocalizedText) -> Worded { Worded(self.text(text), language: foreignLanguage(of: text)?.rawValue) }

    /// The text by its lines, likewise.
    package func wordedLines(_ text: LocalizedText?) -> [Worded] {
        guard let text else { return [] }
        let language = foreignLanguage(of: text)?.rawValue
        return lines(text).map { Worded($0, language: language) }
    }
}
