/// A position in a text that is read octet by octet.
struct Cursor {
    let bytes: [UInt8]
    var position = 0
    /// A position with known line and column, from which others are counted, since a file may be one line of megabytes.
    private var counted = (position: 0, line: 1, column: 1)

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next octet; 0 at the end.
    var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

    var isAtEnd: Bool { position >= bytes.count }

    /// The line and column of the next octet.
    mutating func mark() -> Node.Mark {
        let end = min(position, bytes.count)
        for byte in bytes[counted.position..<end] {
            if byte == UInt8(ascii: "\n") {
                counted.line += 1
                counted.column = 1
            } else if byte & 0xC0 != 0x80 {
                counted.column += 1
            }
        }
        counted.position = end
        return Node.Mark(line: counted.line, column: counted.column)
    }

    mutating func error(_ message: String) -> SyntaxError { SyntaxError(mark: mark(), message: message) }

    /// Whether `text` comes next; if so, moves past it.
    mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[position + offset] != text.utf8Start[offset] { return false }
        position += count
        return true
    }

    /// Moves past spaces, tabs and line ends.
    mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }
}
