import Documents
import Testing

@testable import WordProcessing

@Suite struct WordBodyTests {
    private func body(_ html: String, isRightToLeft: Bool = false) -> String {
        WordBody(HTMLElement(page: html), page: WordPage(.a4), isRightToLeft: isRightToLeft).xml
    }

    /// Without a blank at the ends, and with one between words, as a browser prints it.
    @Test(arguments: [
        ("<p>\n  Opening\n  <b>words</b>  </p>", ["Opening", "words"]),
        ("<p>a &lt;b&gt; &amp;amp; &#39;c&#x27; &unknown;</p>", ["a &lt;b&gt; &amp;amp; 'c' &amp;unknown;"]),
        ("<ul><li>one<li>two</ul><p>three", ["one", "two", "three"]),
        ("<p>x</b></p></div><script>alert(1)</script><!-- y --><p>z</p>", ["x", "z"]),
        ("<p>Harbour\u{202F}<bdi lang=ar>\u{645}\u{631}\u{641}\u{623}</bdi>", ["Harbour\u{202F}", "\u{645}\u{631}\u{641}\u{623}"]),
    ])
    func `every text of a page is in it once, whatever isn't closed`(html: String, texts: [String]) {
        let found = body(html).matches(of: /<w:t xml:space="preserve">([^<]*)<\/w:t>/).map { String($0.1).replacing("  ", with: " ") }
        #expect(found.map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 } == texts)
    }

    @Test func `a table of times has a narrow first column, a head that is repeated, and is mirrored from right to left`() {
        let table = """
            <table class="programme"><thead><tr><th>Time</th><th>Programme</th></tr></thead>
            <tbody><tr class="activity cancelled"><th>09:00</th><td><h3 class="title">Opening</h3></td></tr></tbody></table>
            """
        #expect(body(table).contains("<w:gridCol w:w=\"1755\"/><w:gridCol w:w=\"7997\"/>"))
        #expect(body(table).contains("<w:cantSplit/><w:tblHeader/>"))
        #expect(body(table).contains("<w:strike/></w:rPr><w:t xml:space=\"preserve\">Opening"))
        #expect(!body(table).contains("bidi"))
        #expect(body(table, isRightToLeft: true).contains("<w:bidiVisual/>"))
    }

    @Test func `two tables stay two, and a link can't run anything`() {
        let tables = "<table><tr><td>a</td></tr></table><table><tr><td><a href='javascript:x'>b</a></td></tr></table>"
        #expect(body(tables).contains("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p><w:tbl>"))
        #expect(!body(tables).contains("javascript"))
    }
}
