internal import Documents
internal import Foundation
internal import Planning

/// What each document of a folder or each sheet of a file says, as a digest, so that only those that say something else are printed again.
package struct Manifest: Codable, Hashable, Sendable {
    package static let fileName = "manifest.json"

    /// By file name, or by the name of the sheet.
    let documents: [String: String]

    /// `signature` is what else the documents depend on.
    init<Document: PrintedDocument>(_ files: [(name: String, documents: [Document])], signature: String) {
        documents = Dictionary(
            uniqueKeysWithValues: files.map { name, documents in
                var digest = Fingerprint()
                digest.add(signature)
                for document in documents { digest.add(document.sheets.sorted { $0.key < $1.key }.map(\.value).joined()) }
                return (name, digest.text)
            })
    }

    /// Of the sheets of one file.
    init(sheets: [String: String], signature: String) {
        documents = sheets.mapValues { text in
            var digest = Fingerprint()
            digest.add(signature)
            digest.add(text)
            return digest.text
        }
    }

    /// The names of what says something else than in an earlier one, in order.
    func changed(since before: Manifest?) -> [String] { documents.keys.filter { before?.documents[$0] != documents[$0] }.sorted() }

    /// The names of what an earlier one has, and this one hasn't, in order.
    func gone(since before: Manifest) -> [String] { before.documents.keys.filter { documents[$0] == nil }.sorted() }

    package init(_ file: InputFile) throws(OperationError) {
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(file.bytes)) else {
            throw .notAManifest(file: file.name)
        }
        self = manifest
    }

    package func json() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(((try? encoder.encode(self)) ?? Data()) + Data("\n".utf8))
    }
}
