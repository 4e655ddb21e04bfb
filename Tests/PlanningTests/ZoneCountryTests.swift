import Planning
import TestSupport
import Testing
import Time

struct ZoneCountryTests {
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
