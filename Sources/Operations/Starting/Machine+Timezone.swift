internal import Foundation
package import Time

extension Machine {
    /// Where the machine says which zone it is in.
    private static let localtime = "/etc/localtime"
    private static let timezoneFile = "/etc/timezone"

    /// The machine's own zone: by TZ, else by what /etc/localtime links to, else by /etc/timezone; `nil` where none names a zone that
    /// there is.
    package var timezone: ZoneID? {
        if let name = environment["TZ"], !name.isEmpty { return zone(inPath: name) }
        if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: Self.localtime), let zone = zone(inPath: target) {
            return zone
        }
        let text = (try? Files.bytes(Self.timezoneFile)).map { String(decoding: $0, as: UTF8.self) }
        return text.flatMap { zone(inPath: $0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    }

    /// `Europe/Paris` of that, of `:Europe/Paris` and of `/usr/share/zoneinfo/Europe/Paris`.
    private func zone(inPath text: String) -> ZoneID? {
        let name = text.hasPrefix(":") ? String(text.dropFirst()) : text
        let tail = name.range(of: "/zoneinfo/").map { String(name[$0.upperBound...]) } ?? name
        return try? zone(named: tail)
    }
}
