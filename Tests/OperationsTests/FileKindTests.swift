internal import Operations
internal import Testing

@Suite struct FileKindTests {
    private static let mail = """
        From: ana@example.org
        Subject: Accepted
        MIME-Version: 1.0
        Content-Type: text/calendar; method=REPLY

        BEGIN:VCALENDAR
        END:VCALENDAR
        """

    @Test(arguments: [
        ("plan.yaml", "plenary: 1\nid: a\n", "plan"), ("plan.json", "{\"plenary\": 1}", "plan"), ("plan", "subject: a\nplenary: 1", "plan"),
        ("a.txt", "\u{FEFF}BEGIN:VCALENDAR\n", "calendar"), ("a.ics", "nothing of the kind", "calendar"),
        ("a.json", "[\"vcalendar\", [], []]", "calendar"), ("a.jcal", " [\"vcalendar\", [], []]", "calendar"),
        ("a.xml", "<icalendar xmlns=\"urn:ietf:params:xml:ns:icalendar-2.0\"/>", "calendar"),
        ("a.xcal", "<icalendar xmlns=\"urn:ietf:params:xml:ns:icalendar-2.0\"/>", "calendar"), ("a.eml", mail, "calendar"),
        ("a.xml", "<schedule/>", "schedule"), ("a.json", "{\"schedule\": {\"conference\": {}}}", "schedule"),
        ("a.csv", "Name,Country\nAna,FJ\n", "list"), ("a.json", "[{\"name\": \"Ana\"}]", "list"),
    ]) func `a file is known by its octets, and where these leave it open by its name`(name: String, text: String, kind: String) throws {
        #expect(try FileKind(file(text, name)).name == kind)
    }

    @Test func `what is said to be a list is one, whatever its name`() throws {
        #expect(try FileKind(file("Name,Country\nAna,FJ\n", "people"), isList: true).name == "list")
    }

    @Test(arguments: [
        ("a.pdf", Array("%PDF-1.7".utf8), UnsupportedFile.pdf), ("a.yaml", [], .empty), ("a", [0x89, 0x50, 0x4E, 0x47, 0x0D], .image),
        ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0], .image), ("a.xls", [0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook),
        ("a.msg", [0xD0, 0xCF, 0x11, 0xE0], .outlookMessage), ("a.gz", [0x1F, 0x8B, 0x08], .archive),
        ("a.docx", Array("PK\u{3}\u{4}[Content_Types].xml word/document.xml".utf8), .textDocument),
        ("a.zip", Array("PK\u{3}\u{4}photo.raw".utf8), .archive),
        (
            "a.ods", Array("PK\u{3}\u{4}12345678901234567890123456mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8),
            .openDocument
        ),
        ("a.yaml", [0xFF, 0xFE] + Array("plenary: 1".utf8).flatMap { [$0, 0] }, .utf16),
        ("a.yaml", Array("plenary: 1".utf8).flatMap { [$0, 0] }, .utf16),
        ("a.eml", Array("From: ana@example.org\nSubject: Yes\n\nI come.\n".utf8), .mailWithoutCalendar),
    ]) func `what can't be read is refused with a way to go on`(name: String, bytes: [UInt8], kind: UnsupportedFile) {
        #expect(refusal { try FileKind(InputFile(name: name, bytes: bytes)) } == "\(name): \(kind)")
        #expect("\(kind)".contains { ";,".contains($0) })
    }

    @Test func `a list in UTF-16 is read as one`() throws {
        let bytes: [UInt8] = [0xFF, 0xFE] + Array("Name\n".utf8).flatMap { [$0, 0] }
        #expect(try FileKind(InputFile(name: "people.csv", bytes: bytes)).name == "list")
    }
}
