internal import Mustache

/// Text in Markdown: escapes everything that could be markup, and keeps the text on its line.
struct MarkdownContentType: MustacheContentType {
    static let name = "MARKDOWN"

    /// Evaluated once, because Mustache looks content types up by name in a global table.
    static let registered: Void = MustacheContentTypes.register(MarkdownContentType(), named: name)

    func escapeText(_ text: String) -> String {
        var escaped = ""
        for (index, character) in zip(text.indices, text) {
            if character.isNewline {
                escaped += " "
                continue
            }
            let next = text[index...].dropFirst().first
            let opensEntity = character == "&" && next.map { $0.isLetter || $0 == "#" } ?? false
            if "\\`*_[]<>|~$#".contains(character) || opensEntity { escaped += "\\" }
            escaped.append(character)
        }
        return Self.opensBlock(text) ? Self.withoutBlock(escaped) : escaped
    }

    /// Whether the text, at the start of a line, would begin a list, underline a heading or draw a rule.
    private static func opensBlock(_ text: String) -> Bool {
        let start = text.drop { $0 == " " || $0 == "\t" }
        if let first = start.first, "-+=".contains(first) { return true }
        let afterDigits = start.drop { $0.isASCII && $0.isNumber }
        return afterDigits.startIndex != start.startIndex && (afterDigits.first == "." || afterDigits.first == ")")
    }

    /// Only punctuation can be escaped, so `1.` becomes `1\.`.
    private static func withoutBlock(_ escaped: String) -> String {
        guard let mark = escaped.firstIndex(where: { "-+=.)".contains($0) }) else { return escaped }
        return escaped[..<mark] + "\\" + escaped[mark...]
    }
}
