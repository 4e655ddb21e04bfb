/// The time zones of each country, by the tables `zone1970.tab` and `zone.tab` of the time zone database.
package struct CountryZones: Sendable {
    /// By the country's two letters, in the order of the tables.
    private var zones: [Substring: [ZoneID]] = [:]

    /// Each line has countries separated by commas, coordinates and a zone, separated by tabs; comments begin with `#`.
    package init(tables: [String] = []) {
        for line in tables.flatMap({ $0.split(separator: "\n") }) where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count > 2, let zone = ZoneID(String(fields[2])) else { continue }
            for country in fields[0].split(separator: ",") where zones[country]?.contains(zone) != true {
                zones[country, default: []].append(zone)
            }
        }
    }

    /// Empty for a country that the tables don't have.
    package subscript(letters: String) -> [ZoneID] { zones[Substring(letters)] ?? [] }
}
