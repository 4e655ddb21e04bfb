import Planning
import ProgrammeExchange
import TestSupport
import Testing

@Suite struct ScheduleExportTests {
    /// Clocks in Paris go forward on 28 March 2027 from 02:00 to 03:00, so 02:30 is 01:30Z (RFC 5545 section 3.3.5).
    @Test func `a time that no clock shows has the offset of its instant`() throws {
        let plan = try plan(
            """
            plenary: 1
            id: night
            title: Night
            domain: plans.example.org
            timezone: Europe/Paris
            activities: [{id: watch, kind: meeting, title: Watch, when: 2027-03-28T02:30/04:00}]
            """)
        let schedule = try #require(ScheduleExport(plan, languages: [.english]))
        for text in [schedule.xml(), schedule.json()].map({ String(decoding: $0, as: UTF8.self) }) {
            #expect(text.contains("2027-03-28T03:30:00+02:00"))
            #expect(text.contains("00:30"))
            #expect(!text.contains("02:30"))
        }
    }
}
