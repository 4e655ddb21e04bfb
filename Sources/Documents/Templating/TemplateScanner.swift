/// Finds the tags of a template as Mustache does, with their positions.
struct TemplateScanner {
    private let file: String
    private let characters: [Character]
    private var position = 0
    private var line = 1
    private var column = 1
    private var opening = Array("{{")
    private var closing = Array("}}")
    private(set) var tags: [TemplateTag] = []
    private(set) var problems: [TemplateProblem] = []

    init(file: String, text: String) {
        self.file = file
        characters = Array(text)
        while skip(to: opening) { scanTag() }
    }

    /// Reads from the opening delimiter to the end of the closing one.
    private mutating func scanTag() {
        let (line, column) = (line, column)
        advance(opening.count)
        let sign = position < characters.count ? characters[position] : " "
        let hasSign = "#^/>$<{&!=%".contains(sign)
        if hasSign { advance(1) }
        let start = position
        guard skip(to: closing) else {
            problems.append(TemplateProblem(file: file, line: line, column: column, reason: .unclosedTag))
            return
        }
        let content = String(characters[start..<position])
        advance(closing.count)
        if sign == "{" {
            guard position < characters.count, characters[position] == "}" else { return malformed(content, line, column) }
            advance(1)
        }
        switch sign {
        case "!": break
        case "=": setDelimiters(content, line, column)
        case "%": checkPragma(content, line, column)
        default:
            let text = content.trimmed
            guard let tag = TemplateTag(kind: TemplateTag.Kind(sign: sign) ?? .variable, text: text, line: line, column: column) else {
                return malformed(content, line, column)
            }
            tags.append(tag)
        }
    }

    private mutating func setDelimiters(_ content: String, _ line: Int, _ column: Int) {
        let parts = content.split(whereSeparator: \.isWhitespace)
        guard parts.count == 2, parts[1].count > 1, parts[1].hasSuffix("=") else { return malformed("=" + content, line, column) }
        opening = Array(parts[0])
        closing = Array(parts[1].dropLast())
    }

    private mutating func checkPragma(_ content: String, _ line: Int, _ column: Int) {
        let parts = content.split(separator: ":").map { String($0).trimmed }
        if parts.count == 2, parts[0] == "CONTENT_TYPE", ["HTML", "TEXT", MarkdownContentType.name].contains(parts[1]) { return }
        problems.append(TemplateProblem(file: file, line: line, column: column, reason: .unknownPragma(content.trimmed)))
    }

    private mutating func malformed(_ content: String, _ line: Int, _ column: Int) {
        problems.append(TemplateProblem(file: file, line: line, column: column, reason: .malformedTag(content.trimmed)))
    }

    // MARK: Moving on

    /// Moves to `mark`; returns false at the end of the text.
    private mutating func skip(to mark: [Character]) -> Bool {
        while position < characters.count {
            if characters[position...].starts(with: mark) { return true }
            advance(1)
        }
        return false
    }

    private mutating func advance(_ count: Int) {
        for character in characters[position...].prefix(count) {
            (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
            position += 1
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
