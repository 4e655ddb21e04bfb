package import Time

extension ZoneDatabase {
    /// The zones of a country; empty where nobody knows.
    package func zones(of country: CountryCode) -> [ZoneID] { countries()[country.rawValue] }

    /// The zone of a country that has one alone.
    package func onlyZone(of country: CountryCode) -> ZoneID? {
        let zones = zones(of: country)
        return zones.count == 1 ? zones[0] : nil
    }

    /// Whether the zone, by whatever name, is one of the country's; `nil` where nobody knows the country's zones.
    package func isZone(_ zone: ZoneID, of country: CountryCode) -> Bool? {
        let zones = zones(of: country)
        if zones.isEmpty { return nil }
        if zones.contains(zone) { return true }
        let name = standardName(zone)
        return zones.contains { $0 == name || standardName($0) == name }
    }
}
