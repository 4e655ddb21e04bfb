extension Sheet {
    /// Reads comma-separated values (RFC 4180). The separator is the one of `,`, `;`, tab and `|` on which the lines agree.
    /// `encoding` is only needed if `DecodedText` can't guess it.
    package init(csv bytes: [UInt8], encoding: String? = nil) throws(SyntaxError) {
        let decoded = try DecodedText(bytes, encoding: encoding)
        var parser = CSVParser(text: decoded.text)
        self.init(rows: try parser.rows(), remarks: decoded.remarks)
    }
}

/// Reads record by record, in one pass.
struct CSVParser {
    /// Spreadsheets keep at most 32,767 characters in a cell; more than this means an open quote, or a file that isn't a table.
    private static let fieldLimit = 1_000_000

    private var cursor: Cursor
    private let comma: UInt8

    init(text: String) {
        cursor = Cursor(Array(text.utf8))
        // The line in which Microsoft's spreadsheets name the separator.
        if cursor.take("sep="), cursor.peek > 0x20 || cursor.peek == UInt8(ascii: "\t") {
            comma = cursor.peek
            cursor.position += 1
            _ = cursor.take("\r")
            _ = cursor.take("\n")
        } else {
            cursor.position = 0
            comma = Self.comma(in: cursor.bytes.prefix(100_000))
        }
    }

    /// The separator that gives most of the first lines as many fields as the first one.
    private static func comma(in bytes: ArraySlice<UInt8>) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
        func merit(_ comma: UInt8) -> Int {
            var counts = [0]
            var isQuoted = false
            for byte in bytes {
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                if isQuoted { continue }
                if byte == comma { counts[counts.count - 1] += 1 }
                if byte == UInt8(ascii: "\n") {
                    if counts.count == 30 { break }
                    counts.append(0)
                }
            }
            return counts[0] == 0 ? 0 : counts.count { $0 == counts[0] } * 100 + min(counts[0], 99)
        }
        return candidates.max { merit($0) < merit($1) }!  // there are some
    }

    mutating func rows() throws(SyntaxError) -> [Sheet.Row] {
        var rows: [Sheet.Row] = []
        while !cursor.isAtEnd {
            let line = cursor.mark().line
            rows.append(Sheet.Row(number: line, cells: try record()))
        }
        return rows
    }

    /// Reads one record with the end of its line.
    private mutating func record() throws(SyntaxError) -> [String] {
        var cells: [String] = []
        while true {
            cells.append(try field())
            if cursor.peek == comma, !cursor.isAtEnd {
                cursor.position += 1
            } else {
                _ = cursor.take("\r")
                _ = cursor.take("\n")
                return cells
            }
        }
    }

    private mutating func field() throws(SyntaxError) -> String {
        while cursor.peek == UInt8(ascii: " ") { cursor.position += 1 }
        let start = cursor.mark()
        var bytes: [UInt8] = []
        if cursor.take("\"") {
            while !cursor.isClosingQuote {
                if cursor.take("\"\"") {
                    bytes.append(UInt8(ascii: "\""))
                } else if cursor.isAtEnd || bytes.count > Self.fieldLimit {
                    throw SyntaxError(mark: start, message: "the quote that opens here is not closed; close it, or write it twice")
                } else {
                    bytes.append(cursor.peek)
                    cursor.position += 1
                }
            }
            cursor.position += 1
        }
        // Text after a closing quote still belongs to the field.
        while !cursor.isAtEnd, cursor.peek != comma, cursor.peek != UInt8(ascii: "\n"), cursor.peek != UInt8(ascii: "\r") {
            bytes.append(cursor.peek)
            cursor.position += 1
            if bytes.count > Self.fieldLimit {
                throw SyntaxError(mark: start, message: "more than \(Self.fieldLimit) characters are in one field; is this a table?")
            }
        }
        return String(decoding: bytes, as: UTF8.self).trimmed
    }
}

extension Cursor {
    /// Whether a quote comes next that isn't one of a pair.
    fileprivate var isClosingQuote: Bool {
        peek == UInt8(ascii: "\"") && (position + 1 >= bytes.count || bytes[position + 1] != UInt8(ascii: "\""))
    }
}
