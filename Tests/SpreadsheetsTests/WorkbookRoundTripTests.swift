import Foundation
import Notation
import Testing
import Time

@testable import Documents
@testable import ParticipantPapers
@testable import Spreadsheets

/// Workbooks are read back as written.
@Suite struct WorkbookRoundTripTests {
    private static let made = Instant("2027-01-01T12:00Z")!

    private func table(_ rows: [[Table.Cell]], title: String = "List", headings: [String]? = nil) -> Table {
        let headings = headings ?? (rows.first ?? [.empty]).indices.map { "Column \($0 + 1)" }
        return Table(title: title, isRightToLeft: false, page: "Page {n} of {total}", headings: headings, rows: rows)
    }

    /// The cells under the headings.
    private func readBack(_ table: Table) throws -> [[String]] {
        try Sheet(xlsx: table.xlsx(date: Self.made)).rows.dropFirst().map(\.cells)
    }

    @Test func `texts, numbers, dates and times keep their types`() throws {
        let row: [Table.Cell] = [
            .text("Ana Müller"), .number(1_800), .number(-3), .date(LocalDate("2027-05-11")!),
            .dateTime(LocalDateTime("2027-05-11T09:05")!),
            .dateTime(LocalDateTime("2027-05-11T23:59")!),
        ]
        #expect(try readBack(table([row])) == [["Ana Müller", "1800", "-3", "2027-05-11", "2027-05-11T09:05", "2027-05-11T23:59"]])
    }

    /// Excel's days begin with 1900, and it has a 29 February in that year.
    @Test(arguments: ["1900-01-01", "1900-02-28", "1900-03-01", "1999-12-31", "2000-02-29", "2100-03-01", "9999-12-31"])
    func `the first and last dates of a spreadsheet come back`(day: String) throws {
        #expect(try readBack(table([[.date(LocalDate(day)!)]])) == [[day]])
    }

    @Test(arguments: [
        "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "＝1+1", "007", "1e3", "2027-05-11", "TRUE", "https://example.org",
    ])
    func `text that looks like a formula, a number or a link stays text`(text: String) throws {
        let book = try table([[.text(text)]]).xlsx(date: Self.made)
        #expect(try Sheet(xlsx: book).rows.map(\.cells) == [["Column 1"], [text]])
        guard let archive = Archive(book), let bytes = try archive.contents(of: "xl/worksheets/sheet1.xml") else {
            Issue.record("there is no sheet")
            return
        }
        let sheet = String(decoding: bytes, as: UTF8.self)
        #expect(!sheet.contains("<f>") && !sheet.contains("<hyperlink"))
        #expect(sheet.contains("<c r=\"A2\" s=\"2\" t=\"s\">"))
    }

    @Test(arguments: [
        "a < b & \"c\" > 'd'", "</t></si>", "]]>", "two\nlines", "a\ttab", "김민지", "محمد الحارثي", "e\u{301}", "👩‍🚀", "_x000D_", "&amp;",
    ])
    func `hostile and foreign text is unchanged`(text: String) throws {
        let expected = text == "_x000D_" ? "\r".trimmed : text
        #expect(try readBack(table([[.text(text), .number(1)]])) == [[expected, "1"]])
    }

    @Test func `control characters that XML can't hold are left out`() throws {
        #expect(try readBack(table([[.text("a\u{0}b\u{1B}[31mc\u{8}")]])) == [["ab[31mc"]])
    }

    @Test func `empty cells keep the others in their columns`() throws {
        let rows: [[Table.Cell]] = [[.empty, .text("b"), .empty, .text("d")], [.text("a"), .empty, .empty, .empty]]
        #expect(try readBack(table(rows)) == [["", "b", "", "d"], ["a"]])
    }

    @Test func `the same text in many cells is the same everywhere`() throws {
        let rows: [[Table.Cell]] = (0..<50).map { [.text("Delegation \($0 % 3)"), .text("same")] }
        #expect(try readBack(table(rows)) == (0..<50).map { ["Delegation \($0 % 3)", "same"] })
    }

    @Test(arguments: [
        ("Roster", "Roster"), ("Q: who/what? [1] * 'x' \\", "Q who what 1 x"), ("", "1"), ("///", "1"),
        (String(repeating: "ab", count: 20), String(repeating: "ab", count: 15) + "…"), ("a\nb", "a b"),
    ])
    func `a sheet gets a valid name`(title: String, name: String) throws {
        let book = try table([[.text("x")]], title: title).xlsx(date: Self.made)
        #expect(try Sheet(xlsx: book, sheet: name).rows.count == 2)
    }

    @Test func `text too long for a cell is cut between letters`() throws {
        let long = String(repeating: "é", count: 32_766) + "👩‍🚀 and more"
        let cell = try readBack(table([[.text(long)]]))[0][0]
        #expect(cell == String(repeating: "é", count: 32_766) + "…")
    }

    @Test func `a table without rows has its headings`() throws {
        let book = try table([], headings: ["Name", "Role"]).xlsx(date: Self.made)
        #expect(try Sheet(xlsx: book).rows == [Sheet.Row(number: 1, cells: ["Name", "Role"])])
    }

    @Test func `the same table gives the same bytes`() throws {
        let rows = table([[.text("x"), .date(LocalDate("2027-05-11")!)]])
        #expect(try rows.xlsx(date: Self.made) == rows.xlsx(date: Self.made))
    }

    @Test func `more rows than a sheet can have are rejected`() {
        let rows = [[Table.Cell]](repeating: [.empty], count: 1_048_576)
        #expect(throws: WorkbookError.tooManyRows(1_048_576)) { try table(rows).xlsx(date: Self.made) }
    }
}
