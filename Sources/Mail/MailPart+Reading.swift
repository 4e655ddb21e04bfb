extension MailPart {
    /// Deeper parts are kept as octets.
    private static let nestingLimit = 20

    /// Reads a saved message; `nil` unless it begins with a mail header.
    ///
    /// Accepts what mail programs write: any line ends, a line `From …` before the header, parts that are never closed.
    package init?(message bytes: [UInt8]) {
        var lines = MessageLines(bytes[...])
        if lines.peek.starts(with: Array("From ".utf8)) { lines.skip() }
        let fields = lines.fields()
        let known: Set = ["from", "to", "subject", "date", "received", "message-id", "mime-version", "content-type"]
        guard fields.contains(where: { known.contains($0.name) }) else { return nil }
        self.init(fields: fields, body: lines.rest, depth: 0)
    }

    private init(fields: [MessageLines.Field], body: ArraySlice<UInt8>, depth: Int) {
        func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }
        let (type, parameters) = Self.valueAndParameters(value("content-type") ?? "text/plain")
        let disposition = value("content-disposition").map(Self.valueAndParameters)
        let fileName = (disposition?.parameters ?? []).first { $0.name == "filename" } ?? parameters.first { $0.name == "name" }
        let encoding = (value("content-transfer-encoding") ?? "").lowercased().filter { !$0.isWhitespace }

        var content: Content?
        if depth < Self.nestingLimit {
            if type.hasPrefix("multipart/"), let boundary = parameters.first(where: { $0.name == "boundary" })?.value, !boundary.isEmpty {
                content = .parts(
                    MessageLines.split(body, at: boundary).map { part in
                        var lines = MessageLines(part)
                        let fields = lines.fields()
                        return MailPart(fields: fields, body: lines.rest, depth: depth + 1)
                    })
            } else if type == "message/rfc822" {
                var lines = MessageLines(TransferEncoding.decoded(body, as: encoding)[...])
                let fields = lines.fields()
                content = .message(MailPart(fields: fields, body: lines.rest, depth: depth + 1))
            }
        }
        self.init(
            type: type, parameters: parameters, fileName: fileName?.value,
            content: content ?? .octets(TransferEncoding.decoded(body, as: encoding)))
    }

    /// Splits `text/calendar; method="REPLY"`: the value and the names of the parameters in lower case.
    private static func valueAndParameters(_ text: String) -> (value: String, parameters: [Parameter]) {
        var pieces: [String] = [""]
        var (isQuoted, isEscaped) = (false, false)
        for character in text {
            if isEscaped {
                isEscaped = false
                pieces[pieces.count - 1].append(character)
            } else if isQuoted && character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if character == ";" && !isQuoted {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        let parameters = pieces.dropFirst().compactMap { piece -> Parameter? in
            guard let equals = piece.firstIndex(of: "=") else { return nil }
            return Parameter(piece[..<equals].trimmed.lowercased(), piece[piece.index(after: equals)...].trimmed)
        }
        return (pieces[0][...].trimmed.lowercased(), parameters)
    }
}

extension Substring {
    fileprivate var trimmed: String { String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
}

/// Reads the lines of a message from the start.
private struct MessageLines {
    struct Field {
        /// In lower case.
        let name: String
        /// Unfolded.
        let value: String
    }

    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// The next line without its end.
    var peek: ArraySlice<UInt8> {
        let line = rest.prefix { $0 != UInt8(ascii: "\n") }
        return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }

    mutating func skip() { rest = rest.drop { $0 != UInt8(ascii: "\n") }.dropFirst() }

    /// Reads the header up to and including the empty line after it; empty if the text doesn't begin with a header.
    mutating func fields() -> [Field] {
        var fields: [(name: String, value: [UInt8])] = []
        while !rest.isEmpty {
            let line = peek
            if line.isEmpty {
                skip()
                break
            }
            if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
                if !fields.isEmpty { fields[fields.count - 1].value += line }
            } else {
                guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                    line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
                else { break }
                fields.append((String(decoding: line[..<colon], as: UTF8.self).lowercased(), Array(line[(colon + 1)...])))
            }
            skip()
        }
        return fields.map { Field(name: $0.name, value: String(decoding: $0.value, as: UTF8.self)) }
    }

    /// The parts between the delimiter lines of a multipart (RFC 2046 section 5.1.1).
    static func split(_ body: ArraySlice<UInt8>, at boundary: String) -> [ArraySlice<UInt8>] {
        let delimiter = Array("--\(boundary)".utf8)
        var lines = MessageLines(body)
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        while !lines.rest.isEmpty {
            let (line, lineStart) = (lines.peek, lines.rest.startIndex)
            lines.skip()
            guard line.starts(with: delimiter) else { continue }
            let tail = line.dropFirst(delimiter.count)
            let isClose = tail.starts(with: Array("--".utf8))
            guard isClose || tail.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
            if let start { parts.append(body[start..<max(start, lineStart)]) }
            start = isClose ? nil : lines.rest.startIndex
            if isClose { break }
        }
        if let start { parts.append(body[start...]) }
        return parts
    }
}
