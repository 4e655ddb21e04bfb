/// The unfolded lines of a stream (RFC 5545 section 3.1) and where each began, which libical doesn't tell.
///
/// Any line end is read: CRLF, LF, or CR where there is no LF at all. A byte order mark, control characters other than HTAB, and
/// empty lines are left out.
struct ContentLines {
    struct Line {
        /// Of the line's first octets, counted from 1, folded lines counted as they stand.
        let number: Int
        /// In `text`.
        let range: Range<Int>
    }

    private(set) var text: [UInt8]
    private(set) var lines: [Line] = []

    init(_ bytes: [UInt8]) {
        let lineEnd = bytes.contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        var lines: [Line] = []
        lines.reserveCapacity(bytes.count / 40)
        text = [UInt8](unsafeUninitializedCapacity: body.count) { text, count in
            var (number, first, start, isLineStart) = (1, 1, 0, true)
            func endLine() {
                if count > start { lines.append(Line(number: first, range: start..<count)) }
                start = count
            }
            body.withUnsafeBufferPointer { body in
                for byte in body {
                    if byte == lineEnd {
                        number += 1
                        isLineStart = true
                        continue
                    }
                    if isLineStart {
                        isLineStart = false
                        if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { continue }
                        endLine()
                        first = number
                    }
                    guard byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t") else { continue }
                    text.initializeElement(at: count, to: byte)
                    count += 1
                }
            }
            endLine()
        }
        self.lines = lines
    }
}
