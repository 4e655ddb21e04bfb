/// An element of an XML document (XML 1.0, Namespaces in XML 1.0).
package struct XMLElement: Sendable {
    /// Without the prefix.
    package let name: String
    /// Empty if it is in no namespace.
    package let namespace: String
    /// By name as written, prefixes included; namespace declarations are included too.
    package let attributes: [String: String]
    package let children: [XMLElement]
    /// The characters directly inside the element, joined across its children.
    package let text: String
    /// Where it begins.
    package let mark: Node.Mark

    /// Reads a document in UTF-8 and returns its root.
    ///
    /// Rejects everything dangerous: document type declarations, and with them all entities but the five of XML itself, and
    /// elements nested deeper than 200 levels. Never reads anything outside of the document.
    package init(xml text: String) throws(SyntaxError) {
        var parser = XMLParser(text: text)
        self = try parser.document()
    }

    init(
        name: String, namespace: String, attributes: [String: String], children: [XMLElement], text: String, mark: Node.Mark
    ) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.children = children
        self.text = text
        self.mark = mark
    }
}

extension String {
    /// Escaped for an element's text. Characters that XML 1.0 can't hold (section 2.2) become U+FFFD.
    package var xmlEscaped: String {
        var out = ""
        out.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\r": out += "&#13;"  // a bare one would be read as a line feed
            case let scalar where !scalar.isXMLCharacter: out += "\u{FFFD}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// Whether it is a valid name for an element: a letter, then letters, digits, hyphens, dots and underscores, all ASCII.
    package var isXMLName: Bool {
        guard let first = utf8.first, first.isXMLNameStart else { return false }
        return utf8.allSatisfy { $0.isXMLNameByte && $0 < 0x80 }
    }
}

extension Unicode.Scalar {
    /// Section 2.2.
    var isXMLCharacter: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20..<0xFFFE, 0x1_0000...: true
        default: false
        }
    }
}

extension UInt8 {
    /// Every octet of a non-ASCII character counts as part of a name.
    var isXMLNameStart: Bool {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }

    var isXMLNameByte: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: isXMLNameStart
        }
    }
}
