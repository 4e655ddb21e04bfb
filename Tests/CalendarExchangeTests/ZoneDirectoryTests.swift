import CalendarExchange
import Foundation
import ICalendar
import Importing
import PlanFiles
import Planning
import ProgrammeExchange
import TestSupport
import Testing
import Time

/// A zone database of two zones, whose old names stand in its index alone, as Debian 13 installs it.
@Suite final class ZoneDirectoryTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/zones-\(UUID().uuidString)"
    private var zones: ZoneDatabase { ZoneDirectory(path: folder).database() }

    init() throws {
        for zone in ["America/New_York", "Asia/Kolkata", "UTC"] {
            let file = "\(folder)/\(zone)"
            try FileManager.default.createDirectory(
                atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: "\(ZoneDirectory.system.path)/\(zone)", toPath: file)
        }
        let index = """
            # version 2026f
            R u 1967 2006 - O lastSu 2 0 S
            Z America/New_York -4:56:2 - LMT 1883 N 18 17u
            -5 u E%sT
            Z Asia/Kolkata 5:30 - IST
            Z Etc/UTC 0 - UTC
            L America/New_York US/Eastern
            L US/Eastern EST5EDT
            L Asia/Kolkata Asia/Calcutta
            L Round/B Round/A
            L Round/A Round/B
            L Asia/Nowhere Asia/Gone
            L ../../etc/passwd Asia/Outside
            """
        try Data(index.utf8).write(to: URL(fileURLWithPath: folder + "/tzdata.zi"))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @Test(arguments: [("US/Eastern", "America/New_York"), ("EST5EDT", "America/New_York"), ("Asia/Calcutta", "Asia/Kolkata")])
    func `a link without a file has the clocks of its zone and keeps its name`(link: String, target: String) throws {
        let (rules, expected) = (try zones.rules(for: ZoneID(link)!), try zones.rules(for: ZoneID(target)!))
        #expect(rules.zone.rawValue == link)
        for time in ["1950-07-01T12:00Z", "2026-01-15T12:00Z", "2026-07-15T12:00Z", "2400-07-15T12:00Z"].map({ Instant($0)! }) {
            #expect(rules.type(at: time) == expected.type(at: time))
        }
    }

    @Test(arguments: ["Round/A", "Asia/Gone", "Asia/Outside", "Asia/Absent", "US"])
    func `a name that leads to no zone is unknown`(name: String) {
        #expect(throws: ZoneError.unknown(ZoneID(name)!)) { try zones.rules(for: ZoneID(name)!) }
    }

    @Test func `a file counts before a link`() throws {
        try FileManager.default.createDirectory(atPath: folder + "/US", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: folder + "/Asia/Kolkata", toPath: folder + "/US/Eastern")
        #expect(try zones.rules(for: ZoneID("US/Eastern")!).offset(at: Instant("2026-01-15T12:00Z")!) == 19_800)
    }

    @Test func `a plan may be in a zone by its old name, and its calendar says that name`() throws {
        let text = """
            plenary: 1
            id: talks
            title: Talks
            domain: plans.example.org
            timezone: Asia/Calcutta
            revised: 2026-01-01T00:00Z
            activities:
              - {id: opening, kind: session, title: Opening, when: 2026-07-15T09:00/10:00}
            """
        let plan = try PlanFile(Array(text.utf8), name: "plan.yaml", zones: zones).plan
        #expect(plan.activities.first?.interval?.start == Instant("2026-07-15T03:30Z"))
        let edition = CalendarEdition(
            languages: [.english],
            words: CalendarEdition.Words(cancelled: "", members: "Members", kind: { $0.rawValue }, role: { $0.rawValue }),
            revision: Instant("2026-01-01T00:00Z")!, prodid: "")
        let calendar = try VCalendar(plan, scope: .everything, edition: edition)
        #expect(calendar.timeZones.map(\.tzid) == ["Asia/Calcutta"])
    }

    @Test func `a calendar without VTIMEZONE is read on the clocks of the old name`() throws {
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Trial//EN
            BEGIN:VEVENT
            UID:e
            DTSTAMP:20260101T000000Z
            DTSTART;TZID=US/Eastern:20260715T090000
            DURATION:PT30M
            SUMMARY:Call
            END:VEVENT
            END:VCALENDAR

            """
        let settings = CalendarImport(fileName: "trial.ics", zones: zones, words: ImportTests.words)
        let (plan, losses) = try settings.plan(from: Array(text.utf8))
        #expect(losses == [])
        #expect(try ResolvedPlan(plan, zones: zones).activities.first?.interval?.start == Instant("2026-07-15T13:00Z"))
    }

    @Test func `a schedule may name its zone by its old name`() throws {
        let text = """
            <schedule><conference><title>Conference</title><start>2026-07-15</start><end>2026-07-15</end>
            <time_zone_name>US/Eastern</time_zone_name></conference>
            <day date="2026-07-15"><room name="Hall"><event id="1"><title>Talk</title><start>09:00</start><duration>00:30</duration></event>
            </room></day></schedule>
            """
        let (plan, losses) = try ScheduleImport(fileName: "schedule.xml", zones: zones).plan(
            from: ScheduleText(xml: Array(text.utf8), name: "schedule.xml"))
        #expect(losses.map(\.description) == [])
        #expect(plan.timezone == ZoneID("US/Eastern"))
        let talk = try ResolvedPlan(plan, zones: zones).activities.last
        #expect(talk?.interval?.start == Instant("2026-07-15T13:00Z"))
    }
}
