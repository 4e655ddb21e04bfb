internal import Foundation
package import Time

/// A file that somebody gives to an operation.
package struct InputFile: Sendable {
    /// As messages name it.
    package let name: String
    package let bytes: [UInt8]
    /// What paths in the file are relative to.
    package let folder: String
    /// When it was last changed; `nil` where nothing knows.
    package let modified: Instant?

    package init(name: String, bytes: [UInt8], folder: String = ".", modified: Instant? = nil) {
        self.name = name
        self.bytes = bytes
        self.folder = folder
        self.modified = modified
    }

    package init(path: String) throws(FileError) {
        let modified = (try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date).flatMap(\.self)
        self.init(
            name: path, bytes: try Files.read(path), folder: URL(fileURLWithPath: path).deletingLastPathComponent().path,
            modified: modified.map { Instant(secondsSince1970: Int($0.timeIntervalSince1970)) })
    }

    /// Where a path in the file leads.
    package func path(to relative: String) -> String { relative.hasPrefix("/") ? relative : folder + "/" + relative }

    /// Whether nothing stands in it.
    package var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

    var ending: String { URL(fileURLWithPath: name).pathExtension.lowercased() }
}
