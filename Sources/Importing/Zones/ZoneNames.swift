internal import Notation
package import Time

/// Finds the IANA zones that the name of a TZID may mean.
package struct ZoneNames {
    /// What the database lists.
    private struct Listed {
        /// The names by their lower-case form; empty where the database doesn't list them.
        let names: [String: String]
        /// Zones by their city in lower case, as `new york`.
        let cities: [String: ZoneID]

        init(_ zones: ZoneDatabase) {
            let all = zones.names().filter { $0 != "Factory" }
            names = Dictionary(all.map { ($0.lowercased(), $0) }) { first, _ in first }
            cities = Dictionary(
                all.filter { $0.contains("/") && !$0.hasPrefix("Etc/") }.compactMap { name in
                    ZoneID(name).map { (ZoneNames.city(of: $0).lowercased(), $0) }
                }
            ) { first, _ in first }
        }
    }

    private let zones: ZoneDatabase
    private let listed: ReadOnce<Listed>

    package init(zones: ZoneDatabase) {
        self.zones = zones
        listed = ReadOnce { Listed(zones) }
    }

    private var names: [String: String] { listed.value.names }
    private var cities: [String: ZoneID] { listed.value.cities }

    /// The last part of the name, as `New York`.
    package static func city(of zone: ZoneID) -> String {
        String(zone.rawValue.split(separator: "/").last ?? "").split(separator: "_").joined(separator: " ")
    }

    /// The zone with exactly this name. It must be in the database's index, since its folder also holds files of the machine's own.
    package func zone(exactly name: String) -> ZoneID? {
        guard names.isEmpty || names[name.lowercased()] == name, let zone = ZoneID(name), (try? zones.rules(for: zone)) != nil else {
            return nil
        }
        return ["Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu"].contains(name) ? .utc : zone
    }

    /// The one zone that the name can mean: a name of the database, or one that a producer of calendars writes for it.
    package func zone(meantBy tzid: String) -> ZoneID? {
        if tzid.contains("/") || tzid == "UTC", let zone = zone(exactly: tzid) { return zone }
        for producer in ProducerZoneNames.all {
            if let name = producer.certain(tzid), let zone = zone(exactly: name) { return zone }
        }
        return nil
    }

    /// The zone that the database names after a city.
    package func zone(ofCity city: String) -> ZoneID? { cities[city.lowercased()].flatMap { zone(exactly: $0.rawValue) } }

    /// The zones that the name may mean, the likeliest first. A VTIMEZONE, where there is one, has to confirm it.
    package func zones(suggestedBy tzid: String) -> [ZoneID] {
        var found: [ZoneID] = []
        if let zone = zone(exactly: tzid) ?? names[tzid.lowercased()].flatMap(zone(exactly:)) { found.append(zone) }
        found += ProducerZoneNames.all.flatMap { $0.likely(tzid) }.compactMap(zone(exactly:))
        // 'custom_America/New_York', 'Amsterdam, Berlin, Bern'
        for part in tzid.split(whereSeparator: { ",;()[]|".contains($0) }).map(\.trimmed) {
            if let zone = cities[part.lowercased()].flatMap({ zone(exactly: $0.rawValue) }) { found.append(zone) }
            var rest = part[...]
            while let cut = rest.firstIndex(where: { !($0.isLetter || $0.isNumber) || $0 == "_" }) {
                rest = rest[rest.index(after: cut)...]
                if rest.contains("/"), let zone = names[rest.lowercased()].flatMap(zone(exactly:)) {
                    found.append(zone)
                    break
                }
            }
        }
        if let offset = Self.offset(in: tzid), let zone = zone(exactly: offset) { found.append(zone) }
        return found
    }

    /// The zone of fixed offset for `GMT+0100`, `UTC-5`, `(UTC+02:00)` and the like. Its name has the opposite sign: `Etc/GMT-1`.
    private static func offset(in tzid: String) -> String? {
        let text = tzid.uppercased()
        guard let range = text.firstRange(of: "UTC") ?? text.firstRange(of: "GMT") else { return nil }
        let rest = text[range.upperBound...].drop { $0 == " " }
        guard let sign = rest.first, sign == "+" || sign == "-" else { return rest.isEmpty ? "UTC" : nil }
        let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber || $0 == ":" }
        let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
        let isTogether = parts.count == 1 && digits.count == 4
        guard let hours = Int(isTogether ? digits.prefix(2) : parts.first ?? ""), hours <= 14,
            isTogether ? digits.hasSuffix("00") : parts.dropFirst().allSatisfy({ $0 == "00" })
        else { return nil }
        return hours == 0 ? "UTC" : "Etc/GMT\(sign == "+" ? "-" : "+")\(hours)"
    }
}
