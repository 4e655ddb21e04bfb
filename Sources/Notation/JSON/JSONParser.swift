/// A recursive descent parser over octets, which rejects what RFC 8259 doesn't allow.
///
/// Also rejects some texts that it allows and no plan needs: repeated keys, halves of surrogate pairs, and more than 200 levels.
struct JSONParser {
    /// How many lists and records may stand inside one another.
    static let depthLimit = 200

    var cursor: Cursor

    /// A byte order mark is skipped (section 8.1).
    init(text: String) { cursor = Cursor(Array((text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]).utf8)) }

    mutating func document() throws(SyntaxError) -> Node {
        let node = try value(depth: 0)
        cursor.skipSpace()
        if let error = comment() { throw error }
        if !cursor.isAtEnd { throw cursor.error("something follows the end of the JSON text; remove it") }
        return node
    }

    private mutating func value(depth: Int) throws(SyntaxError) -> Node {
        cursor.skipSpace()
        let mark = cursor.mark()
        guard depth < Self.depthLimit else { throw cursor.error("nested deeper than \(Self.depthLimit) levels") }
        switch cursor.peek {
        case UInt8(ascii: "{"): return Node(.mapping(try entries(depth: depth)), mark: mark)
        case UInt8(ascii: "["): return Node(.sequence(try elements(depth: depth)), mark: mark)
        case UInt8(ascii: "\""): return Node(.text(try string()), mark: mark)
        default:
            let word = cursor.bytes[cursor.position...].prefix {
                "+-.0123456789".utf8.contains($0) || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A
            }
            let text = String(decoding: word, as: UTF8.self)
            guard text == "true" || text == "false" || text == "null" || text.isJSONNumber else { throw noValue(text) }
            cursor.position += word.count
            return Node(text == "null" ? .null : .plain(text), mark: mark)
        }
    }

    /// Why `word`, which stands where a value is expected, is none.
    private mutating func noValue(_ word: String) -> SyntaxError {
        if let error = comment() { return error }
        let digits = word.drop { "+-".contains($0) }
        if ["nan", "inf", "infinity"].contains(digits.lowercased()) {
            return cursor.error("JSON has no '\(word)'; write a number, or null")
        }
        guard digits.first.map({ $0.isNumber || $0 == "." }) ?? false else {
            return cursor.error("a JSON value is expected here; write a string in double quotes, a number, a list or a record")
        }
        return cursor.error(
            "'\(word)' is no JSON number; write it as -12, 0.5 or 2e3, without '+' or zeros before it, with a digit on either side of the '.'"
        )
    }

    private mutating func comment() -> SyntaxError? {
        let isComment = cursor.peek == UInt8(ascii: "#") || cursor.peek == UInt8(ascii: "/")
        return isComment ? cursor.error("JSON has no comments; remove it, or write the file as YAML") : nil
    }

    private mutating func elements(depth: Int) throws(SyntaxError) -> [Node] {
        cursor.position += 1
        var nodes: [Node] = []
        cursor.skipSpace()
        if cursor.take("]") { return nodes }
        repeat { nodes.append(try value(depth: depth + 1)) } while try another(before: "]")
        return nodes
    }

    private mutating func entries(depth: Int) throws(SyntaxError) -> [Node.Entry] {
        cursor.position += 1
        var entries: [Node.Entry] = []
        var keys: Set<String> = []
        cursor.skipSpace()
        if cursor.take("}") { return entries }
        repeat {
            cursor.skipSpace()
            let keyMark = cursor.mark()
            guard cursor.peek == UInt8(ascii: "\"") else { throw cursor.error("a key in double quotes is expected here") }
            let key = try string()
            guard keys.insert(key).inserted else {
                throw SyntaxError(mark: keyMark, message: "the key '\(key)' occurs twice in this record; keep one")
            }
            cursor.skipSpace()
            guard cursor.take(":") else { throw cursor.error("a ':' is expected after the key '\(key)'") }
            entries.append(Node.Entry(key: key, keyMark: keyMark, value: try value(depth: depth + 1)))
        } while try another(before: "}")
        return entries
    }

    private mutating func another(before end: StaticString) throws(SyntaxError) -> Bool {
        cursor.skipSpace()
        if cursor.take(",") {
            cursor.skipSpace()
            if cursor.peek == end.utf8Start[0] { throw cursor.error("a ',' stands before this '\(end)'; remove it") }
            return true
        }
        if let error = comment() { throw error }
        if cursor.take(end) { return false }
        throw cursor.error("a ',' or '\(end)' is expected here")
    }

    private mutating func string() throws(SyntaxError) -> String {
        cursor.position += 1
        var text: [UInt8] = []
        while true {
            let byte = cursor.peek
            switch byte {
            case UInt8(ascii: "\""):
                cursor.position += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                cursor.position += 1
                text += try escaped().utf8
            case 0..<0x20: throw cursor.error("a string ends here without its '\"', or holds a bare line break or control character")
            default:
                text.append(byte)
                cursor.position += 1
            }
        }
    }

    private mutating func escaped() throws(SyntaxError) -> String {
        let plain: [UInt8: String] = [0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r", 0x74: "\t"]
        let byte = cursor.peek
        cursor.position += 1
        if let text = plain[byte] { return text }
        guard byte == UInt8(ascii: "u") else { throw cursor.error("an unknown escape; write \\\\ for a backslash") }
        var units = [try codeUnit()]
        if UTF16.isLeadSurrogate(units[0]), cursor.take("\\u") { units.append(try codeUnit()) }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw cursor.error("half of a surrogate pair; write the character itself")
        }
        return text
    }

    private mutating func codeUnit() throws(SyntaxError) -> UInt16 {
        let digits = cursor.bytes[cursor.position...].prefix(4)
        guard digits.count == 4, digits.allSatisfy(isHexDigit), let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else {
            throw cursor.error("four hexadecimal digits are expected after \\u")
        }
        cursor.position += 4
        return unit
    }

    private func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}

extension String {
    /// Whether it is a number as JSON writes them (RFC 8259 section 6).
    var isJSONNumber: Bool {
        var rest = utf8[...]
        func skipDigits() -> Int {
            let count = rest.prefix { (0x30...0x39).contains($0) }.count
            rest.removeFirst(count)
            return count
        }
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let hasZeroFirst = rest.first == UInt8(ascii: "0")
        let whole = skipDigits()
        guard whole == 1 || whole > 1 && !hasZeroFirst else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard skipDigits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            guard skipDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
