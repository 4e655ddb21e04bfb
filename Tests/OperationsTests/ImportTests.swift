internal import Foundation
internal import ICalendar
internal import Operations
internal import Planning
internal import Testing

@Suite struct ImportOutcomeTests {
    private static let reply = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Example//EN
        METHOD:REPLY
        BEGIN:VEVENT
        UID:a@trial.plans.example.org
        DTSTAMP:20270201T000000Z
        SEQUENCE:0
        ORGANIZER:mailto:bo@example.org
        ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.org
        COMMENT:With pleasure
        END:VEVENT
        END:VCALENDAR

        """

    private static func form(_ format: CalendarFormat) throws -> String {
        String(decoding: try VCalendar.read(Array(reply.utf8)).calendars[0].bytes(as: format), as: UTF8.self)
    }

    private static let mail = "From: ana@example.org\nContent-Type: text/calendar; method=REPLY\n\n" + reply

    @Test(arguments: ["reply.ics", "reply.jcal", "reply.xcal", "reply.xml", "reply.json", "reply.eml"])
    func `a reply is taken in whatever form it comes`(name: String) throws {
        let text =
            switch name.split(separator: ".")[1] {
            case "ics": Self.reply
            case "eml": Self.mail
            case "jcal", "json": try Self.form(.jcal)
            default: try Self.form(.xcal)
            }
        let outcome = try ImportOutcome(file(text, name), into: file(clashingPlan), on: machine)
        #expect(outcome.lines == ["a\tana\taccepted\tWith pleasure"])
        #expect(outcome.isComplete)
        #expect(outcome.changesFile)
        let written = String(decoding: outcome.file, as: UTF8.self)
        #expect(written.contains("{who: ana, status: accepted}"))
        #expect(written.hasPrefix("# kept\n"))
    }

    @Test func `a reply to another plan is left to look at`() throws {
        let other = Self.reply.replacingOccurrences(of: "a@trial", with: "a@other")
        let outcome = try ImportOutcome(file(other, "reply.ics"), into: file(clashingPlan), on: machine)
        #expect(!outcome.isComplete)
        #expect(!outcome.changesFile)
        #expect(outcome.notes.map(\.level) == [.warning])
    }

    @Test func `people of a list are added`() throws {
        let outcome = try ImportOutcome(
            file("Name,E-mail\nCem Ak,cem@example.org\n", "people.csv"), into: file(clashingPlan), on: machine)
        #expect(outcome.lines.map { $0.split(separator: "\t").prefix(2).joined(separator: " ") } == ["added person"])
        #expect(String(decoding: outcome.file, as: UTF8.self).contains("cem@example.org"))
    }

    @Test func `a list alone becomes a plan whose zone is taken to be UTC`() throws {
        let made = try OpenedPlan(file("Title,Date,Start,End\nOpening,2027-05-11,10:00,11:00\n", "programme.csv"), on: machine)
        #expect(made.plan.activities.map { $0.activity.title.text(in: [.english]) } == ["Opening"])
        #expect(made.notes.contains { $0.level == .warning && $0.text.contains("no time zone") })
    }

    @Test func `an activity that isn't there and a file that is none of these are refused`() {
        var lists = ListSettings()
        lists.activity = "z"
        #expect(
            refusal { try ImportOutcome(file("Name\nCem\n", "people.csv"), into: file(clashingPlan), lists: lists, on: machine) }?
                .hasPrefix("the plan has no activity 'z'") == true)
        #expect(
            refusal { try ImportOutcome(file("hello", "a.txt"), into: file(clashingPlan), on: machine) }?
                .contains("neither a list, a calendar (.ics) nor a mail (.eml)") == true)
        #expect(
            refusal { try ImportOutcome(file(Self.reply, "a.ics"), into: file(Self.reply, "b.ics"), on: machine) }
                == "b.ics: this is a calendar, and no plan; make one of it with 'plenary convert'")
    }

    @Test func `a list too large to be one is refused before it is read`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/people.csv"
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        try #require(FileHandle(forWritingAtPath: path)).truncate(atOffset: 65 << 20)
        #expect(refusal { try ListSettings().checkSize(of: path) }?.contains("larger than 64 MB") == true)
    }
}
