internal import Importing
internal import Notation
internal import Planning
internal import TestSupport
internal import Testing
internal import Time

@testable internal import ProgrammeExchange

/// The dialects of schedule XML.
struct ScheduleImportTests {
    private func plan(_ events: String, conference: String = "<city>Brussels</city>") throws -> (plan: Plan, issues: [ImportIssue]) {
        let text = """
            <schedule><conference><title>Conference</title>\(conference)</conference>
            <day date="2027-05-11">\(events)</day></schedule>
            """
        return try ScheduleImport(fileName: "schedule.xml", zones: systemZones).plan(
            from: ScheduleText(xml: Array(text.utf8), name: "schedule.xml"))
    }

    private func event(_ inside: String) -> String { "<event id=\"1\"><title>Talk</title>\(inside)</event>" }

    @Test(arguments: [
        ("<start>09:30</start><duration>00:45</duration>", "2027-05-11T09:30/10:15"),
        ("<start>9:30</start><duration>0:45</duration>", "2027-05-11T09:30/10:15"),
        ("<date>2027-05-11T09:30:00+02:00</date><start>09:30</start><duration>1:06:00</duration>", "2027-05-11T09:30/2027-05-12T15:30"),
        ("<date>2027-05-12T01:00:00+02:00</date><start>01:00</start><duration>00:30</duration>", "2027-05-12T01:00/01:30"),
    ])
    func `a time is read with and without a date and an offset`(inside: String, when: String) throws {
        let (plan, _) = try plan("<room name=\"Hall\">\(event(inside))</room>")
        #expect(plan.timezone == ZoneID("Europe/Brussels"))
        #expect(plan.activities[0].activities.map(\.when) == [Schedule(when)])
    }

    @Test func `until day_change, an event belongs to the night after its day`() throws {
        let talk = event("<start>01:00</start><duration>00:30</duration><room>Hall</room>")
        let (plan, _) = try plan(talk, conference: "<city>Brussels</city><day_change>04:00</day_change>")
        #expect(plan.activities[0].activities.map(\.when) == [Schedule("2027-05-12T01:00/01:30")])
    }

    @Test func `events stand in rooms or directly under the day, and each room is listed once`() throws {
        let inRoom = "<room name=\"Hall\">\(event("<start>09:00</start><duration>00:30</duration><room>Hall</room>"))</room>"
        let direct = "<event id=\"2\"><title>Other</title><start>10:00</start><duration>00:30</duration><room>Hall</room></event>"
        let (plan, _) = try plan(inRoom + direct)
        let activities = plan.activities[0].activities
        #expect(activities.map { $0.title.text(in: []) } == ["Talk", "Other"])
        #expect(Set(activities.map(\.place)).count == 1 && activities[0].place != nil)
    }

    @Test func `HTML becomes text`() throws {
        let abstract =
            "<abstract>&lt;p&gt;One &amp;amp; two&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;Three&lt;/p&gt;</abstract>"
        let (plan, _) = try plan(event("<start>09:00</start><duration>00:30</duration>\(abstract)"))
        let text = try #require(plan.activities[0].activities[0].description).text(in: [])
        #expect(text.contains("One & two") && text.contains("Three") && !text.contains("<") && !text.contains("alert"))
    }

    @Test func `everything that can't be read is reported at once, with its line`() {
        let wrong = event("<start>soon</start>\n<duration>long</duration>")
        let error = #expect(throws: SourceProblems.self) { try plan(wrong) }
        #expect(error?.problems.map(\.line) == [2, 3])
        #expect(error?.problems.map(\.file) == ["schedule.xml", "schedule.xml"])
    }

    @Test(arguments: [
        "", "<schedule/>", "<rss></rss>", "<schedule><day date=\"2027-05-11\"/></schedule>", "<schedule>", "<schedule>\u{0}</schedule>",
    ])
    func `a text that isn't a schedule is refused`(text: String) {
        #expect(throws: SourceProblems.self) {
            try ScheduleImport(fileName: "schedule.xml", zones: systemZones).plan(
                from: ScheduleText(xml: Array(text.utf8), name: "schedule.xml"))
        }
    }
}
