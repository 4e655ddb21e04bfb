/// Unfolds the lines of a stream (RFC 5545 section 3.1), and keeps where each began, which libical doesn't report.
///
/// The stream may come in pieces of any size. Lines may end with CRLF, LF, or CR if the first 64 KB have no LF. A byte order mark,
/// control characters other than HTAB, and empty lines are left out.
struct ContentLines {
    struct Line {
        /// The line number of its first octet, from 1; each folded line counts.
        let number: Int
        /// The position in the unfolded stream.
        let range: Range<Int>
    }

    /// The complete lines that have not been taken yet.
    private(set) var lines: [Line] = []
    /// The unfolded stream from `kept` on.
    private var text: [UInt8] = []
    private var kept = 0
    /// The number of the incomplete line.
    private(set) var number = 1
    private var start = 0
    /// The line number of the next octet.
    private var physicalNumber = 1
    private var isLineStart = true
    /// `nil` until known; octets wait in `opening` until then.
    private var lineEnd: UInt8?
    private var opening: [UInt8] = []

    /// The octets of a line, which must still be kept.
    subscript(line: Line) -> ArraySlice<UInt8> { text[(line.range.lowerBound - kept)..<(line.range.upperBound - kept)] }

    /// How many octets are kept.
    var size: Int { text.count }

    mutating func append(_ bytes: ArraySlice<UInt8>) {
        if let lineEnd { return unfold(bytes, lineEnd: lineEnd) }
        opening += bytes
        if opening.count >= Self.openingSize || opening.contains(Self.lineFeed) { open() }
    }

    /// Ends the last line; nothing may follow.
    mutating func end() {
        if lineEnd == nil { open() }
        endLine()
    }

    /// Returns the complete lines and removes them from `lines`.
    mutating func takeLines() -> [Line] {
        defer { lines.removeAll() }
        return lines
    }

    /// Forgets the octets before this position in the unfolded stream.
    mutating func forget(before place: Int) {
        text.removeFirst(place - kept)
        kept = place
    }

    private mutating func open() {
        let end = opening.prefix(Self.openingSize).contains(Self.lineFeed) ? Self.lineFeed : Self.carriageReturn
        lineEnd = end
        unfold(opening.starts(with: [0xEF, 0xBB, 0xBF]) ? opening[3...] : opening[...], lineEnd: end)
        opening = []
    }

    private mutating func unfold(_ bytes: ArraySlice<UInt8>, lineEnd: UInt8) {
        text.reserveCapacity(text.count + bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            var position = 0
            while position < bytes.count {
                if isLineStart { beginLine(bytes[position], at: &position, lineEnd: lineEnd) }
                guard !isLineStart else { continue }
                let end = bytes[position...].firstIndex(of: lineEnd) ?? bytes.count
                keep(bytes[position..<end])
                position = end
                guard end < bytes.count else { break }
                physicalNumber += 1
                isLineStart = true
                position += 1
            }
        }
    }

    /// Reads the first octet of a physical line: the blank of a folded line, or the end of an empty one.
    private mutating func beginLine(_ byte: UInt8, at position: inout Int, lineEnd: UInt8) {
        switch byte {
        case lineEnd:
            physicalNumber += 1
            position += 1
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
            isLineStart = false
            position += 1
        default:
            guard !byte.isControl else { return position += 1 }
            isLineStart = false
            endLine()
            number = physicalNumber
        }
    }

    private mutating func endLine() {
        let end = kept + text.count
        if end > start { lines.append(Line(number: number, range: start..<end)) }
        start = end
    }

    private mutating func keep(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        let bytes = bytes.last == Self.carriageReturn ? bytes.dropLast() : bytes
        // Counting, unlike searching, is compiled to vector instructions.
        let controls = bytes.reduce(into: 0) { count, byte in count += byte.isControl ? 1 : 0 }
        if controls == 0 { text += bytes } else { text += bytes.lazy.filter { !$0.isControl } }
    }

    private static let openingSize = 64 << 10
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}

extension ContentLines {
    init(_ bytes: [UInt8]) {
        self.init()
        append(bytes[...])
        end()
    }

    /// The lines that aren't UTF-8. Unfolding has joined the sequences that a fold split.
    func notUTF8(_ lines: [Line]) -> [Line] {
        guard let first = lines.first, let last = lines.last else { return [] }
        // Checks all lines at once, unless a sequence runs from one line into the next.
        let isWhole = lines.allSatisfy { text[$0.range.lowerBound - kept] & 0xC0 != 0x80 }
        if isWhole, isUTF8(first.range.lowerBound..<last.range.upperBound) { return [] }
        return lines.filter { !isUTF8($0.range) }
    }

    private func isUTF8(_ range: Range<Int>) -> Bool {
        (try? UTF8Span(validating: text.span.extracting((range.lowerBound - kept)..<(range.upperBound - kept)))) != nil
    }
}

extension UInt8 {
    /// Whether content lines may not contain it (RFC 5545 section 3.1).
    fileprivate var isControl: Bool { self < 0x20 && self != UInt8(ascii: "\t") || self == 0x7F }
}
