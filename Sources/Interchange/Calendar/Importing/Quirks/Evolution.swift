extension Quirk {
    /// Evolution and libical, Mozilla and Citadel set a TZID of their own before the IANA name, after a slash:
    /// `/freeassociation.sourceforge.net/Tzfile/Europe/Berlin`, `/mozilla.org/20050126_1/Europe/Berlin`,
    /// `/softwarestudio.org/Olson_20011030_5/America/New_York`, and `/Europe/Berlin` (RFC 5545 section 3.2.19 keeps the slash
    /// for names that are the same everywhere).
    static let evolution = Quirk(zoneName: { tzid in
        guard tzid.hasPrefix("/") else { return nil }
        let parts = tzid.split(separator: "/")
        let areas: Set<Substring> = [
            "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific", "Etc", "US",
        ]
        guard let area = parts.firstIndex(where: { areas.contains($0) }) else { return parts.last.map(String.init) }
        return parts[area...].joined(separator: "/")
    })
}
