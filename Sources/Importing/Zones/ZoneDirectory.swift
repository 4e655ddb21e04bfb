internal import Foundation
package import Planning

/// A folder of compiled zones, as tzdata installs it.
package struct ZoneDirectory: Sendable {
    package let path: String

    package static let system = ZoneDirectory(path: "/usr/share/zoneinfo")

    package init(path: String) { self.path = path }

    /// The zones, read from the folder as they are asked for.
    package func database() -> ZoneDatabase {
        ZoneDatabase(names: names) { (zone) throws(ZoneError) in
            let file = path + "/" + zone.rawValue
            var isDirectory: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory), !isDirectory.boolValue else {
                throw .unknown(zone)
            }
            do {
                return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
            } catch {
                throw .unreadable(zone, file: file, reason: error.localizedDescription)
            }
        }
    }

    /// The zones and links that the folder's index names.
    @Sendable private func names() -> [String] {
        guard let index = try? String(contentsOfFile: path + "/tzdata.zi", encoding: .utf8) else { return [] }
        return index.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ")
            switch fields.first {
            case "Z" where fields.count > 1: return String(fields[1])
            case "L" where fields.count > 2: return String(fields[2])
            default: return nil
            }
        }
    }

    /// The release of the data, as `2026f`, where the folder tells it.
    package var release: String? {
        guard let file = FileHandle(forReadingAtPath: path + "/tzdata.zi"), let head = try? file.read(upToCount: 64),
            let line = String(decoding: head, as: UTF8.self).split(separator: "\n").first, line.hasPrefix("# version ")
        else { return nil }
        return String(line.dropFirst("# version ".count))
    }
}
