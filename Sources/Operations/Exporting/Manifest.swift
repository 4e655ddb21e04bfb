internal import Documents
internal import Foundation
internal import Planning

/// What each document of a folder says, as a digest, so that only those that say something else are printed again.
package struct Manifest: Codable, Hashable, Sendable {
    package static let fileName = "manifest.json"

    /// By file name.
    let documents: [String: String]

    /// `signature` is what else the documents depend on. The date of the plan, which is on each of them, makes no other document.
    init<Document: PrintedDocument>(_ files: [(name: String, documents: [Document])], signature: String) {
        documents = Dictionary(
            uniqueKeysWithValues: files.map { name, documents in
                var digest = Fingerprint()
                digest.add(signature)
                for var document in documents {
                    document.edition.revision = nil
                    digest.add(document.json())
                }
                return (name, digest.text)
            })
    }

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
