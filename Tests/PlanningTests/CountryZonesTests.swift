import Planning
import TestSupport
import Testing

struct CountryZonesTests {
    @Test func `a country has the zones of every line that names it`() {
        let zones = CountryZones(tables: [
            "# comment\nDE,NO\t+5230+01322\tEurope/Berlin\tmost of Germany\nKR\t+3733+12658\tAsia/Seoul\n",
            "NO\t+5955+01045\tEurope/Oslo\nbroken\n",
        ])
        #expect(zones["NO"] == ["Europe/Berlin", "Europe/Oslo"].map { ZoneID($0) })
        #expect(zones["KE"] == [])
    }

    @Test(
        arguments: [
            ("Asia/Seoul", "KR", true), ("Africa/Nairobi", "KR", false), ("Asia/Calcutta", "IN", true), ("Europe/Oslo", "NO", true),
            ("Asia/Muscat", "OM", true), ("America/Denver", "US", true), ("US/Pacific", "US", true), ("Africa/Nairobi", "ET", true),
            ("UTC", "KE", false), ("Europe/Kyiv", "UA", true), ("Europe/Kiev", "UA", true), ("Europe/Paris", "XX", nil),
        ] as [(String, String, Bool?)])
    func `zones by their old names are their country's`(zone: String, country: String, isIts: Bool?) throws {
        #expect(systemZones.isZone(try #require(ZoneID(zone)), of: try #require(CountryCode(country))) == isIts)
    }
}
