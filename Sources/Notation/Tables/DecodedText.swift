internal import Glibc

/// Decodes the text of a file that doesn't name its encoding.
///
/// A byte order mark decides first, then zeros as in UTF-16, then valid UTF-8. A line that isn't UTF-8 is read in the Windows code
/// page in which its words look most like words, because files combined from others can have lines in several encodings.
package struct DecodedText: Sendable {
    package let text: String
    /// Notes to report about any encoding other than UTF-8.
    package let remarks: [String]

    /// `encoding` is any name that iconv knows. Throws if the octets aren't in that encoding.
    package init(_ bytes: [UInt8], encoding: String? = nil) throws(SyntaxError) {
        let marks: [(mark: [UInt8], encoding: String)] = [
            ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
        ]
        let marked = marks.first { bytes.starts(with: $0.mark) }
        let body = bytes.dropFirst(marked?.mark.count ?? 0)
        if let name = encoding ?? marked?.encoding ?? Self.wideEncoding(of: body) {
            guard let text = body.decoded(from: name) else {
                throw SyntaxError(
                    mark: Node.Mark(line: 1, column: 1),
                    message: "the file can't be read as \(name); name its encoding, such as WINDOWS-1252, or save it as UTF-8")
            }
            self.text = text
            remarks = name == "UTF-8" ? [] : ["read as \(name)"]
        } else if let text = String(validating: body, as: UTF8.self) {
            self.text = text
            remarks = []
        } else {
            (text, remarks) = Self.lines(of: body)
        }
    }

    /// Recognises UTF-16 without a mark: most scripts give a zero in every second octet.
    private static func wideEncoding(of body: ArraySlice<UInt8>) -> String? {
        let sample = body.prefix(1024)
        var zeros = [0, 0]
        for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset % 2] += 1 }
        if zeros[0] + zeros[1] < sample.count / 8 || zeros[0] == zeros[1] { return nil }
        return zeros[1] > zeros[0] ? "UTF-16LE" : "UTF-16BE"
    }

    private static func lines(of body: ArraySlice<UInt8>) -> (text: String, remarks: [String]) {
        let lines = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let texts = lines.map { String(validating: $0, as: UTF8.self) }
        let odd = zip(lines, texts).map { $1 == nil ? CodePage.strangeness(of: $0) : nil }
        // Where one line doesn't decide, the encoding of the whole file does.
        let usual = CodePage.allCases.min { left, right in
            odd.reduce(0) { $0 + ($1?[left] ?? 0) } < odd.reduce(0) { $0 + ($1?[right] ?? 0) }
        }
        var numbers: [CodePage: [Int]] = [:]
        let whole = lines.indices.map { index in
            if let text = texts[index] { return text }
            let candidates = [usual].compactMap { $0 } + CodePage.allCases
            let page = candidates.min { odd[index]![$0, default: 0] < odd[index]![$1, default: 0] }!  // there are some
            numbers[page, default: []].append(index + 1)
            return lines[index].decoded(from: page.rawValue) ?? String(decoding: lines[index], as: UTF8.self)
        }
        let remarks = CodePage.allCases.compactMap { page in
            numbers[page].map { lines in
                let numbers = lines.prefix(5).map(String.init).joined(separator: ", ") + (lines.count > 5 ? " …" : "")
                return "\(lines.count) \(lines.count == 1 ? "line is" : "lines are") no UTF-8 and read as \(page.rawValue): \(numbers)"
            }
        }
        return (whole.joined(separator: "\n"), remarks)
    }
}

/// A Windows code page in which lists are still saved.
private enum CodePage: String, CaseIterable {
    case western = "WINDOWS-1252"
    case cyrillic = "WINDOWS-1251"
    case arabic = "WINDOWS-1256"

    /// How unlike words the line looks, by code page.
    static func strangeness(of line: ArraySlice<UInt8>) -> [CodePage: Int] {
        Dictionary(uniqueKeysWithValues: allCases.map { ($0, line.decoded(from: $0.rawValue)?.strangeness ?? 1_000_000) })
    }
}

extension ArraySlice<UInt8> {
    /// `nil` if the octets aren't in the encoding, or it is unknown.
    fileprivate func decoded(from encoding: String) -> String? {
        let converter = iconv_open("UTF-8", encoding)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 4 + 4)
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target -> Int? in
                var (from, left) = (source.baseAddress, source.count)
                var (to, room) = (target.baseAddress, target.count)
                guard source.isEmpty || iconv(converter, &from, &left, &to, &room) != .max, left == 0 else { return nil }
                return target.count - room
            }
        }
        return written.map { String(decoding: output[..<$0].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self) }
    }
}

extension String {
    /// How many pairs of letters don't occur in words: letters of two scripts, a capital after a small letter, two accented
    /// letters, or a sign between letters.
    fileprivate var strangeness: Int {
        var (count, previous) = (0, nil as Unicode.Scalar?)
        for scalar in unicodeScalars {
            defer { previous = scalar }
            guard let last = previous, last.value >= 0x80 || scalar.value >= 0x80 else { continue }
            let isInWord = last.properties.isAlphabetic && scalar.properties.isAlphabetic
            if isInWord {
                count += last.script == scalar.script ? 0 : 2
                count += last.properties.isLowercase && scalar.properties.isUppercase ? 1 : 0
                count += last.script == .latin && last.value >= 0x80 && scalar.script == .latin && scalar.value >= 0x80 ? 1 : 0
            } else if last.properties.isAlphabetic && scalar.value >= 0x80 || scalar.properties.isAlphabetic && last.value >= 0x80 {
                count += scalar.value == 0xA0 || last.value == 0xA0 || scalar.value >= 0x2000 || last.value >= 0x2000 ? 0 : 1
            }
        }
        return count
    }
}

extension Unicode.Scalar {
    fileprivate enum Script {
        case latin, cyrillic, arabic, other
    }

    fileprivate var script: Script {
        switch value {
        case 0..<0x250: .latin
        case 0x400..<0x530: .cyrillic
        case 0x600..<0x700: .arabic
        default: .other
        }
    }
}
