import Notation
import Testing

@testable import Spreadsheets

/// Workbooks as other programs write them, part by part.
@Suite struct WorkbookReadingTests {
    private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A workbook with those sheets; `data` is what is in `sheetData`.
    private func workbook(
        _ sheets: [(name: String, state: String?, data: String)], strings: String? = nil, styles: String? = nil, properties: String = "",
        isAbsolute: Bool = false
    ) -> [UInt8] {
        let folder = isAbsolute ? "/xl/" : ""
        var targets = sheets.indices.map { ("rId\($0 + 1)", "worksheet", "\(folder)worksheets/sheet\($0 + 1).xml") }
        if strings != nil { targets.append(("rId90", "sharedStrings", "\(folder)sharedStrings.xml")) }
        if styles != nil { targets.append(("rId91", "styles", "\(folder)styles.xml")) }
        let listed = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(sheet.state.map { " state=\"\($0)\"" } ?? "") r:id=\"rId\(index + 1)\"/>"
        }.joined()
        let related = targets.map { "<Relationship Id=\"\($0.0)\" Type=\"\(Self.relations)/\($0.1)\" Target=\"\($0.2)\"/>" }.joined()
        var files = [
            ("xl/workbook.xml", "<workbook \(Self.main) xmlns:r=\"\(Self.relations)\">\(properties)<sheets>\(listed)</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships>\(related)</Relationships>"),
        ]
        for (index, sheet) in sheets.enumerated() {
            files.append(
                ("xl/worksheets/sheet\(index + 1).xml", "<worksheet \(Self.main)><sheetData>\(sheet.data)</sheetData></worksheet>"))
        }
        if let strings { files.append(("xl/sharedStrings.xml", "<sst \(Self.main)>\(strings)</sst>")) }
        if let styles { files.append(("xl/styles.xml", "<styleSheet \(Self.main)>\(styles)</styleSheet>")) }
        return storedArchive(files)
    }

    private func cells(_ data: String, strings: String? = nil, styles: String? = nil, properties: String = "") throws -> [[String]] {
        try Sheet(xlsx: workbook([("A", nil, data)], strings: strings, styles: styles, properties: properties)).rows.map(\.cells)
    }

    @Test func `strings are in the cell, shared, or results of formulas`() throws {
        let data = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>inline</t></is></c><c r="B1" t="s"><v>1</v></c>\
            <c r="C1" t="str"><f>A1&amp;"!"</f><v>inline!</v></c></row>
            """
        #expect(try cells(data, strings: "<si><t>first</t></si><si><t>second</t></si>") == [["inline", "second", "inline!"]])
    }

    @Test func `the runs of a styled string are one text, without the pronunciation`() throws {
        let strings = "<si><r><rPr><b/></rPr><t>Kim </t></r><r><t>Min</t></r><rPh sb=\"0\" eb=\"1\"><t>キム</t></rPh></si>"
        #expect(try cells("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", strings: strings) == [["Kim Min"]])
    }

    @Test(arguments: ["2", "-1", "x", ""]) func `a missing shared string is empty`(number: String) throws {
        let data = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>\(number)</v></c><c r=\"B1\"><v>7</v></c></row>"
        #expect(try cells(data, strings: "<si><t>only</t></si>") == [["", "7"]])
    }

    @Test func `truth values, errors and numbers become texts`() throws {
        let data = """
            <row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1"><v>12</v></c>\
            <c r="E1"><v>1.5</v></c><c r="F1"><v>1E3</v></c><c r="G1" t="d"><v>2027-05-11</v></c></row>
            """
        #expect(try cells(data) == [["yes", "no", "", "12", "1.5", "1000", "2027-05-11"]])
    }

    @Test func `rows and cells without numbers follow one another, and gaps stay`() throws {
        let data = """
            <row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c r="AB6"><v>5</v></c></row>
            """
        let rows = try Sheet(xlsx: workbook([("A", nil, data)])).rows
        #expect(rows.map(\.number) == [1, 5, 6])
        #expect(rows.map(\.cells) == [["1", "2"], ["", "", "3", "4"], [String](repeating: "", count: 27) + ["5"]])
    }

    @Test func `a column beyond the last is left out`() throws {
        #expect(try cells("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c><c r=\"XFE1\"><v>2</v></c></row>")[0].count == 16_384)
    }

    // Styles by place: plain, a built-in day, one of our own, a number whose format only quotes letters, a time.
    private static let styles = """
        <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="0 &quot;days&quot;"/>\
        <numFmt numFmtId="166" formatCode="[Red]0.00;[$-409]General"/><numFmt numFmtId="167" formatCode="[h]:mm"/></numFmts>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>
        """

    @Test(arguments: [
        (0, "46518", "46518"), (1, "46518", "2027-05-11"), (2, "46518.378472222219", "2027-05-11T09:05"), (3, "46518", "46518"),
        (4, "46518", "46518"), (5, "0.375", "09:00"), (1, "59", "1900-02-28"), (1, "61", "1900-03-01"), (1, "-1", "-1"),
        (1, "2958466", "2958466"), (2, "46518.99999", "2027-05-12"),
    ])
    func `a number is a date or a time if its format says so`(style: Int, number: String, expected: String) throws {
        #expect(try cells("<row r=\"1\"><c r=\"A1\" s=\"\(style)\"><v>\(number)</v></c></row>", styles: Self.styles) == [[expected]])
    }

    @Test func `days of a workbook from a Mac are counted from 1904`() throws {
        let data = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45056</v></c></row>"
        #expect(try cells(data, styles: Self.styles, properties: "<workbookPr date1904=\"1\"/>") == [["2027-05-11"]])
        #expect(try cells(data, styles: Self.styles, properties: "<workbookPr date1904=\"0\"/>") == [["2023-05-10"]])
    }

    private static let one = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
    private static let two = "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>"

    @Test(arguments: [false, true]) func `the first visible sheet is read, or the requested one`(isAbsolute: Bool) throws {
        let book = workbook(
            [("Lists", "hidden", Self.one), ("People & bodies".escaped, nil, Self.two), ("Notes", nil, Self.one)], isAbsolute: isAbsolute)
        let first = try Sheet(xlsx: book)
        #expect(first.rows.map(\.cells) == [["2"]])
        #expect(first.remarks.count == 1)
        #expect(
            first.remarks[0].contains("'People & bodies'") && first.remarks[0].contains("'Notes'") && !first.remarks[0].contains("Lists"))
        #expect(try Sheet(xlsx: book, sheet: "Lists").rows.map(\.cells) == [["1"]])
        #expect(throws: WorkbookError.noSheet("Rooms", others: ["Lists", "People & bodies", "Notes"])) {
            try Sheet(xlsx: book, sheet: "Rooms")
        }
    }

    @Test func `a workbook with one sheet has no remarks`() throws {
        #expect(try Sheet(xlsx: workbook([("A", nil, Self.one)])).remarks == [])
    }

    @Test func `anything but a workbook is rejected, and OpenDocument is named`() {
        #expect(throws: WorkbookError.notAWorkbook) { try Sheet(xlsx: []) }
        #expect(throws: WorkbookError.notAWorkbook) { try Sheet(xlsx: Array("Name,Role\r\n".utf8)) }
        #expect(throws: WorkbookError.notAWorkbook) { try Sheet(xlsx: storedArchive([("word/document.xml", "<a/>")])) }
        #expect(throws: WorkbookError.openDocument) { try Sheet(xlsx: storedArchive([("content.xml", "<a/>")])) }
    }

    @Test func `an unreadable part is named with line and column`() throws {
        let error = try #require(throws: WorkbookError.self) { try cells("<row r=\"1\"><c></row>") }
        guard case .damaged(let part) = error else { return #expect(Bool(false), "\(error)") }
        #expect(part.hasPrefix("xl/worksheets/sheet1.xml, line 1, column "))
    }

    @Test func `a damaged archive is rejected and never read in part`() {
        let whole = workbook([("A", nil, Self.one)])
        for count in stride(from: 1, to: whole.count, by: 97) {
            #expect(throws: WorkbookError.self) { try Sheet(xlsx: Array(whole.prefix(count))) }
        }
    }
}

extension String {
    fileprivate var escaped: String { replacing("&", with: "&amp;") }
}
