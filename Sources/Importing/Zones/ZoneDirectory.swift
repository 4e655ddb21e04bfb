internal import Foundation
package import Time

/// A folder of compiled zones, as tzdata installs it.
package struct ZoneDirectory: Sendable {
    package let path: String

    package static let system = ZoneDirectory(path: "/usr/share/zoneinfo")

    package init(path: String) { self.path = path }

    /// The zones, each read from the folder when it is first needed. A link in the index works without a file of its own, since
    /// Debian keeps the files of most links in a package that few machines have.
    package func database() -> ZoneDatabase {
        let index = ReadOnce { ZoneIndex(text(of: "tzdata.zi") ?? "") }
        let countries = ReadOnce { CountryZones(tables: ["zone1970.tab", "zone.tab"].compactMap { text(of: $0) }) }
        return ZoneDatabase(
            names: { index.value.names }, standardName: { index.value.target(of: $0) ?? $0 }, countries: { countries.value }
        ) { (zone) throws(ZoneError) in
            if let bytes = try bytes(of: zone) { return bytes }
            guard let target = index.value.target(of: zone), let bytes = try bytes(of: target) else { throw .unknown(zone) }
            return bytes
        }
    }

    /// The content of one of the folder's tables; `nil` where there is none.
    private func text(of table: String) -> String? { try? String(contentsOfFile: path + "/" + table, encoding: .utf8) }

    /// The content of the zone's file; `nil` where there is none.
    private func bytes(of zone: ZoneID) throws(ZoneError) -> [UInt8]? {
        let file = path + "/" + zone.rawValue
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory), !isDirectory.boolValue else { return nil }
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        } catch {
            throw .unreadable(zone, file: file, reason: error.localizedDescription)
        }
    }

    /// The release of the data, as `2026f`; `nil` where the folder doesn't say.
    package var release: String? {
        guard let file = FileHandle(forReadingAtPath: path + "/tzdata.zi"), let head = try? file.read(upToCount: 64),
            let line = String(decoding: head, as: UTF8.self).split(separator: "\n").first, line.hasPrefix("# version ")
        else { return nil }
        return String(line.dropFirst("# version ".count))
    }
}
