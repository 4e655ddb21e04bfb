import Testing
import Time

struct CountryZonesTests {
    @Test func `a country has the zones of every line that names it`() {
        let zones = CountryZones(tables: [
            "# comment\nDE,NO\t+5230+01322\tEurope/Berlin\tmost of Germany\nKR\t+3733+12658\tAsia/Seoul\n",
            "NO\t+5955+01045\tEurope/Oslo\nbroken\n",
        ])
        #expect(zones["NO"] == ["Europe/Berlin", "Europe/Oslo"].map { ZoneID($0) })
        #expect(zones["KE"] == [])
    }
}
