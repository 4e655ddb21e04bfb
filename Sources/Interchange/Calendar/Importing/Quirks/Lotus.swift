internal import ICalendar

extension Quirk {
    /// Lotus Notes names zones by words of its own, always with a VTIMEZONE that tells what they mean; and adds properties about
    /// its own databases, which mean nothing elsewhere, and the charset of a stream, which is UTF-8 all the same.
    static let lotus = Quirk(
        likelyZoneNames: { tzid in
            let names = [
                "Eastern": "America/New_York", "Central": "America/Chicago", "Mountain": "America/Denver",
                "Pacific": "America/Los_Angeles", "Alaskan": "America/Anchorage", "Hawaiian": "Pacific/Honolulu",
                "Western/Central Europe": "Europe/Berlin", "Eastern Europe": "Europe/Bucharest", "India": "Asia/Kolkata",
            ]
            return names[tzid].map { [$0] } ?? []
        },
        straighten: { event in
            _ = event.take("X-LOTUS-CHARSET", where: { $0.value.uppercased() == "UTF-8" })
        }, idle: ["X-LOTUS-CHARSET"])
}
