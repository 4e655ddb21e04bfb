import Testing

@testable import Notation

@Suite struct SheetTests {
    private func cells(_ text: String) throws(SyntaxError) -> [[String]] { try Sheet(csv: Array(text.utf8)).rows.map(\.cells) }

    @Test(arguments: [",", ";", "\t", "|"])
    func `the separator is guessed from the lines`(comma: String) throws {
        let text = "Name|Country|Note\nMaria|ES|\nIvan|RU|x\n".replacing("|", with: comma)
        #expect(try cells(text) == [["Name", "Country", "Note"], ["Maria", "ES", ""], ["Ivan", "RU", "x"]])
    }

    @Test func `quoted fields hold commas, quotes and lines`() throws {
        #expect(try cells("a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\n\"\",z") == [["a", "b"], ["x, \"y\"", "1\n2"], ["", "z"]])
    }

    @Test func `rows keep the numbers of their lines`() throws {
        #expect(try Sheet(csv: Array("a,b\n\n\"1\n2\",x\n,\nc,d\n".utf8)).rows.map(\.number) == [1, 3, 6])
    }

    @Test func `an open quote is rejected where it opens`() {
        #expect(
            throws: SyntaxError(
                mark: .init(line: 2, column: 3), message: "the quote that opens here is not closed; close it, or write it twice")
        ) {
            try cells("a,b\n1,\"x\ny,z\n")
        }
    }

    @Test func `the line that spreadsheets begin with names the separator`() throws {
        #expect(try cells("sep=;\na;b,c\n") == [["a", "b,c"]])
    }

    /// "Zoë", "Иванов Пётр" and "محمد العلي" as code pages have them.
    @Test(
        arguments: [
            ([0x5A, 0x6F, 0xEB], "Zoë"), ([0xC8, 0xE2, 0xE0, 0xED, 0xEE, 0xE2, 0x20, 0xCF, 0xB8, 0xF2, 0xF0], "Иванов Пётр"),
            ([0xE3, 0xCD, 0xE3, 0xCF, 0x20, 0xC7, 0xE1, 0xDA, 0xE1, 0xED], "محمد العلي"),
        ] as [([UInt8], String)])
    func `lines that aren't UTF-8 are read in the code page of their words`(bytes: [UInt8], text: String) throws {
        let decoded = try DecodedText(Array("España\n".utf8) + bytes + Array("\nOmán".utf8))
        #expect(decoded.text == "España\n\(text)\nOmán")
        #expect(decoded.remarks.count == 1)
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE"])
    func `UTF-16 is recognised by its zeros, with a mark or without`(encoding: String) throws {
        let units = Array("Name;Ort\nZoë;Köln\n".utf16)
        let bytes = units.flatMap { encoding == "UTF-16LE" ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let mark: [UInt8] = encoding == "UTF-16LE" ? [0xFF, 0xFE] : [0xFE, 0xFF]
        #expect(try DecodedText(bytes).text == "Name;Ort\nZoë;Köln\n")
        #expect(try DecodedText(mark + bytes).text == "Name;Ort\nZoë;Köln\n")
    }

    @Test func `a given encoding is used, and an unknown one is rejected`() throws {
        #expect(try DecodedText([0xC8], encoding: "WINDOWS-1256").text == "ب")
        #expect(throws: SyntaxError.self) { try DecodedText([0xC8], encoding: "KLINGON") }
    }
}
