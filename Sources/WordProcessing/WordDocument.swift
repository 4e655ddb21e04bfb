package import Documents
internal import Foundation
package import Time

/// A document's page for word processors (ECMA-376): the files of its package, which is still to be packed.
package struct WordDocument {
    package typealias Part = (name: String, bytes: [UInt8])

    package let parts: [Part]

    /// `page` is the document in HTML. Paper, head and foot are those of the PDF, styles have names that an office can restyle. `date` is
    /// written as that of the creation, so that equal plans give equal bytes.
    package init<Document: PrintedDocument>(_ page: String, of document: Document, on paper: Typesetter.Paper, date: Instant) {
        let root = HTMLElement(page: page)
        let edition = document.edition
        let body = WordBody(root, page: WordPage(paper), isRightToLeft: edition.direction == "rtl")
        let frame = Frame(title: root.first("title")?.text ?? "", edition: edition, page: WordPage(paper))
        let color = edition.letterhead?.color.map { String($0.dropFirst()).uppercased() } ?? "17405F"
        let texts = [
            ("[Content_Types].xml", Self.types), ("_rels/.rels", Self.relationships),
            ("docProps/core.xml", frame.properties(date: date)), ("word/document.xml", frame.document(body)),
            ("word/_rels/document.xml.rels", Self.relationships(of: body)),
            ("word/styles.xml", WordStyles(language: edition.language, accent: color).xml), ("word/numbering.xml", WordStyles.numbering),
            ("word/settings.xml", Self.settings), ("word/header.xml", frame.header), ("word/footer.xml", frame.footer),
        ]
        let pictures = body.pictures.enumerated().map { ("word/media/picture\($0).\($1.kind)", $1.bytes) }
        parts = texts.map { ($0, Array($1.utf8)) } + pictures + [("word/media/empty.png", Self.emptyPicture)]
    }

    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    private static let types: String = {
        let defaults = [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"), ("png", "image/png"),
            ("jpeg", "image/jpeg"), ("svg", "image/svg+xml"),
        ].map { "<Default Extension=\"\($0)\" ContentType=\"\($1)\"/>" }
        let parts = [
            "document": "document.main", "styles": "styles", "numbering": "numbering", "settings": "settings", "header": "header",
            "footer": "footer",
        ]
        let overrides = parts.sorted { $0.key < $1.key }.map { name, type in
            "<Override PartName=\"/word/\(name).xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.\(type)+xml\"/>"
        }
        let core =
            "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
        return WordStyles.head + "<Types xmlns=\"\(package)/content-types\">" + (defaults + overrides).joined() + core + "</Types>"
    }()

    private static func relationships(_ all: [(id: String, type: String, target: String)]) -> String {
        let each = all.map { id, type, target in
            let mode = type == "\(office)/hyperlink" ? " TargetMode=\"External\"" : ""
            return "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(escapedXML(target))\"\(mode)/>"
        }
        return WordStyles.head + "<Relationships xmlns=\"\(package)/relationships\">" + each.joined() + "</Relationships>"
    }

    private static let relationships = relationships([
        ("document", "\(office)/officeDocument", "word/document.xml"),
        ("properties", "\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
    ])

    private static func relationships(of body: WordBody) -> String {
        let parts = ["styles", "numbering", "settings", "header", "footer"].map { ($0, "\(office)/\($0)", "\($0).xml") }
        let links = body.links.enumerated().map { ("link\($0)", "\(office)/hyperlink", $1) }
        let pictures = body.pictures.enumerated().map { ("picture\($0)", "\(office)/image", "media/picture\($0).\($1.kind)") }
        return relationships(parts + links + pictures + [("empty", "\(office)/image", "media/empty.png")])
    }

    private static let settings =
        WordStyles.head + "<w:settings \(WordStyles.namespaces)><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
        + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"

    /// One clear point.
    private static let emptyPicture: [UInt8] = {
        let text = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
        return [UInt8](Data(base64Encoded: text)!)  // it is
    }()
}

/// What stands around the body: the page, its head and foot, and what the file says of itself.
private struct Frame {
    let title: String
    let edition: Edition
    let page: WordPage

    private var isRightToLeft: Bool { edition.direction == "rtl" }
    private var bidi: String { isRightToLeft ? "<w:bidi/>" : "" }

    func document(_ body: WordBody) -> String {
        let section =
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/><w:footerReference w:type=\"default\" r:id=\"footer\"/>"
            + "<w:footerReference w:type=\"first\" r:id=\"footer\"/><w:pgSz w:w=\"\(page.width)\" w:h=\"\(page.height)\"/>"
            + "<w:pgMar w:top=\"\(page.top)\" w:right=\"\(page.side)\" w:bottom=\"\(page.top)\" w:left=\"\(page.side)\" w:header=\"560\" "
            + "w:footer=\"560\" w:gutter=\"0\"/><w:titlePg/>\(bidi)</w:sectPr>"
        return WordStyles.head + "<w:document \(WordStyles.namespaces)><w:body>\(body.xml)\(section)</w:body></w:document>"
    }

    private func text(_ text: String) -> String {
        var runs = WordRuns()
        runs.add(text, LetterStyle())
        return runs.xml
    }

    /// What stands at the beginning and at the end of a line.
    private func line(_ style: String, _ beginning: String, _ end: String) -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"\(page.line)\"/></w:tabs>\(bidi)</w:pPr>"
            + "\(beginning)<w:r><w:tab/></w:r>\(end)</w:p>"
    }

    private var marks: String { [edition.confidential, edition.closed, edition.phase].compactMap { $0 }.joined(separator: " · ") }

    var header: String {
        WordStyles.head + "<w:hdr \(WordStyles.namespaces)>\(line("Header", text(title), text(marks)))</w:hdr>"
    }

    var footer: String {
        let facts = [edition.confidential, edition.closed, edition.revision].compactMap { $0 }.joined(separator: " · ")
        var label = ""
        var rest = edition.page[...]
        while let brace = rest.firstIndex(of: "{"), let end = rest[brace...].firstIndex(of: "}") {
            label += verbatim(rest[..<brace])
            let field = rest[brace...end] == "{n}" ? "PAGE" : "NUMPAGES"
            label += "<w:fldSimple w:instr=\" \(field) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
            rest = rest[rest.index(after: end)...]
        }
        label += verbatim(rest)
        return WordStyles.head + "<w:ftr \(WordStyles.namespaces)>\(line("Footer", text(facts), label))</w:ftr>"
    }

    private func verbatim(_ text: Substring) -> String {
        let properties = isRightToLeft ? "<w:rPr><w:rtl/></w:rPr>" : ""
        return text.isEmpty ? "" : "<w:r>\(properties)<w:t xml:space=\"preserve\">\(escapedXML(String(text)))</w:t></w:r>"
    }

    func properties(date: Instant) -> String {
        let day = Date(timeIntervalSince1970: TimeInterval(date.secondsSince1970)).formatted(.iso8601)
        let author = edition.letterhead?.name.map { "<dc:creator>\(escapedXML($0))</dc:creator>" } ?? ""
        return WordStyles.head
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>\(escapedXML(title))</dc:title>\(author)"
            + "<dc:language>\(edition.language)</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">\(day)</dcterms:created>"
            + "</cp:coreProperties>"
    }
}
