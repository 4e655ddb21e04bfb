package import Notation

extension Sheet {
    /// Reads the sheet `name` of a workbook (XLSX, ECMA-376); `nil` means the first one that isn't hidden.
    package init(xlsx bytes: [UInt8], sheet name: String? = nil) throws(WorkbookError) {
        guard let archive = Archive(bytes) else { throw .notAWorkbook }
        guard let book = try archive.document("xl/workbook.xml") else {
            throw try archive.contents(of: "content.xml") == nil ? .notAWorkbook : .openDocument
        }
        let sheets = book.element("sheets")?.children ?? []
        let visible = sheets.filter { ($0.attributes["state"] ?? "visible") == "visible" }
        guard let chosen = name.map({ name in sheets.first { $0.attributes["name"] == name } }) ?? visible.first else {
            throw .noSheet(name ?? "", others: sheets.compactMap { $0.attributes["name"] })
        }
        let relations = try archive.document("xl/_rels/workbook.xml.rels")?.children ?? []
        func document(_ isMeant: (XMLElement) -> Bool) throws(WorkbookError) -> XMLElement? {
            guard let target = relations.first(where: isMeant)?.attributes["Target"] else { return nil }
            return try archive.document(Self.path(target))
        }
        let id = chosen.attributes.first { $0.key == "id" || $0.key.hasSuffix(":id") }?.value
        guard let sheet = try document({ $0.attributes["Id"] == id }) else {
            throw .damaged(part: chosen.attributes["name"] ?? "workbook.xml")
        }
        let texts = try document({ $0.isRelation("sharedStrings") })?.children.map(\.richText) ?? []
        let styles = try document { $0.isRelation("styles") }
        let cells = WorkbookCells(
            texts: texts, styles: styles, countsFrom1904: ["1", "true"].contains(book.element("workbookPr")?.attributes["date1904"] ?? "0"))
        let others = visible.filter { $0.attributes["name"] != chosen.attributes["name"] }.compactMap { $0.attributes["name"] }
        self.init(
            rows: cells.rows(of: sheet),
            remarks: others.isEmpty
                ? []
                : [
                    "the sheet '\(chosen.attributes["name"] ?? "")' is read, and not "
                        + others.map { "'\($0)'" }.joined(separator: ", ") + "; '--sheet' chooses another"
                ])
    }

    /// Targets are relative to the folder `xl`, or absolute in the archive.
    private static func path(_ target: String) -> String { target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target }
}

extension Archive {
    fileprivate func document(_ name: String) throws(WorkbookError) -> XMLElement? {
        guard let bytes = try contents(of: name) else { return nil }
        do {
            return try XMLElement(xml: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw .damaged(part: "\(name), line \(error.mark.line), column \(error.mark.column): \(error.message)")
        }
    }
}

extension XMLElement {
    fileprivate func isRelation(_ type: String) -> Bool { attributes["Type"]?.hasSuffix("/\(type)") ?? false }

    func element(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The text of a string, which may consist of styled runs, without the pronunciation of East Asian words.
    var richText: String {
        children.map { child in
            switch child.name {
            case "t": child.text.withoutEscapes
            case "r": child.richText
            default: ""
            }
        }.joined()
    }
}

extension String {
    /// Replaces escapes such as `_x000D_`, which represent characters that XML can't hold.
    var withoutEscapes: String {
        if !contains("_x") { return self }
        return replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
        }
    }
}
