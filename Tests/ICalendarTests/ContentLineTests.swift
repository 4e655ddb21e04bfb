import Testing

@testable import ICalendar

@Suite struct `Content lines` {
    struct Line: Sendable {
        let text: String
        let name: String
        var parameters: [(String, [String])] = []
        let value: String
    }

    @Test(arguments: [
        Line(text: "SUMMARY:a", name: "SUMMARY", value: "a"),
        Line(text: "x-a:", name: "X-A", value: ""),
        Line(text: "URL:https://example.org:80/;a", name: "URL", value: "https://example.org:80/;a"),
        Line(text: "A;b=c:d", name: "A", parameters: [("B", ["c"])], value: "d"),
        Line(text: "A;B=\"c:d;e,f\",g,:h", name: "A", parameters: [("B", ["c:d;e,f", "g", ""])], value: "h"),
        Line(text: "A;B=^^n^n^'^x^:c", name: "A", parameters: [("B", ["^n\n\"^x^"])], value: "c"),
        Line(text: "A;B=a'b=c:d", name: "A", parameters: [("B", ["a'b=c"])], value: "d"),
        Line(text: "A;;B=c;:d", name: "A", parameters: [("B", ["c"])], value: "d"),
    ])
    func `are read as name, parameters and value`(line: Line) {
        let parameters = line.parameters.compactMap { Parameter(name: $0.0, values: $0.1) }
        #expect(Property(contentLine: Array(line.text.utf8)[...]) == Property(name: line.name, parameters: parameters, value: line.value))
    }

    @Test(arguments: ["", "A", ":a", "A;B:c", "A;B=c", "A;B=\"c:d", "A B:c", "\"A\":c", "A;=b:c", "Ä:b", "A;B=\"c\"d:e"])
    func `of another form are none`(line: String) {
        #expect(Property(contentLine: Array(line.utf8)[...]) == nil)
    }

    @Test(arguments: [
        ("a\\, b\\;\\\\\\nc\\N", "a, b;\\\nc\n"), ("\\q\\:\\", "\\q\\:\\"), ("é\\,\u{1F600}", "é,\u{1F600}"), ("\"^n\"", "\"^n\""),
    ])
    func `have text in which only escapes change`(value: String, text: String) {
        #expect(Property(name: "SUMMARY", value: value)?.text == text)
    }

    @Test(arguments: [("a,b", ["a", "b"]), ("a\\,b,,c\\\\,d", ["a,b", "", "c\\", "d"]), ("", [""]), ("é\\n,", ["é\n", ""])])
    func `have lists of texts`(value: String, texts: [String]) {
        #expect(Property(name: "CATEGORIES", value: value)?.texts == texts)
    }

    @Test(arguments: [
        "A:b\r\nC:d\r\n e\r\n", "A:b\nC:d\n e", "\u{FEFF}A:b\r\n\r\nC:d\r\n\te\r\n\r\n", "A:\0b\r\nC\u{1}:d\r\n e\u{7F}\r\n",
        "A:b\rC:d\r e\r",
        "A:b\r\r\nC:d\r\r\n e",
    ])
    func `are found under every line end, fold and control character`(stream: String) {
        let lines = ContentLines(Array(stream.utf8))
        #expect(lines.lines.map { String(decoding: lines[$0], as: UTF8.self) } == ["A:b", "C:de"])
    }

    @Test func `know where they began`() {
        #expect(ContentLines(Array("A:b\n c\n\nD:e\n \n f\nG:h".utf8)).lines.map(\.number) == [1, 4, 7])
    }

    @Test(arguments: [
        ("a, b; c: \"d\" \\", "a\\, b\\; c: \"d\" \\\\"), ("a\r\nb\rc\nd\n\re", "a\\nb\\nc\\nd\\n\\ne"), ("a\0b\u{7}c\u{7F}\td", "abc\td"),
        ("", ""),
    ])
    func `are written with text escaped and cleaned`(text: String, written: String) {
        var writer = ContentLineWriter(capacity: 0)
        writer.text("A", text)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "A:\(written)\r\n")
    }

    @Test(arguments: [
        ("X-A", ["b"], "X-A=b"), ("X-A", ["b:c", "d;e", "f,g", "h'"], "X-A=\"b:c\",\"d;e\",\"f,g\",h'"),
        ("X-A", ["^\n\"\r\n"], "X-A=^^^n^'^n"),
        ("X-A", [""], "X-A=\"\""), ("MEMBER", ["mailto"], "MEMBER=\"mailto\""),
    ])
    func `are written with parameters encoded, and quoted where they must be`(name: String, values: [String], written: String) {
        var writer = ContentLineWriter(capacity: 0)
        writer.raw("A", "b", [Parameter(checkedName: name, values: values)])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "A;\(written):b\r\n")
    }

    @Test(arguments: ["\\,", "\u{1F600}", "é", "한", "x", "\n", "\u{1F468}\u{200D}\u{1F469}"], 0..<76)
    func `fold at 75 octets, never inside a character's octets or an escape`(unit: String, lead: Int) throws {
        let text = String(repeating: "a", count: lead) + String(repeating: unit, count: 60)
        var writer = ContentLineWriter(capacity: 0)
        writer.text("A", text, [Parameter(checkedName: "X-P", values: [String(repeating: "^", count: lead)])])
        writer.raw("B", text + "\\n\\n")
        let lines = writer.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
        for line in lines {
            let content = line.dropLast()
            #expect(line.last == UInt8(ascii: "\r"))
            #expect((2...75).contains(content.count))
            #expect(String(validating: content, as: UTF8.self) != nil)
            #expect(content.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 0)
            #expect(content.reversed().prefix { $0 == UInt8(ascii: "^") }.count % 2 == 0)
        }
        let read = ContentLines(writer.bytes)
        let properties = read.lines.map { Property(contentLine: read[$0]) }
        #expect(properties[0]?.text == text)
        #expect(properties[1]?.value == text.replacing("\n", with: "\\n") + "\\n\\n")
    }
}
