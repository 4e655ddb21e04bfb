internal import Foundation
package import Planning

/// Turns a document's page into a file that word processors edit, with pandoc.
package struct Pandoc: Sendable {
    private let path: String
    private let date: Instant

    /// The pandoc of the search path; `date` is told as the day the file was made, so that the same plan gives the same bytes.
    package init(environment: [String: String], date: Instant) throws(DocumentError) {
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        guard let found = folders.map({ $0 + "/pandoc" }).first(where: FileManager.default.isExecutableFile) else { throw .noPandoc }
        path = found
        self.date = date
    }

    /// DOCX (ECMA-376) of an HTML page. Nothing in a plan becomes markup in it, so that pandoc reads no file but what a template names.
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
