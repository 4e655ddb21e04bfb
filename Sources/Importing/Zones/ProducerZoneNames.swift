internal import Time

/// The names that one producer of calendars gives time zones, where these aren't the names of the IANA database.
struct ProducerZoneNames: Sendable {
    /// The IANA name that a TZID of this producer certainly means; `nil` for any other TZID.
    var certain: @Sendable (_ tzid: String) -> String? = { _ in nil }
    /// IANA names that a TZID of this producer may mean, the likeliest first.
    var likely: @Sendable (_ tzid: String) -> [String] = { _ in [] }

    static let all: [ProducerZoneNames] = [.exchange, .lotus, .evolution]
}

extension ProducerZoneNames {
    /// Outlook and Exchange name zones as Windows does: by the name in the registry (`W. Europe Standard Time`), by the one on the screen
    /// (`(UTC-05:00) Eastern Time (US & Canada)`) or by an address (`tzone://Microsoft/Utc`).
    private static let exchange = ProducerZoneNames(
        certain: { tzid in
            if tzid.lowercased() == "tzone://microsoft/utc" { return "UTC" }
            return WindowsZones.zone(named: tzid)?.rawValue
        },
        likely: { tzid in
            // Display names without a city.
            let regions = [
                ("Eastern Time", "America/New_York"), ("Central Time", "America/Chicago"), ("Mountain Time", "America/Denver"),
                ("Pacific Time", "America/Los_Angeles"), ("Atlantic Time", "America/Halifax"),
            ]
            return regions.filter { tzid.contains($0.0) }.map(\.1)
        })

    /// Lotus Notes names zones by words of its own, always with a VTIMEZONE that defines them.
    private static let lotus = ProducerZoneNames(likely: { tzid in
        let names = [
            "Eastern": "America/New_York", "Central": "America/Chicago", "Mountain": "America/Denver",
            "Pacific": "America/Los_Angeles", "Alaskan": "America/Anchorage", "Hawaiian": "Pacific/Honolulu",
            "Western/Central Europe": "Europe/Berlin", "Eastern Europe": "Europe/Bucharest", "India": "Asia/Kolkata",
        ]
        return names[tzid].map { [$0] } ?? []
    })

    /// Evolution and libical, Mozilla and Citadel set a TZID of their own before the IANA name, after a slash:
    /// `/freeassociation.sourceforge.net/Tzfile/Europe/Berlin`, `/mozilla.org/20050126_1/Europe/Berlin`,
    /// `/softwarestudio.org/Olson_20011030_5/America/New_York`, and `/Europe/Berlin` (RFC 5545 section 3.2.19 keeps the slash
    /// for names that are the same everywhere).
    private static let evolution = ProducerZoneNames(certain: { tzid in
        guard tzid.hasPrefix("/") else { return nil }
        let parts = tzid.split(separator: "/")
        let areas: Set<Substring> = [
            "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific", "Etc", "US",
        ]
        guard let area = parts.firstIndex(where: { areas.contains($0) }) else { return parts.last.map(String.init) }
        return parts[area...].joined(separator: "/")
    })
}
