/// A tag that names something.
struct TemplateTag: Hashable {
    enum Kind: Hashable {
        case variable
        case section
        case inverted
        case close
        case partial
        /// `{{$name}}`, a block that another template may replace.
        case block
        /// `{{<name}}`, a partial with replaced blocks.
        case parent
    }

    var kind: Kind
    var name: String
    /// The functions around the name, the outermost first.
    var transforms: [String] = []
    /// The text between the delimiters, without the sign; the same text closes a section.
    var text: String
    var line: Int
    var column: Int
}

extension TemplateTag.Kind {
    init?(sign: Character) {
        switch sign {
        case "#": self = .section
        case "^": self = .inverted
        case "/": self = .close
        case ">": self = .partial
        case "$": self = .block
        case "<": self = .parent
        case "{", "&": self = .variable
        default: return nil
        }
    }
}

extension TemplateTag {
    /// `nil` unless `text` is a name, or a name inside of functions, such as `first(days)`.
    init?(kind: Kind, text: String, line: Int, column: Int) {
        self.init(kind: kind, name: text, text: text, line: line, column: column)
        if kind == .partial || kind == .parent {
            guard text.allSatisfy({ Self.isNameCharacter($0) || $0 == "/" }), !text.isEmpty else { return nil }
            return
        }
        let parts = text.split(separator: "(", omittingEmptySubsequences: false).map(String.init)
        let closing = parts.last!.reversed().prefix { $0 == ")" }.count
        name = String(parts.last!.dropLast(closing))
        transforms = Array(parts.dropLast())
        let isName = name == "." || name.contains(where: { $0 != "." }) || (name.isEmpty && !transforms.isEmpty)
        guard isName, closing == transforms.count, transforms.allSatisfy({ !$0.isEmpty }),
            (transforms + [name]).allSatisfy({ $0.allSatisfy(Self.isNameCharacter) })
        else { return nil }
    }

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || ".-_?*".contains(character))
    }
}
