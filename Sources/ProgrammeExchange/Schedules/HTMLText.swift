internal import Importing
internal import Notation

extension String {
    /// The text without HTML tags: paragraphs are separated, list items get a bullet, links get their address after them.
    /// A '<' that begins no HTML tag stays, and so do line breaks where there are no paragraphs.
    var withoutHTML: String {
        var reader = HTMLText(self)
        return reader.text().trimmed
    }
}

/// Reads the little HTML that people write descriptions in.
private struct HTMLText {
    private struct Tag {
        let name: String
        let isEnd: Bool
        let rest: Substring
    }

    private static let blocks: Set = [
        "p", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "tr", "dl", "dt", "dd", "hr",
        "section", "article", "figure",
    ]
    private static let others: Set = [
        "a", "abbr", "b", "big", "br", "center", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s", "samp",
        "script", "small", "span", "strike", "strong", "style", "sub", "sup", "tbody", "td", "tfoot", "th", "thead", "tt", "u", "var",
        "figcaption", "iframe",
    ]
    private static let entities: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘",
        "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™", "euro": "€",
        "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß", "times": "×",
    ]

    private var rest: Substring
    private let hasBlocks: Bool
    private var out = ""
    /// Line breaks to write before the next character.
    private var breaks = 0
    private var wantsSpace = false
    /// Whether spaces count: inside `pre`, and where there are no tags at all.
    private var isPreformatted: Bool
    /// The next '>', and whether no further comment ends. Each is searched only once, however many tags stay open.
    private var nextEnd: String.Index?
    private var hasNoCommentEnd = false
    /// Where the open link leads, and where its text begins in `out`.
    private var link: (address: String, start: Int)?

    init(_ text: String) {
        rest = text[...]
        isPreformatted = !text.contains("<")
        let small = text.lowercased()
        hasBlocks = ["<p>", "<p ", "<div", "<ul", "<ol", "<li", "<h1", "<h2", "<h3", "<pre", "<blockquote", "<dl", "<table"].contains {
            small.contains($0)
        }
    }

    mutating func text() -> String {
        while let character = rest.first {
            if character == "<", let tag = takeTag() {
                take(tag)
            } else if character == "&", let entity = takeEntity() {
                add(entity)
            } else {
                rest.removeFirst()
                add(character: character)
            }
        }
        return out
    }

    private mutating func add(character: Character) {
        if character.isWhitespace, hasBlocks && !isPreformatted || !character.isNewline {
            if isPreformatted { add(String(character)) } else { wantsSpace = true }
        } else if character.isNewline {
            breaks += 1
        } else {
            add(String(character))
        }
    }

    private mutating func add(_ text: String) {
        if breaks > 0, !out.isEmpty {
            out += String(repeating: "\n", count: min(breaks, 2))
        } else if wantsSpace, !out.isEmpty {
            out += " "
        }
        (breaks, wantsSpace) = (0, false)
        out += text
    }

    /// Takes the tag that begins here; `nil`, without moving, where no HTML tag does.
    private mutating func takeTag() -> Tag? {
        let inside = rest.dropFirst()
        if inside.hasPrefix("!--") {
            guard !hasNoCommentEnd, let end = inside.firstRange(of: "-->") else {
                hasNoCommentEnd = true
                return nil
            }
            rest = rest[end.upperBound...]
            return Tag(name: "", isEnd: false, rest: "")
        }
        let isEnd = inside.first == "/"
        let name = inside.dropFirst(isEnd ? 1 : 0).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard Self.blocks.contains(name.lowercased()) || Self.others.contains(name.lowercased()),
            let end = endOfTag(after: name.endIndex)
        else { return nil }
        defer { rest = rest[rest.index(after: end)...] }
        return Tag(name: name.lowercased(), isEnd: isEnd, rest: rest[name.endIndex..<end])
    }

    private mutating func endOfTag(after index: String.Index) -> String.Index? {
        if let nextEnd, nextEnd >= index { return nextEnd < rest.endIndex ? nextEnd : nil }
        nextEnd = rest[index...].firstIndex(of: ">") ?? rest.endIndex
        return endOfTag(after: index)
    }

    private mutating func take(_ tag: Tag) {
        switch tag.name {
        case "br": breaks += 1
        case "li", "dt", "dd", "tr":
            breaks = max(breaks, 1)
            if tag.name == "li", !tag.isEnd { add("• ") }
        case "td", "th": wantsSpace = true
        case "pre":
            breaks = 2
            isPreformatted = !tag.isEnd
        case "script", "style":
            if !tag.isEnd { skip(to: "</" + tag.name) }
        case "a": take(link: tag)
        default:
            if Self.blocks.contains(tag.name) { breaks = 2 }
        }
    }

    private mutating func skip(to end: String) {
        rest = rest.range(ofCaseInsensitive: end).map { rest[$0.lowerBound...] } ?? ""
    }

    private mutating func take(link tag: Tag) {
        if !tag.isEnd {
            link = Self.address(in: tag.rest).map { ($0, out.utf8.count) }
        } else if let (address, start) = link {
            let text = String(decoding: out.utf8.dropFirst(start), as: UTF8.self).trimmed
            if address.isWebAddress, text != address { add(text.isEmpty ? address : " (\(address))") }
            link = nil
        }
    }

    /// The value of `href`, quoted or not.
    private static func address(in attributes: Substring) -> String? {
        guard let start = attributes.range(ofCaseInsensitive: "href") else { return nil }
        let value = attributes[start.upperBound...].drop { $0.isWhitespace || $0 == "=" }
        guard let quote = value.first else { return nil }
        let address = "\"'".contains(quote) ? value.dropFirst().prefix { $0 != quote } : value.prefix { !$0.isWhitespace }
        var reader = HTMLText(String(address))
        return reader.text().trimmed
    }

    /// Takes the entity that begins here and gives its character; `nil`, without moving, where none does.
    private mutating func takeEntity() -> String? {
        let name = rest.dropFirst().prefix(10).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
        guard name.endIndex < rest.endIndex, rest[name.endIndex] == ";" else { return nil }
        let number =
            name.lowercased().hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.first == "#" ? UInt32(name.dropFirst()) : nil
        let isCharacter = number.map { $0 >= 0x20 && !(0x7F..<0xA0).contains($0) && $0 & 0xFFFE != 0xFFFE } ?? false
        let scalar = isCharacter ? number.flatMap(Unicode.Scalar.init).map { String($0) } : nil
        guard let text = Self.entities[String(name)] ?? scalar else { return nil }
        rest = rest[rest.index(after: name.endIndex)...]
        return text
    }
}

extension Substring {
    fileprivate func range(ofCaseInsensitive ascii: String) -> Range<Index>? {
        let wanted = Array(ascii.utf8)
        var start = startIndex
        while start < endIndex {
            let bytes = self[start...].utf8.prefix(wanted.count)
            if bytes.count == wanted.count, zip(bytes, wanted).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
                return start..<bytes.endIndex
            }
            start = index(after: start)
        }
        return nil
    }
}
