extension Node {
    /// Reads a JSON text (RFC 8259) and keeps the position of each value, which JSON libraries don't report.
    package init(json text: String) throws(SyntaxError) {
        var parser = JSONParser(text: text)
        self = try parser.document()
    }

    /// Writes JSON, indented by two spaces per level; numbers and truth values are not quoted.
    package func json() -> String {
        var out = ""
        writeJSON(indent: "", to: &out)
        return out + "\n"
    }

    /// The same JSON, to follow other text on a line that begins with `indent`; without a line break at the end.
    package func json(indent: String) -> String {
        var out = ""
        writeJSON(indent: indent, to: &out)
        return out
    }

    /// The same JSON on one line.
    package func jsonLine() -> String {
        switch content {
        case .null, .text, .plain: json(indent: "")
        case .sequence(let nodes): "[" + nodes.map { $0.jsonLine() }.joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { $0.key.jsonQuoted + ": " + $0.value.jsonLine() }.joined(separator: ", ") + "}"
        }
    }

    private func writeJSON(indent: String, to out: inout String) {
        let inner = indent + "  "
        switch content {
        case .null: out += "null"
        case .text(let text): out += text.jsonQuoted
        case .plain(let text): out += text == "true" || text == "false" || text.isJSONNumber ? text : text.jsonQuoted
        case .sequence(let nodes):
            out += "["
            for (index, node) in nodes.enumerated() {
                out += (index == 0 ? "\n" : ",\n") + inner
                node.writeJSON(indent: inner, to: &out)
            }
            out += nodes.isEmpty ? "]" : "\n\(indent)]"
        case .mapping(let entries):
            out += "{"
            for (index, entry) in entries.enumerated() {
                out += (index == 0 ? "\n" : ",\n") + inner + entry.key.jsonQuoted + ": "
                entry.value.writeJSON(indent: inner, to: &out)
            }
            out += entries.isEmpty ? "}" : "\n\(indent)}"
        }
    }
}

extension String {
    /// In double quotes with the escapes of JSON (RFC 8259 section 7), which is also a valid YAML scalar.
    package var jsonQuoted: String {
        var out = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
