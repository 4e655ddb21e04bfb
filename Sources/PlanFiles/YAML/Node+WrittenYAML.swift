internal import Notation

extension Node {
    /// Writes the node as YAML that looks written by hand: lists indented, short records on one line, long texts folded.
    func yaml() -> String {
        var writer = YAMLWriter()
        guard case .mapping(let entries) = content else { return yamlLine() + "\n" }
        writer.write(entries, indent: 0, isTop: true)
        return writer.out
    }

    /// The same on one line, however long.
    func yamlLine() -> String { YAMLWriter.flow(self, room: .max) ?? "" }

    /// As an element of the list `key`, with its dash after `indent` spaces: whole lines.
    func yamlLines(in key: String, indent: Int) -> String {
        var writer = YAMLWriter()
        writer.writeElement(self, of: key, indent: indent)
        return writer.out
    }
}

extension Node.Entry {
    /// As whole lines of a record whose keys stand after `indent` spaces.
    func yamlLines(indent: Int) -> String {
        var writer = YAMLWriter()
        writer.write([self], indent: indent, isTop: indent == 0)
        return writer.out
    }
}

struct YAMLWriter {
    /// Lines are kept within this width where possible.
    static let width = 110
    /// The lists whose elements are written as blocks even where they fit on a line, since people read a plan for them.
    static let blocks: Set<String> = ["activities"]

    var out = ""

    mutating func write(_ entries: [Node.Entry], indent: Int, isTop: Bool = false, isFirstInLine: Bool = false) {
        for (index, entry) in entries.enumerated() {
            if !(index == 0 && isFirstInLine) { out += spaces(indent) }
            let start = out.endIndex
            out += Self.scalar(entry.key, isInFlow: false) + ":"
            writeValue(entry.value, of: entry.key, indent: indent)
            if isTop, case .sequence = entry.value.content, out[start...].contains("\n  - ") { out.insert("\n", at: start) }
        }
    }

    private mutating func writeValue(_ value: Node, of key: String, indent: Int) {
        let room = Self.width - indent - key.count - 2
        switch value.content {
        case .mapping(let entries):
            if let flow = Self.flow(value, room: room) { return out += " \(flow)\n" }
            out += "\n"
            write(entries, indent: indent + 2)
        case .sequence(let nodes):
            let isBlock = Self.blocks.contains(key) || nodes.contains { if case .mapping = $0.content { true } else { false } }
            if !isBlock, let flow = Self.flow(value, room: room) { return out += " \(flow)\n" }
            out += "\n"
            for node in nodes { writeElement(node, of: key, indent: indent + 2) }
        case .text(let text): out += " \(block(text, indent: indent + 2, room: room))\n"
        case .plain(let text): out += " \(text)\n"
        case .null: out += "\n"
        }
    }

    mutating func writeElement(_ node: Node, of key: String, indent: Int) {
        out += spaces(indent) + "- "
        let room = Self.width - indent - 2
        switch node.content {
        case .mapping(let entries):
            if !Self.blocks.contains(key), let flow = Self.flow(node, room: room) { return out += flow + "\n" }
            write(entries, indent: indent + 2, isFirstInLine: true)
        case .text(let text): out += block(text, indent: indent + 2, room: room) + "\n"
        case .sequence, .plain, .null: out += (Self.flow(node, room: .max) ?? "") + "\n"
        }
    }

    /// On one line, in brackets; `nil` where it needs more than `room`.
    static func flow(_ node: Node, room: Int) -> String? {
        guard room > 0 else { return nil }
        let text: String
        switch node.content {
        case .null: text = "null"
        case .plain(let plain): text = plain
        case .text(let string): text = scalar(string, isInFlow: true)
        case .sequence(let nodes):
            var parts: [String] = []
            var left = room - 2
            for node in nodes {
                guard let part = flow(node, room: left) else { return nil }
                left -= part.count + 2
                parts.append(part)
            }
            text = "[" + parts.joined(separator: ", ") + "]"
        case .mapping(let entries):
            var parts: [String] = []
            var left = room - 2
            for entry in entries {
                let key = scalar(entry.key, isInFlow: true)
                guard let value = flow(entry.value, room: left - key.count - 2) else { return nil }
                left -= key.count + value.count + 4
                parts.append("\(key): \(value)")
            }
            text = "{" + parts.joined(separator: ", ") + "}"
        }
        return text.count <= room ? text : nil
    }

    /// A text as a plain or quoted scalar, or as a folded block where it is long.
    private func block(_ text: String, indent: Int, room: Int) -> String {
        let scalar = Self.scalar(text, isInFlow: false)
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard scalar.count > room, words.allSatisfy({ !$0.isEmpty }), !text.unicodeScalars.contains(where: Self.needsEscape) else {
            return scalar
        }
        var lines: [String] = []
        var line = ""
        for word in words {
            if !line.isEmpty, line.count + 1 + word.count > Self.width - indent {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        lines.append(line)
        return ">-\n" + lines.map { spaces(indent) + $0 }.joined(separator: "\n")
    }

    /// Without quotes where every reader of YAML 1.1 and 1.2 takes it for this text; in double quotes otherwise.
    private static func scalar(_ text: String, isInFlow: Bool) -> String {
        let ambiguous: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, !ambiguous.contains(text.lowercased()),
            text.last != " ",
            text.last != ":", !text.contains(": "), !text.contains(" #"), !text.unicodeScalars.contains(where: needsEscape),
            !(isInFlow && text.unicodeScalars.contains { ",[]{}:".unicodeScalars.contains($0) })
        else { return text.jsonQuoted }
        return text
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .format, .unassigned, .privateUse, .surrogate: true
        default: false
        }
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
