internal import Foundation

/// Reads and writes whole files.
package enum Files {
    package static func read(_ path: String) throws(FileError) -> [UInt8] {
        do { return try bytes(path) } catch { throw .unreadable(path, error) }
    }

    package static func bytes(_ path: String) throws(SystemReason) -> [UInt8] {
        do { return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) } catch { throw reason(error) }
    }

    /// The names in a folder, sorted; none where there is no folder.
    package static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    package static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// In octets; `nil` where there is no such file.
    package static func size(_ path: String) -> Int? { (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int }

    /// The file that the path leads to where it is a link.
    package static func target(of path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

    /// Removes a file that may be gone already.
    package static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

    /// Lets nobody but its owner read the file.
    package static func makePrivate(_ path: String) throws(FileError) {
        do {
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        } catch {
            throw .unwritable(path, reason(error))
        }
    }

    /// Writes the file as a whole or not at all.
    package static func write(_ content: [UInt8], to path: String) throws(FileError) {
        let url = URL(fileURLWithPath: path)
        try writeAll([url.lastPathComponent: content], into: url.deletingLastPathComponent().path, creating: false)
    }

    /// Writes every file or, where one can't be written, none: all stand beside their targets before the first is renamed.
    /// Names may lead into folders inside `folder`. A file that is replaced keeps its permissions.
    package static func writeAll(_ contents: [String: [UInt8]], into folder: String, creating: Bool = true) throws(FileError) {
        let files = FileManager.default
        var waiting: [(from: String, to: String)] = []
        do {
            for (name, content) in contents.sorted(by: { $0.key < $1.key }) {
                let target = URL(fileURLWithPath: folder + "/" + name)
                let around = target.deletingLastPathComponent()
                if creating { try files.createDirectory(at: around, withIntermediateDirectories: true) }
                let temporary = around.path + "/.\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part"
                waiting.append((temporary, target.path))
                try Data(content).write(to: URL(fileURLWithPath: temporary))
                if let permissions = try? files.attributesOfItem(atPath: target.path)[.posixPermissions] {
                    try files.setAttributes([.posixPermissions: permissions], ofItemAtPath: temporary)
                }
            }
            for file in waiting where rename(file.from, file.to) != 0 {
                throw SystemReason("\(file.to): \(String(cString: strerror(errno)))")
            }
        } catch {
            for file in waiting { try? files.removeItem(atPath: file.from) }
            throw .unwritable(folder, reason(error))
        }
    }

    package static func reason(_ error: any Error) -> SystemReason {
        if let reason = error as? SystemReason { return reason }
        let text =
            switch (error as? CocoaError)?.code {
            case .fileNoSuchFile?, .fileReadNoSuchFile?: String(cString: strerror(ENOENT))
            case .fileReadNoPermission?, .fileWriteNoPermission?: String(cString: strerror(EACCES))
            case .fileWriteOutOfSpace?: String(cString: strerror(ENOSPC))
            case .fileReadUnknown?: String(cString: strerror(EISDIR))  // what reading a folder comes to
            default: error.localizedDescription
            }
        return SystemReason(text)
    }
}
