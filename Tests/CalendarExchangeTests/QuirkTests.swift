import CalendarExchange
import Foundation
import Importing
import PlanFiles
import Planning
import TestSupport
import Testing

/// What producers of calendars write in their own ways, each with a sample.
struct QuirkTests {
    @Test(arguments: [
        "apple", "evolution", "exchange", "google", "lotus", "outlook",
    ])
    func `a producer's calendar is read as it is meant`(producer: String) throws {
        let folder = packageFolder + "/Tests/CalendarExchangeTests/Golden/quirks"
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(producer).ics")))
        let settings = CalendarImport(fileName: "\(producer).ics", zones: systemZones, words: ImportTests.words)
        let (plan, issues) = try settings.plan(from: bytes)
        let text = PlanFile.text(of: plan, as: .yaml) + issues.map { "# \($0)\n" }.joined()
        try expectGolden(text, "quirks/\(producer).yaml")
    }

    /// CLDR knows the zone of each Windows name; this only checks that the database has it.
    @Test(arguments: [
        "W. Europe Standard Time", "Morocco Standard Time", "tokyo standard time", "UTC-11", "(UTC+01:00) Amsterdam, Berlin, Bern",
    ])
    func `zones have the names that Windows gives them`(name: String) throws {
        let times = ImportTests.event("SUMMARY:Talk\n", start: "DTSTART;TZID=\"\(name)\":20270511T100000")
        let (activities, issues) = try ImportTests.imported(times)
        #expect(activities.contains("timezone: UTC") == false)
        #expect(issues.filter { $0.contains("not known") } == [])
    }
}
