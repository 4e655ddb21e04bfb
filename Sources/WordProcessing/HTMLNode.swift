/// A part of a page, as templates write it.
indirect enum HTMLNode {
    case text(String)
    case element(HTMLElement)
}

struct HTMLElement {
    var name: String
    var attributes: [String: String] = [:]
    var children: [HTMLNode] = []

    var classes: [Substring] { (attributes["class"] ?? "").split(separator: " ") }

    func has(class name: String) -> Bool { classes.contains { $0 == name } }

    /// Its elements, without the texts between them.
    var elements: [HTMLElement] { children.compactMap { if case .element(let element) = $0 { element } else { nil } } }

    var text: String {
        children.map { node in
            switch node {
            case .text(let text): text
            case .element(let element): element.text
            }
        }.joined()
    }

    /// The first element of the name in it, at any depth.
    func first(_ name: String) -> HTMLElement? {
        for element in elements {
            if element.name == name { return element }
            if let found = element.first(name) { return found }
        }
        return nil
    }
}

extension HTMLElement {
    /// The page as one element. What isn't closed ends where what is around it ends; a closing tag without an opening one is nothing.
    init(page: String) {
        var reader = HTMLReader(page)
        self = reader.read()
    }
}

private struct HTMLReader {
    private static let void: Set<String> = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]
    /// What ends, if it is the innermost open element, where another of the kind begins.
    private static let endedBy: [String: Set<String>] = [
        "li": ["li"], "dt": ["dt", "dd"], "dd": ["dt", "dd"], "td": ["td", "th", "tr"], "th": ["td", "th", "tr"], "tr": ["tr"],
        "p": ["p", "div", "ul", "ol", "dl", "table", "section", "h1", "h2", "h3", "h4"],
    ]

    private let bytes: [UInt8]
    private var position = 0
    private var open = [HTMLElement(name: "")]

    init(_ page: String) { bytes = Array(page.utf8) }

    mutating func read() -> HTMLElement {
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<") { readTag() } else { readText() }
        }
        while open.count > 1 { close() }
        return open[0]
    }

    private mutating func add(_ node: HTMLNode) { open[open.count - 1].children.append(node) }

    private mutating func close() { add(.element(open.removeLast())) }

    private mutating func readText() {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        add(.text(unescaped(String(decoding: bytes[position..<end], as: UTF8.self))))
        position = end
    }

    private mutating func readTag() {
        if starts(with: "<!--") { return skip(past: "-->") }
        if starts(with: "<!") { return skip(past: ">") }
        let isClosing = starts(with: "</")
        position += isClosing ? 2 : 1
        let name = readName { !" \t\r\n/>".utf8.contains($0) }.lowercased()
        var element = HTMLElement(name: name)
        while let (key, value) = readAttribute() { element.attributes[key] = value }
        if isClosing {
            guard let depth = open.lastIndex(where: { $0.name == name }), depth > 0 else { return }
            while open.count > depth { close() }
        } else {
            if Self.endedBy[open[open.count - 1].name]?.contains(name) ?? false { close() }
            if Self.void.contains(name) { return add(.element(element)) }
            if name == "style" || name == "script" { return skip(past: "</\(name)>") }
            open.append(element)
        }
    }

    /// `nil` behind the last one, and behind the tag.
    private mutating func readAttribute() -> (String, String)? {
        _ = readName { " \t\r\n/".utf8.contains($0) }
        guard position < bytes.count else { return nil }
        if bytes[position] == UInt8(ascii: ">") {
            position += 1
            return nil
        }
        let key = readName { !" \t\r\n=/>".utf8.contains($0) }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
            if key.isEmpty { position += 1 }
            return (key.lowercased(), "")
        }
        position += 1
        let quote = position < bytes.count ? bytes[position] : 0
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            position += 1
            let value = readName { $0 != quote }
            position += 1
            return (key.lowercased(), unescaped(value))
        }
        return (key.lowercased(), unescaped(readName { !" \t\r\n>".utf8.contains($0) }))
    }

    private mutating func readName(while isPart: (UInt8) -> Bool) -> String {
        let start = position
        while position < bytes.count, isPart(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func skip(past text: String) {
        while position < bytes.count, !starts(with: text) { position += 1 }
        position = min(bytes.count, position + text.utf8.count)
    }

    private func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing(/&(?:#([0-9]+)|#[xX]([0-9a-fA-F]+)|([a-z]+));/) { match in
            let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"]
            if let name = match.3 { return known[String(name)] ?? String(match.0) }
            let code = match.1.flatMap { UInt32($0) } ?? match.2.flatMap { UInt32($0, radix: 16) }
            return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
        }
    }
}
