/// Writes content lines (RFC 5545 section 3.1) into one buffer: folded at 75 octets, ended by CRLF, without control characters.
///
/// Never folds inside a UTF-8 sequence, nor between a backslash or circumflex and the character that it escapes, because some
/// readers unescape before they unfold.
struct ContentLineWriter {
    private(set) var bytes: [UInt8] = []
    /// The number of the current physical line, from 1.
    private(set) var line = 1
    /// How many octets that line has.
    private var column = 0

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func endLine() {
        bytes.append(UInt8(ascii: "\r"))
        bytes.append(UInt8(ascii: "\n"))
        line += 1
        column = 0
    }

    /// Writes ASCII without escapes: names, numbers, dates.
    mutating func ascii(_ text: String) {
        var text = text
        text.withUTF8 { plain($0[...]) }
    }

    mutating func put(_ byte: UInt8) {
        makeRoom(for: 1)
        append(byte)
    }

    /// Writes a TEXT (section 3.3.11). CRLF and CR become LF; control characters other than HTAB are left out.
    mutating func text(_ text: String) {
        unescaped(text) { writer, byte in
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): writer.pair(UInt8(ascii: "\\"), byte)
            default: writer.put(byte)
            }
        }
    }

    /// Writes a value that is already escaped. Treats line breaks and control characters as `text` does.
    mutating func raw(_ value: String) {
        unescaped(value) { writer, byte in
            if byte == UInt8(ascii: "\\") { writer.makeRoom(for: 2) }
            writer.put(byte)
        }
    }

    /// Writes a parameter value (section 3.2), encoded by RFC 6868, in quotes if it needs them or `quoted` requires them.
    mutating func parameterValue(_ value: String, quoted: Bool) {
        let needsQuotes =
            quoted || value.isEmpty || value.utf8.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
        if needsQuotes { put(UInt8(ascii: "\"")) }
        unescaped(value, lineBreak: (UInt8(ascii: "^"), UInt8(ascii: "n"))) { writer, byte in
            switch byte {
            case UInt8(ascii: "^"): writer.pair(byte, byte)
            case UInt8(ascii: "\""): writer.pair(UInt8(ascii: "^"), UInt8(ascii: "'"))
            default: writer.put(byte)
            }
        }
        if needsQuotes { put(UInt8(ascii: "\"")) }
    }

    /// Passes the ASCII octets that may need an escape to `put`, and writes all others.
    private mutating func unescaped(
        _ text: String, lineBreak: (UInt8, UInt8) = (UInt8(ascii: "\\"), UInt8(ascii: "n")), put: (inout Self, UInt8) -> Void
    ) {
        var text = text
        text.withUTF8 { bytes in
            var position = 0
            while position < bytes.count {
                let start = position
                while position < bytes.count, bytes[position].isPlain { position += 1 }
                plain(bytes[start..<position])
                guard position < bytes.count else { break }
                let byte = bytes[position]
                switch byte {
                case 0x80..<0xC0: append(byte)  // room was made with the first octet
                case 0xC0...:
                    makeRoom(for: byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
                    append(byte)
                case UInt8(ascii: "\r"): pair(lineBreak.0, lineBreak.1)
                case UInt8(ascii: "\n"):
                    if position == 0 || bytes[position - 1] != UInt8(ascii: "\r") { pair(lineBreak.0, lineBreak.1) }
                case 0..<0x20 where byte != UInt8(ascii: "\t"), 0x7F: break
                default: put(&self, byte)
                }
                position += 1
            }
        }
    }

    /// Writes octets that need no escape, and folds when the line is full.
    private mutating func plain(_ octets: Slice<UnsafeBufferPointer<UInt8>>) {
        var rest = octets
        while !rest.isEmpty {
            makeRoom(for: 1)
            let part = rest.prefix(75 - column)
            bytes.append(contentsOf: part)
            column += part.count
            rest = rest.dropFirst(part.count)
        }
    }

    private mutating func pair(_ first: UInt8, _ second: UInt8) {
        makeRoom(for: 2)
        append(first)
        append(second)
    }

    private mutating func makeRoom(for count: Int) {
        guard column + count > 75 else { return }
        endLine()
        append(UInt8(ascii: " "))
    }

    private mutating func append(_ byte: UInt8) {
        bytes.append(byte)
        column += 1
    }
}

extension UInt8 {
    /// Whether no value has to escape or quote it: ASCII from the space on, with exceptions.
    fileprivate var isPlain: Bool {
        self >= 0x20 && self < 0x7F && self != UInt8(ascii: "\\") && self != UInt8(ascii: ";") && self != UInt8(ascii: ",")
            && self != UInt8(ascii: "^") && self != UInt8(ascii: "\"")
    }
}
