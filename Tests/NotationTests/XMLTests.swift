import Testing

@testable import Notation

@Suite struct `XML documents` {
    /// Element names with their namespaces, texts in quotes.
    private func shape(_ element: XMLElement) -> String {
        let name = element.namespace.isEmpty ? element.name : "{\(element.namespace)}\(element.name)"
        let inside = element.children.map(shape) + (element.text.isEmpty ? [] : ["\"\(element.text)\""])
        return inside.isEmpty ? name : "\(name)(\(inside.joined(separator: " ")))"
    }

    @Test(arguments: [
        ("<a/>", "a"), ("<?xml version=\"1.0\" encoding='UTF-8'?>\n<!-- b --><?b c?>\n<a></a>\n<!-- d -->\n", "a"),
        ("<a>b<c/>d</a>", "a(c \"bd\")"), ("<a> b\r\nc\rd </a>", "a(\" b\nc\nd \")"),
        ("<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&#13;</a>", "a(\"<>&\"'A😀\r\")"),
        ("<a><![CDATA[<b>&amp;]]]]><!-- c --><?d?>e</a>", "a(\"<b>&amp;]]e\")"),
        ("<a xmlns='n'><b xmlns=''/><c:d xmlns:c=\"m&amp;\"/><e/></a>", "{n}a(b {m&}d {n}e)"),
        ("<a:b xmlns:a='n'><a:c xmlns:a='m'/><a:c/></a:b>", "{n}b({m}c {n}c)"), ("<é b = 'c>' d=\"'\"\n/>", "é"),
    ])
    func `are read as elements and texts`(xml: String, expected: String) throws {
        #expect(shape(try XMLElement(xml: xml)) == expected)
    }

    @Test func `keep the places where elements begin`() throws {
        let root = try XMLElement(xml: "<?xml version='1.0'?>\r\n<a>\n  é<b/>\n</a>")
        #expect([root.mark, root.children[0].mark] == [Node.Mark(line: 2, column: 1), Node.Mark(line: 3, column: 4)])
    }

    @Test(arguments: [
        ("", 1, 1, "an element is expected here"), ("<a>", 1, 4, "the file ends inside of <a>; is it cut off?"),
        ("<a></b>", 1, 7, "</a> is expected here"), ("<a/>b", 1, 5, "something follows the end of the root element; remove it"),
        ("<a>\n<b:c/></a>", 2, 1, "the prefix 'b' has no namespace; declare it with xmlns:b"),
        ("<a b='1' b='2'/>", 1, 11, "the attribute 'b' occurs twice in this tag; keep one"),
        ("<a b=1/>", 1, 6, "a value in quotes is expected here"),
        ("<a b='1'c='2'/>", 1, 9, "a space, '>' or '/>' is expected here"), ("<a b/>", 1, 5, "a '=' is expected after the attribute 'b'"),
        ("<a b='<'/>", 1, 7, "the attribute's value has no end"),
        ("<a>1 < 2</a>", 1, 7, "a name is expected here; write &lt; for a '<' in a text"),
        ("<a>b & c</a>", 1, 6, "'& c</a>' is not a known character; write &amp; for a '&'"),
        ("<a>&b;</a>", 1, 4, "'&b' is not a known character; write &amp; for a '&'"),
        ("<a>&#0;</a>", 1, 4, "'&#0' is not a known character; write &amp; for a '&'"),
        ("<a>&#xFFFE;</a>", 1, 4, "'&#xFFFE' is not a known character; write &amp; for a '&'"),
        ("<a>\u{1}</a>", 1, 4, "a control character can't be in an XML document; remove it"),
        ("<a><!-- </a>", 1, 13, "the comment has no end '-->'"),
        ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", 1, 44, "the encoding 'iso-8859-1' is not supported; save the file as UTF-8"),
        (
            "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", 1, 3,
            "a document type declaration is not allowed, since it could name other files; remove it"
        ),
    ])
    func `that are malformed or dangerous are rejected with the place`(xml: String, line: Int, column: Int, message: String) {
        #expect(throws: SyntaxError(mark: Node.Mark(line: line, column: column), message: message)) { try XMLElement(xml: xml) }
    }

    @Test func `nested too deep are rejected`() throws {
        func nested(_ depth: Int) -> String { String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth) }
        #expect(throws: Never.self) { try XMLElement(xml: nested(200)) }
        #expect(throws: SyntaxError(mark: Node.Mark(line: 1, column: 601), message: "nested deeper than 200 levels")) {
            try XMLElement(xml: nested(100_000))
        }
    }

    @Test func `hold any text, except characters that XML can't hold`() throws {
        let text = " <b>&amp;]]>\r\n\t\u{85}é😀\u{FFFE}\u{1} "
        #expect(try XMLElement(xml: "<a>\(text.xmlEscaped)</a>").text == " <b>&amp;]]>\r\n\t\u{85}é😀\u{FFFD}\u{FFFD} ")
    }
}
