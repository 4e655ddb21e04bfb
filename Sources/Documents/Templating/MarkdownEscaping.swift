internal import Mustache

/// Text in Markdown: whatever could be taken for markup is escaped, and it stays on its line.
struct MarkdownContentType: MustacheContentType {
    static let name = "MARKDOWN"

    /// Done once; Mustache looks content types up by name, for the whole process.
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

    /// Whether the text, at the start of a line, would open a list, a heading's underline or a rule.
    private static func opensBlock(_ text: String) -> Bool {
        let start = text.drop { $0 == " " || $0 == "\t" }
        if let first = start.first, "-+=".contains(first) { return true }
        let afterDigits = start.drop { $0.isASCII && $0.isNumber }
        return afterDigits.startIndex != start.startIndex && (afterDigits.first == "." || afterDigits.first == ")")
    }

    /// Only punctuation can be escaped, so in `1.` it is the full stop.
    private static func withoutBlock(_ escaped: String) -> String {
        guard let mark = escaped.firstIndex(where: { "-+=.)".contains($0) }) else { return escaped }
        return escaped[..<mark] + "\\" + escaped[mark...]
    }
}
