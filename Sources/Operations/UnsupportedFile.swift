/// A kind of file that nothing can be read from, with what to do instead.
package enum UnsupportedFile: Hashable, Sendable, CustomStringConvertible {
    case empty
    case pdf
    case image
    /// A text document, as word processors write it.
    case textDocument
    case slides
    /// XLS, or a workbook that is encrypted.
    case oldWorkbook
    /// A message as Outlook saves it by itself.
    case outlookMessage
    case openDocument
    case archive
    case utf16
    case mailWithoutCalendar

    package var description: String {
        switch self {
        case .empty: "this file is empty; see that it is the right one and was saved"
        case .pdf: "this is a PDF, which is made for reading; give the calendar, list or plan that it was made of"
        case .image: "this is a picture; give the calendar, list or plan that it shows"
        case .textDocument: "this is a text document; copy its table into a spreadsheet and save that as XLSX or CSV"
        case .slides: "this is a presentation; copy its table into a spreadsheet and save that as XLSX or CSV"
        case .oldWorkbook: "this is a workbook of an old kind or one with a password; save it as XLSX without, or as CSV"
        case .outlookMessage: "this is a message in Outlook's own format; save its calendar as .ics, or the message as .eml"
        case .openDocument: "this is an OpenDocument file; save it as XLSX or CSV"
        case .archive: "this is an archive; unpack it and give the file inside"
        case .utf16: "this file is in UTF-16; save it as UTF-8"
        case .mailWithoutCalendar: "this mail has no calendar part; whoever sent it wrote a reply for people, so record it by hand"
        }
    }
}

extension UnsupportedFile {
    /// By the first octets, and for what shares these by the name's ending; `nil` for anything else.
    init?(_ bytes: [UInt8], ending: String) {
        func begins(_ text: String, at offset: Int = 0) -> Bool { bytes.dropFirst(offset).starts(with: text.utf8) }
        if bytes.isEmpty {
            self = .empty
        } else if begins("%PDF-") {
            self = .pdf
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) || begins("GIF8")
            || begins("II*\0") || begins("MM\0*") || begins("RIFF") && begins("WEBP", at: 8) || begins("ftyp", at: 4)
        {
            self = .image
        } else if begins("{\\rtf") {
            self = .textDocument
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = ending == "msg" ? .outlookMessage : ending == "doc" ? .textDocument : ending == "ppt" ? .slides : .oldWorkbook
        } else if bytes.starts(with: [0x1F, 0x8B]) {
            self = .archive
        } else if begins("PK\u{3}\u{4}"), let kind = Self.packed(bytes) {
            self = kind
        } else {
            return nil
        }
    }

    /// What a ZIP archive holds, by the names of its parts; `nil` for a workbook (XLSX), or what may be one.
    private static func packed(_ bytes: [UInt8]) -> UnsupportedFile? {
        if bytes.dropFirst(30).starts(with: "mimetypeapplication/vnd.oasis.opendocument".utf8) { return .openDocument }
        // The names stand in the directory at the end of the archive.
        let directory = String(decoding: bytes.suffix(1 << 16), as: UTF8.self)
        if directory.contains("xl/workbook") { return nil }
        if directory.contains("word/document.xml") { return .textDocument }
        if directory.contains("ppt/presentation.xml") { return .slides }
        return directory.contains("[Content_Types].xml") ? nil : .archive
    }
}
