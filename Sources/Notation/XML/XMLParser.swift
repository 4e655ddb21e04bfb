/// A recursive descent parser over octets.
struct XMLParser {
    private static let depthLimit = 200

    private var cursor: Cursor
    /// The namespaces of prefixes, the innermost last; the empty prefix is the default namespace.
    private var namespaces = [(prefix: "", uri: ""), (prefix: "xml", uri: "http://www.w3.org/XML/1998/namespace")]

    init(text: String) { cursor = Cursor(Self.lineEndsNormalised(text)) }

    /// Replaces every line end by a line feed (section 2.11).
    private static func lineEndsNormalised(_ text: String) -> [UInt8] {
        var (bytes, previous) = ([UInt8](), UInt8(0))
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\r") {
                bytes.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
                bytes.append(byte)
            }
            previous = byte
        }
        return bytes
    }

    mutating func document() throws(SyntaxError) -> XMLElement {
        if cursor.take("<?xml ") { try declaration() }
        try skipAroundRoot()
        guard cursor.peek == UInt8(ascii: "<") else { throw cursor.error("an element is expected here") }
        let root = try element(depth: 0)
        try skipAroundRoot()
        if !cursor.isAtEnd { throw cursor.error("something follows the end of the root element; remove it") }
        return root
    }

    private mutating func declaration() throws(SyntaxError) {
        let text = String(decoding: try taken(until: "?>", of: "the XML declaration"), as: UTF8.self).lowercased()
        guard let start = text.firstRange(of: "encoding")?.upperBound else { return }
        let encoding = text[start...].drop { " \t\r\n=\"'".contains($0) }.prefix { !"\"'".contains($0) }
        guard ["utf-8", "us-ascii"].contains(encoding) else {
            throw cursor.error("the encoding '\(encoding)' is not supported; save the file as UTF-8")
        }
    }

    /// Moves past what may come before and after the root.
    private mutating func skipAroundRoot() throws(SyntaxError) {
        while true {
            cursor.skipSpace()
            if cursor.take("<!--") {
                _ = try taken(until: "-->", of: "the comment")
            } else if cursor.take("<?") {
                _ = try taken(until: "?>", of: "the processing instruction")
            } else if cursor.take("<!") {
                throw cursor.error("a document type declaration is not allowed, since it could name other files; remove it")
            } else {
                return
            }
        }
    }

    private mutating func element(depth: Int) throws(SyntaxError) -> XMLElement {
        let mark = cursor.mark()
        guard depth < Self.depthLimit else { throw cursor.error("nested deeper than \(Self.depthLimit) levels") }
        cursor.position += 1
        let outer = namespaces.count
        let tag = try name()
        let (attributes, isEmpty) = try attributes()
        let (prefix, local) = Self.parts(of: tag)
        guard let namespace = namespaces.last(where: { $0.prefix == prefix })?.uri else {
            throw SyntaxError(mark: mark, message: "the prefix '\(prefix)' has no namespace; declare it with xmlns:\(prefix)")
        }
        let content = isEmpty ? ([], "") : try content(of: tag, depth: depth)
        namespaces.removeSubrange(outer...)
        return XMLElement(
            name: local, namespace: namespace, attributes: attributes, children: content.0, text: content.1, mark: mark)
    }

    /// Reads up to and including the end tag.
    private mutating func content(of tag: String, depth: Int) throws(SyntaxError) -> ([XMLElement], String) {
        var children: [XMLElement] = []
        var text: [UInt8] = []
        while true {
            if cursor.isAtEnd { throw cursor.error("the file ends inside of <\(tag)>; is it cut off?") }
            if cursor.peek != UInt8(ascii: "<") {
                text += try characters { $0 == UInt8(ascii: "<") }
            } else if cursor.take("</") {
                guard try name() == tag else { throw cursor.error("</\(tag)> is expected here") }
                cursor.skipSpace()
                guard cursor.take(">") else { throw cursor.error("a '>' is expected here") }
                return (children, String(decoding: text, as: UTF8.self))
            } else if cursor.take("<![CDATA[") {
                text += try taken(until: "]]>", of: "the CDATA section")
            } else if cursor.take("<!--") {
                _ = try taken(until: "-->", of: "the comment")
            } else if cursor.take("<?") {
                _ = try taken(until: "?>", of: "the processing instruction")
            } else {
                children.append(try element(depth: depth + 1))
            }
        }
    }

    /// Reads up to the tag's end, declares its namespaces, and returns whether the element is empty.
    private mutating func attributes() throws(SyntaxError) -> (attributes: [String: String], isEmpty: Bool) {
        var attributes: [String: String] = [:]
        while true {
            let hasSpace = [0x20, 0x09, 0x0A, 0x0D].contains(cursor.peek)
            cursor.skipSpace()
            if cursor.take("/>") { return (attributes, true) }
            if cursor.take(">") { return (attributes, false) }
            guard hasSpace else { throw cursor.error("a space, '>' or '/>' is expected here") }
            let name = try name()
            guard attributes[name] == nil else { throw cursor.error("the attribute '\(name)' occurs twice in this tag; keep one") }
            cursor.skipSpace()
            guard cursor.take("=") else { throw cursor.error("a '=' is expected after the attribute '\(name)'") }
            cursor.skipSpace()
            let value = try attributeValue()
            attributes[name] = value
            if name == "xmlns" { namespaces.append(("", value)) }
            if name.hasPrefix("xmlns:") { namespaces.append((String(name.dropFirst(6)), value)) }
        }
    }

    private mutating func attributeValue() throws(SyntaxError) -> String {
        let quote = cursor.peek
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw cursor.error("a value in quotes is expected here") }
        cursor.position += 1
        let value = try characters { $0 == quote || $0 == UInt8(ascii: "<") }
        guard cursor.peek == quote else { throw cursor.error("the attribute's value has no end") }
        cursor.position += 1
        return String(decoding: value, as: UTF8.self)
    }

    private mutating func name() throws(SyntaxError) -> String {
        let start = cursor.position
        guard cursor.peek.isXMLNameStart else { throw cursor.error("a name is expected here; write &lt; for a '<' in a text") }
        while cursor.peek.isXMLNameByte || cursor.peek == UInt8(ascii: ":") { cursor.position += 1 }
        return String(decoding: cursor.bytes[start..<cursor.position], as: UTF8.self)
    }

    private static func parts(of name: String) -> (prefix: String, local: String) {
        guard let colon = name.firstIndex(of: ":") else { return ("", name) }
        return (String(name[..<colon]), String(name[name.index(after: colon)...]))
    }

    // MARK: Characters

    /// Reads the text before `end` and moves past `end`.
    private mutating func taken(until end: StaticString, of what: String) throws(SyntaxError) -> ArraySlice<UInt8> {
        let start = cursor.position
        while !cursor.isAtEnd {
            let stop = cursor.position
            if cursor.take(end) { return cursor.bytes[start..<stop] }
            cursor.position += 1
        }
        throw cursor.error("\(what) has no end '\(end)'")
    }

    /// Reads octets up to one that `isEnd` accepts, with references replaced.
    private mutating func characters(upTo isEnd: (UInt8) -> Bool) throws(SyntaxError) -> [UInt8] {
        var characters: [UInt8] = []
        while !cursor.isAtEnd, !isEnd(cursor.peek) {
            let byte = cursor.peek
            if byte == UInt8(ascii: "&") {
                characters += try reference().utf8
            } else if byte < 0x20 && byte != 0x09 && byte != 0x0A {
                throw cursor.error("a control character can't be in an XML document; remove it")
            } else {
                characters.append(byte)
                cursor.position += 1
            }
        }
        return characters
    }

    private mutating func reference() throws(SyntaxError) -> String {
        let mark = cursor.mark()
        cursor.position += 1
        let name = String(
            decoding: cursor.bytes[cursor.position...].prefix(12).prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "+") },
            as: UTF8.self)
        let named = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"][name]
        let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        let scalar = number.flatMap(Unicode.Scalar.init).flatMap { $0.isXMLCharacter ? String($0) : nil }
        cursor.position += name.utf8.count
        guard let text = named ?? scalar, cursor.take(";") else {
            throw SyntaxError(mark: mark, message: "'&\(name)' is not a known character; write &amp; for a '&'")
        }
        return text
    }
}
