internal import Foundation
package import Time

/// Converts a document's page to a format for word processors, with pandoc.
package struct Pandoc: Sendable {
    private let path: String
    private let date: Instant

    /// The pandoc on the path; `date` is written as the creation date, so that equal plans give equal bytes.
    package init(environment: [String: String], date: Instant) throws(DocumentError) {
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        guard let found = folders.map({ $0 + "/pandoc" }).first(where: FileManager.default.isExecutableFile) else { throw .noPandoc }
        path = found
        self.date = date
    }

    /// An HTML page as DOCX (ECMA-376). Nothing in a plan becomes markup, so pandoc reads no files except those that a template
    /// names.
    package func docx<Document: PrintedDocument>(_ page: String, of document: Document) throws(DocumentError) -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.path + "/plenary-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            try Data(page.utf8).write(to: URL(fileURLWithPath: folder + "/page.html"))
            let (process, errors) = (Process(), Pipe())
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = [
                "--from", "html", "--to", "docx", "--metadata", "lang=\(document.edition.language)", "--metadata",
                "dir=\(document.edition.direction)", "--output", folder + "/page.docx", folder + "/page.html",
            ]
            process.environment = ["SOURCE_DATE_EPOCH": String(date.secondsSince1970), "LANG": "C.UTF-8"]
            process.standardError = errors
            try process.run()
            let said = errors.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            if process.terminationStatus != 0 {
                throw DocumentError.typesetterFailed(
                    reason: String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
            }
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/page.docx")))
        } catch let error as DocumentError {
            throw error
        } catch {
            throw .typesetterFailed(reason: "pandoc: \(error.localizedDescription)")
        }
    }
}
