internal import Wording

/// How letters look, and in which language they are.
struct LetterStyle {
    var isBold = false
    var isItalic = false
    var isStruck = false
    /// The name of a character style.
    var name: String?
    var language: String?
    /// Runs from left to right whatever its letters are.
    var isLeftToRight = false
}

/// The letters of one paragraph as WordprocessingML: runs, with blanks as HTML has them, one between words.
struct WordRuns {
    private(set) var xml = ""
    private(set) var isEmpty = true
    /// A blank that is printed before the next letter.
    private var owesBlank = false

    mutating func add(_ text: String, _ style: LetterStyle) {
        var rest = ""
        for character in text {
            if " \n\r\t".contains(character) {
                if !isEmpty || !rest.isEmpty { owesBlank = true }
                continue
            }
            if owesBlank {
                rest.append(" ")
                owesBlank = false
            }
            rest.append(character)
        }
        if rest.isEmpty { return }
        isEmpty = false
        for (part, isRightToLeft) in Self.directions(rest, style) { xml += Self.run(part, style, isRightToLeft: isRightToLeft) }
    }

    mutating func addBreak() {
        guard !isEmpty else { return }
        owesBlank = false
        xml += "<w:r><w:br/></w:r>"
    }

    mutating func add(markup: String) {
        isEmpty = false
        xml += markup
    }

    /// Parts of one direction; Word reads neither the marks nor the algorithm, but a flag of each run.
    private static func directions(_ text: String, _ style: LetterStyle) -> [(String, Bool)] {
        if style.isLeftToRight || text.utf8.allSatisfy({ $0 < 0x80 }) { return [(text, false)] }
        var parts: [(String, Bool)] = []
        for scalar in text.unicodeScalars where !("\u{2066}"..."\u{2069}").contains(scalar) {
            let strong = scalar.properties.isAlphabetic ? isRightToLeft(String(scalar)) : nil
            if let strong, let last = parts.last, last.1 != strong {
                // A blank between two directions goes with the first.
                parts.append((String(scalar), strong))
            } else if parts.isEmpty {
                parts.append((String(scalar), strong ?? isRightToLeft(text) ?? false))
            } else {
                parts[parts.count - 1].0.unicodeScalars.append(scalar)
            }
        }
        return parts
    }

    private static func run(_ text: String, _ style: LetterStyle, isRightToLeft: Bool) -> String {
        var look = ""
        if let name = style.name { look += "<w:rStyle w:val=\"\(name)\"/>" }
        if style.isBold { look += "<w:b/><w:bCs/>" }
        if style.isItalic { look += "<w:i/><w:iCs/>" }
        if style.isStruck { look += "<w:strike/>" }
        if isRightToLeft { look += "<w:rtl/>" }
        if let language = style.language { look += "<w:lang w:val=\"\(escapedXML(language))\" w:bidi=\"\(escapedXML(language))\"/>" }
        let properties = look.isEmpty ? "" : "<w:rPr>\(look)</w:rPr>"
        return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(escapedXML(text))</w:t></w:r>"
    }
}

/// The text in XML, where it is content or between quotation marks.
func escapedXML(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || "&<>\"".utf8.contains($0) }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case _ where scalar.value < 0x20: escaped += " "
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}
