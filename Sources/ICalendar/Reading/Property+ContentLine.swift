extension Property {
    /// Reads `name *(";" param) ":" value`; `nil` if the line has another form. Octets that aren't UTF-8 become U+FFFD.
    init?(contentLine line: ArraySlice<UInt8>) {
        guard let nameEnd = line.firstIndex(where: { !$0.isNameByte }), nameEnd > line.startIndex else { return nil }
        var position = nameEnd
        var parameters: [Parameter] = []
        while position < line.endIndex, line[position] == UInt8(ascii: ";") {
            position += 1
            // An extra semicolon is common and harmless.
            if position < line.endIndex, line[position] == UInt8(ascii: ";") || line[position] == UInt8(ascii: ":") { continue }
            guard let parameter = Parameter(in: line, at: &position) else { return nil }
            parameters.append(parameter)
        }
        guard position < line.endIndex, line[position] == UInt8(ascii: ":") else { return nil }
        self.init(
            checkedName: Self.name(line[..<nameEnd]), parameters: parameters,
            value: String(decoding: line[(position + 1)...], as: UTF8.self))
    }

    /// In capitals.
    fileprivate static func name(_ bytes: ArraySlice<UInt8>) -> String {
        let isUpper = !bytes.contains { $0 >= UInt8(ascii: "a") }
        let name = String(decoding: bytes, as: UTF8.self)
        return isUpper ? name : name.uppercased()
    }

    /// The value as TEXT (RFC 5545 section 3.3.11). A backslash that escapes none of `\ ; , n N` is kept.
    package var text: String { Self.text(value) }

    /// The value as a list of TEXT values.
    package var texts: [String] { texts(separatedBy: UInt8(ascii: ",")) }

    func texts(separatedBy separator: UInt8) -> [String] {
        guard value.utf8.contains(UInt8(ascii: "\\")) else {
            return value.split(separator: Character(Unicode.Scalar(separator)), omittingEmptySubsequences: false).map(String.init)
        }
        var (texts, start, isEscaped) = ([String](), value.startIndex, false)
        for index in value.utf8.indices {
            if isEscaped {
                isEscaped = false
            } else if value.utf8[index] == UInt8(ascii: "\\") {
                isEscaped = true
            } else if value.utf8[index] == separator {
                texts.append(Self.text(String(value[start..<index])))
                start = value.utf8.index(after: index)
            }
        }
        return texts + [Self.text(String(value[start...]))]
    }

    private static func text(_ value: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "\\")) else { return value }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(value.utf8.count)
        var isEscaped = false
        for byte in value.utf8 {
            if isEscaped {
                isEscaped = false
                switch byte {
                case UInt8(ascii: "n"), UInt8(ascii: "N"): bytes.append(UInt8(ascii: "\n"))
                case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): bytes.append(byte)
                default: bytes += [UInt8(ascii: "\\"), byte]
                }
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        if isEscaped { bytes.append(UInt8(ascii: "\\")) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Parameter {
    /// Reads `name "=" value *("," value)` from `position`, and moves it to the octet after that.
    fileprivate init?(in line: ArraySlice<UInt8>, at position: inout Int) {
        let start = position
        while position < line.endIndex, line[position].isNameByte { position += 1 }
        guard position > start, position < line.endIndex, line[position] == UInt8(ascii: "=") else { return nil }
        let name = Property.name(line[start..<position])
        var values: [String] = []
        repeat {
            position += 1
            guard let value = Self.value(in: line, at: &position) else { return nil }
            values.append(value)
        } while position < line.endIndex && line[position] == UInt8(ascii: ",")
        self.init(checkedName: name, values: values)
    }

    private static func value(in line: ArraySlice<UInt8>, at position: inout Int) -> String? {
        let isQuoted = position < line.endIndex && line[position] == UInt8(ascii: "\"")
        let start = isQuoted ? position + 1 : position
        let ends: [UInt8] = isQuoted ? [UInt8(ascii: "\"")] : [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")]
        guard let end = line[start...].firstIndex(where: { ends.contains($0) }) else { return nil }
        position = isQuoted ? end + 1 : end
        return decoded(line[start..<end])
    }

    /// Decodes RFC 6868; a circumflex that encodes none of `n ^ '` is kept.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "^")) else { return String(decoding: bytes, as: UTF8.self) }
        var (decoded, isEscaped) = ([UInt8](), false)
        for byte in bytes {
            if isEscaped {
                isEscaped = false
                switch byte {
                case UInt8(ascii: "n"): decoded.append(UInt8(ascii: "\n"))
                case UInt8(ascii: "^"): decoded.append(byte)
                case UInt8(ascii: "'"): decoded.append(UInt8(ascii: "\""))
                default: decoded += [UInt8(ascii: "^"), byte]
                }
            } else if byte == UInt8(ascii: "^") {
                isEscaped = true
            } else {
                decoded.append(byte)
            }
        }
        return String(decoding: isEscaped ? decoded + [UInt8(ascii: "^")] : decoded, as: UTF8.self)
    }
}
