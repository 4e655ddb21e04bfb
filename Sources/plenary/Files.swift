internal import ArgumentParser
internal import Foundation

/// Reading and writing whole files.
enum Files {
    /// The octets of the file, or of standard input for `-`; ends with exit code 2 where they can't be had.
    static func read(_ path: String) throws -> [UInt8] {
        do {
            return try bytes(path)
        } catch {
            Messages.error("\(path): \(error); see that the path is right and the file readable")
            throw ExitCode(2)
        }
    }

    /// Removes a file that may be gone already.
    static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

    /// The names in a folder, sorted; none where there is no folder.
    static func names(in folder: String) -> [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }

    /// Lets nobody but its owner read the file.
    static func makePrivate(_ path: String) throws { try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path) }

    /// In octets; `nil` where there is no such file.
    static func size(_ path: String) -> Int? { (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// Why a file can't be read, in the system's words.
    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    static func bytes(_ path: String) throws(Unreadable) -> [UInt8] {
        do {
            if path == "-" { return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) }
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw Unreadable(description: reason(error))
        }
    }

    /// Writes to `path`, or to standard output where it is `nil` or `-`.
    static func write(_ content: [UInt8], to path: String?) throws {
        guard let path, path != "-" else {
            do {
                return try FileHandle.standardOutput.write(contentsOf: Data(content))
            } catch {
                Messages.error("standard output: can't be written: \(reason(error))")
                throw ExitCode.failure
            }
        }
        let url = URL(fileURLWithPath: path)
        try writeAll([url.lastPathComponent: content], into: url.deletingLastPathComponent().path, creating: false)
    }

    /// Writes every file or, where one can't be written, none: all stand beside their targets before the first is renamed.
    /// Names may lead into folders inside `folder`. A file that is replaced keeps its permissions.
    static func writeAll(_ contents: [String: [UInt8]], into folder: String, creating: Bool = true) throws {
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
                throw CocoaError(
                    .fileWriteUnknown, userInfo: [NSLocalizedDescriptionKey: "\(file.to): \(String(cString: strerror(errno)))"])
            }
        } catch {
            for file in waiting { try? files.removeItem(atPath: file.from) }
            Messages.error("\(folder): can't be written: \(reason(error)); nothing was changed")
            throw ExitCode.failure
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch (error as? CocoaError)?.code {
        case .fileNoSuchFile?, .fileReadNoSuchFile?: String(cString: strerror(ENOENT))
        case .fileReadNoPermission?, .fileWriteNoPermission?: String(cString: strerror(EACCES))
        case .fileWriteOutOfSpace?: String(cString: strerror(ENOSPC))
        case .fileReadUnknown?: String(cString: strerror(EISDIR))  // what reading a folder comes to
        default: error.localizedDescription
        }
    }
}
