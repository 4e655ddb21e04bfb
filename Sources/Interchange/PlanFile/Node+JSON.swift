extension Node {
    /// Reads a JSON text (RFC 8259), keeping where each value stands, which JSON libraries don't tell.
    init(json text: String) throws(SyntaxError) {
        var parser = JSONParser(text: text)
        self = try parser.document()
    }

    /// Writes it as JSON, two spaces a level, numbers and truth values bare.
    func json() -> String {
        var out = ""
        writeJSON(indent: "", to: &out)
        return out + "\n"
    }

    private func writeJSON(indent: String, to out: inout String) {
        let inner = indent + "  "
        switch content {
        case .null: out += "null"
        case .text(let text): out += text.jsonQuoted
        case .plain(let text): out += text == "true" || text == "false" || Double(text) != nil ? text : text.jsonQuoted
        case .sequence(let nodes):
            out += "["
            for (index, node) in nodes.enumerated() {
                out += (index == 0 ? "\n" : ",\n") + inner
                node.writeJSON(indent: inner, to: &out)
            }
            out += nodes.isEmpty ? "]" : "\n\(indent)]"
        case .mapping(let entries):
            out += "{"
            for (index, entry) in entries.enumerated() {
                out += (index == 0 ? "\n" : ",\n") + inner + entry.key.jsonQuoted + ": "
                entry.value.writeJSON(indent: inner, to: &out)
            }
            out += entries.isEmpty ? "}" : "\n\(indent)}"
        }
    }
}

extension String {
    /// In double quotes, escaped as JSON has it (RFC 8259 section 7), which is also a YAML scalar.
    var jsonQuoted: String {
        var out = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}

/// A recursive descent over the octets; deeper than 200 levels is refused.
private struct JSONParser {
    let bytes: [UInt8]
    var position = 0
    var line = 1
    /// A position on the line and its column, counted on from there: a plan may be one line of megabytes.
    var counted = (position: 0, column: 1)

    init(text: String) { bytes = Array(text.utf8) }

    mutating func document() throws(SyntaxError) -> Node {
        let node = try value(depth: 0)
        skipSpace()
        if position < bytes.count { throw error("something follows the end of the JSON text; remove it") }
        return node
    }

    private mutating func value(depth: Int) throws(SyntaxError) -> Node {
        skipSpace()
        let mark = mark()
        guard depth < 200 else { throw error("nested deeper than 200 levels") }
        switch peek {
        case UInt8(ascii: "{"): return Node(.mapping(try entries(depth: depth)), mark: mark)
        case UInt8(ascii: "["): return Node(.sequence(try elements(depth: depth)), mark: mark)
        case UInt8(ascii: "\""): return Node(.text(try string()), mark: mark)
        default:
            let word = bytes[position...].prefix { "+-.0123456789".utf8.contains($0) || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
            let text = String(decoding: word, as: UTF8.self)
            guard text == "true" || text == "false" || text == "null" || text.first?.isLetter == false && Double(text) != nil else {
                throw error("no JSON value stands here; write a string in double quotes, a number, a list or a record")
            }
            position += word.count
            return Node(text == "null" ? .null : .plain(text), mark: mark)
        }
    }

    private mutating func elements(depth: Int) throws(SyntaxError) -> [Node] {
        position += 1
        var nodes: [Node] = []
        skipSpace()
        if take("]") { return nodes }
        repeat { nodes.append(try value(depth: depth + 1)) } while try another(before: "]")
        return nodes
    }

    private mutating func entries(depth: Int) throws(SyntaxError) -> [Node.Entry] {
        position += 1
        var entries: [Node.Entry] = []
        var keys: Set<String> = []
        skipSpace()
        if take("}") { return entries }
        repeat {
            skipSpace()
            let keyMark = mark()
            guard peek == UInt8(ascii: "\"") else { throw error("a key in double quotes is wanted here") }
            let key = try string()
            guard keys.insert(key).inserted else {
                throw SyntaxError(mark: keyMark, message: "the key '\(key)' stands twice in this record; keep one")
            }
            skipSpace()
            guard take(":") else { throw error("a ':' is wanted after the key '\(key)'") }
            entries.append(Node.Entry(key: key, keyMark: keyMark, value: try value(depth: depth + 1)))
        } while try another(before: "}")
        return entries
    }

    private mutating func another(before end: Character) throws(SyntaxError) -> Bool {
        skipSpace()
        if take(",") { return true }
        if take(end) { return false }
        throw error("a ',' or '\(end)' is wanted here")
    }

    private mutating func string() throws(SyntaxError) -> String {
        position += 1
        var text: [UInt8] = []
        while true {
            let byte = peek
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                position += 1
                text += try escaped().utf8
            case 0..<0x20: throw error("a string ends here without its '\"', or holds a bare line break or control character")
            default:
                text.append(byte)
                position += 1
            }
        }
    }

    private mutating func escaped() throws(SyntaxError) -> String {
        let plain: [UInt8: String] = [0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r", 0x74: "\t"]
        let byte = peek
        position += 1
        if let text = plain[byte] { return text }
        guard byte == UInt8(ascii: "u") else { throw error("an unknown escape; write \\\\ for a backslash") }
        var units = [try codeUnit()]
        if UTF16.isLeadSurrogate(units[0]), peek == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "u")
        {
            position += 2
            units.append(try codeUnit())
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw error("half of a surrogate pair; write the character itself")
        }
        return text
    }

    private mutating func codeUnit() throws(SyntaxError) -> UInt16 {
        let digits = bytes[position...].prefix(4)
        guard digits.count == 4, !digits.contains(UInt8(ascii: "+")), let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else {
            throw error("four hexadecimal digits are wanted after \\u")
        }
        position += 4
        return unit
    }

    // MARK: Octets

    /// The next octet; 0 at the end.
    private var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func mark() -> Node.Mark {
        let end = min(position, bytes.count)
        counted.column += bytes[counted.position..<end].count { $0 & 0xC0 != 0x80 }
        counted.position = end
        return Node.Mark(line: line, column: counted.column)
    }

    private mutating func error(_ message: String) -> SyntaxError { SyntaxError(mark: mark(), message: message) }

    private mutating func take(_ character: Character) -> Bool {
        guard peek == character.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\n"):
                line += 1
                counted = (position + 1, 1)
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
            default: return
            }
            position += 1
        }
    }
}
