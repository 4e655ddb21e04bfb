/// The time zones of each country, by the tables `zone1970.tab` and `zone.tab` of the time zone database.
package struct CountryZones: Sendable {
    /// By the country's two letters, in the order of the tables.
    private var zones: [Substring: [ZoneID]] = [:]

    /// Each line has countries separated by commas, coordinates and a zone, separated by tabs; comments begin with `#`.
    package init(tables: [String] = []) {
        // By octets, since a check of a small plan waits for it.
        for line in tables.flatMap({ $0.utf8.split(separator: UInt8(ascii: "\n")) }) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard fields.count > 2, let zone = ZoneID(String(Substring(fields[2]))) else { continue }
            for country in fields[0].split(separator: UInt8(ascii: ",")).map(Substring.init) where zones[country]?.contains(zone) != true {
                zones[country, default: []].append(zone)
            }
        }
    }

    /// Empty for a country that the tables don't have.
    package subscript(letters: String) -> [ZoneID] { zones[Substring(letters)] ?? [] }
}
