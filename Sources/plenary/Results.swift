internal import Foundation
internal import Operations

/// What a command is asked for, written to a file or to standard output.
enum Results {
    /// Writes to `path` as a whole or not at all, or to standard output where it is `nil` or `-`.
    static func write(_ content: [UInt8], to path: String? = nil) throws {
        if let path, path != "-" { return try Files.write(content, to: path) }
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(content))
        } catch {
            throw FileError.unwritable("standard output", Files.reason(error))
        }
    }

    static func write(_ text: String, to path: String? = nil) throws { try write(Array(text.utf8), to: path) }

    /// Says how many files an export with `--each` has put into a folder, or what of one file changed since the manifest at `kept`.
    static func write(_ exported: ExportedFiles, to path: String?, kept: String? = nil) throws {
        switch exported.content {
        case .one(let bytes):
            try write(bytes, to: path)
            if let path, let (changed, gone) = exported.changes { try list(changed, gone, of: exported.count, in: path) }
        case .unchanged: Messages.say("nothing changed, and nothing was written")
        case .folder(let files):
            let folder = path!  // commands make sure of it
            try Files.writeAll(files, into: folder)
            guard let (changed, gone) = exported.changes else {
                let left = exported.leftOut == 0 ? "" : "; \(exported.leftOut) without a scheduled activity left out"
                return Messages.say("\(exported.count) files in \(folder)\(left)")
            }
            try list(changed, gone, of: exported.count, in: folder)
        }
        if let kept, let manifest = exported.manifest { try Files.write(manifest, to: kept) }
    }

    private static func list(_ changed: [String], _ gone: [String], of count: Int, in path: String) throws {
        try write((changed + gone.map { "\($0) (no longer there)" }).map { $0 + "\n" }.joined())
        Messages.say("\(changed.count) of \(count) written anew in \(path)" + (gone.isEmpty ? "" : "; \(gone.count) gone"))
    }
}
