/// The text of a file.
package struct Source: Sendable {
    package let name: String
    /// Without a byte order mark.
    package let text: String
    package let hasByteOrderMark: Bool

    package init(name: String, text: String) {
        self.name = name
        self.text = text
        hasByteOrderMark = false
    }

    package init(_ bytes: [UInt8], name: String) throws(SourceProblems) {
        self.name = name
        hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let body = hasByteOrderMark ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            let readable = String(decoding: body, as: UTF8.self)
            let line = readable.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("\u{FFFD}") } ?? 0
            throw SourceProblems(problems: [
                SourceProblem(file: name, line: line + 1, column: 1, message: "the file is not UTF-8; save it as UTF-8", excerpt: "")
            ])
        }
        self.text = text
    }

    package var isJSON: Bool { text.first { !$0.isWhitespace }.map { "{[".contains($0) } ?? false }

    package func problems(_ found: [(mark: Node.Mark, message: String)]) -> [SourceProblem] {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        return found.map { mark, message in
            let excerpt = lines.indices.contains(mark.line - 1) ? String(lines[mark.line - 1].prefix(400)) : ""
            return SourceProblem(file: name, line: mark.line, column: mark.column, message: message, excerpt: excerpt)
        }
    }
}
