internal import Documents
internal import Foundation
internal import ICalendar
internal import ParticipantPapers
internal import Operations
internal import Planning
internal import Testing
internal import Time
internal import Wording

@Suite struct ExportTests {
    private func texts(_ exported: ExportedFiles) -> [String: String] {
        switch exported.content {
        case .one(let bytes): ["": String(decoding: bytes, as: UTF8.self)]
        case .unchanged: [:]
        case .folder(let files): files.mapValues { String(decoding: $0, as: UTF8.self) }
        }
    }

    private func itineraries(_ plan: OpenedPlan, since manifest: Manifest? = nil) throws -> ExportedFiles {
        var request = ExportRequest(.itinerary(ItineraryChoice()), of: .each(.delegation), languages: english)
        request.document.format = .md
        request.document.changedSince = manifest
        return try plan.export(request, on: machine)
    }

    @Test func `a calendar is of what is asked for`() throws {
        let scope = try ScopeKind.delegation.scope(of: "fiji", in: opened().plan)
        func titles(_ choice: CalendarChoice) throws -> [String?] {
            let exported = try opened().export(ExportRequest(.calendar(choice), of: .one(scope), languages: english), on: machine)
            return try VCalendar.read(Array(texts(exported)["", default: ""].utf8)).calendars.flatMap(\.events).map(\.summary)
        }
        var wholeOnly = CalendarChoice()
        wholeOnly.isWholeOnly = true
        #expect(try titles(CalendarChoice()) == ["Opening", "Ports"], "Ana, of Fiji, goes to the second by name")
        #expect(try titles(wholeOnly) == ["Opening"])
    }

    @Test func `an update follows the calendar sent before`() throws {
        let before = try opened().export(ExportRequest(.calendar(CalendarChoice()), languages: english), on: machine)
        var choice = CalendarChoice()
        choice.previous = .file(file(texts(before)["", default: ""], "sent.ics"))
        let later = clashingPlan.replacingOccurrences(of: "2027-01-01T00", with: "2027-01-02T00")
        let moved = later.replacingOccurrences(of: "10:30/11:30", with: "12:30/13:30")
        let update = try opened(moved).export(ExportRequest(.calendar(choice), languages: english), on: machine)
        let events = try VCalendar.read(Array(texts(update)["", default: ""].utf8)).calendars[0].events
        #expect(events.map { "\($0.summary ?? "") \($0.sequence ?? 0)" } == ["Opening 0", "Ports 1"])
    }

    @Test func `an update that is no newer is refused`() throws {
        let before = try opened().export(ExportRequest(.calendar(CalendarChoice()), languages: english), on: machine)
        var choice = CalendarChoice()
        choice.previous = .file(file(texts(before)["", default: ""], "sent.ics"))
        let moved = try opened(clashingPlan.replacingOccurrences(of: "10:30/11:30", with: "12:30/13:30"))
        #expect(
            refusal { try moved.export(ExportRequest(.calendar(choice), languages: english), on: machine) }?.contains("raise 'revised'")
                == true)
    }

    @Test func `each has a file, who has nothing none, and progress is reported`() throws {
        var steps: [String] = []
        var request = ExportRequest(.calendar(CalendarChoice()), of: .each(.delegation), languages: english)
        let exported = try opened().export(request, on: machine) { steps.append("\($0)/\($1)") }
        #expect(texts(exported).keys.sorted() == ["fiji.ics", "peru.ics"])
        #expect(exported.leftOut == 1)
        #expect(steps == ["1/3", "2/3", "3/3"])
        request.part = .each(.vehicle)
        #expect(refusal { try opened().export(request, on: machine) } == "there is nothing to write for any vehicle")
    }

    @Test func `beside a manifest only what changed is made`() throws {
        let first = try itineraries(opened())
        #expect(texts(first).keys.sorted() == ["fiji.md", "manifest.json", "peru.md"])
        let manifest = try Manifest(file(texts(first)["manifest.json", default: ""], "manifest.json"))
        #expect(texts(try itineraries(opened(), since: manifest)).keys.sorted() == ["manifest.json"])

        // Only Peru is in 'Ports'; another stamp alone changes nothing.
        let moved = clashingPlan.replacingOccurrences(of: "10:30/11:30", with: "12:30/13:30")
            .replacingOccurrences(of: "2027-01-01T00", with: "2027-01-02T00")
            .replacingOccurrences(of: "attendee: [ana, peru]", with: "attendee: [peru]")
            .replacingOccurrences(of: "attendee: [ana, fiji]", with: "attendee: [ana]")
            .replacingOccurrences(of: "members: [ana]", with: "members: []")
        let second = try itineraries(opened(moved), since: manifest)
        #expect(second.changes?.changed == ["peru.md"])
        #expect(second.changes?.gone == ["fiji.md"])
        #expect(texts(second).keys.sorted() == ["manifest.json", "peru.md"])
    }

    @Test func `what is no manifest is refused`() {
        #expect(
            refusal { try Manifest(file("{}", "other.json")) }
                == "other.json: this is no manifest; give the manifest.json that an earlier export with --each has written")
    }

    @Test func `of one file only the sheets that changed are made again, and nothing where none did`() throws {
        func export(_ text: String, since manifest: Manifest?) throws -> ExportedFiles {
            var request = ExportRequest(.timetable(TimetableChoice()), languages: english)
            (request.document.format, request.document.keepsManifest, request.document.changedSince) = (.json, true, manifest)
            return try opened(text).export(request, on: machine)
        }
        let first = try export(clashingPlan, since: nil)
        #expect(first.changes?.changed == ["2027-05-11 Annex", "2027-05-11 Hall"])
        let manifest = try Manifest(InputFile(name: "manifest.json", bytes: #require(first.manifest)))
        let stamped = clashingPlan.replacingOccurrences(of: "revised: 2027-01-01", with: "revised: 2027-01-02")
        #expect(try export(stamped, since: manifest).content == .unchanged)
        let moved = try export(stamped.replacingOccurrences(of: "10:30/11:30", with: "10:35/11:35"), since: manifest)
        #expect(moved.changes?.changed == ["2027-05-11 Annex"])
        #expect(texts(moved)["", default: ""].contains("Ports"))
        #expect(!texts(moved)["", default: ""].contains("Opening"))
    }

    @Test func `calendars of a folder are made again only where they say something else`() throws {
        func export(_ text: String, since manifest: Manifest?) throws -> ExportedFiles {
            var request = ExportRequest(.calendar(CalendarChoice()), of: .each(.delegation), languages: english)
            (request.document.keepsManifest, request.document.changedSince) = (true, manifest)
            return try opened(text).export(request, on: machine)
        }
        let first = texts(try export(clashingPlan, since: nil))
        #expect(first.keys.sorted() == ["fiji.ics", "manifest.json", "peru.ics"])
        let manifest = try Manifest(InputFile(name: "manifest.json", bytes: Array(#require(first["manifest.json"]).utf8)))
        let stamped = clashingPlan.replacingOccurrences(of: "revised: 2027-01-01", with: "revised: 2027-01-02")
        #expect(try export(stamped, since: manifest).changes?.changed == [])
        let renamed = stamped.replacingOccurrences(of: "[ana, peru]", with: "peru")
        #expect(try export(renamed, since: manifest).changes?.changed == ["fiji.ics", "peru.ics"])
    }

    @Test func `a document is in the reader's language, and its headings begin with capitals`() throws {
        var request = ExportRequest(.agenda(AgendaChoice()), languages: Languages([LanguageTag("fr")!]))
        request.document.format = .md
        #expect(texts(try opened().export(request, on: machine))["", default: ""].contains("## Mardi 11 mai 2027"))
    }

    private static let badges: RosterChoice = {
        var choice = RosterChoice()
        choice.form = .badges
        return choice
    }()
    private static let refused: [(ExportRequest.Subject, String)] = [
        (.itinerary(ItineraryChoice()), "an itinerary is of a person"), (.freeBusy, "free and busy times are those of a person"),
        (
            .agenda(
                {
                    var choice = AgendaChoice(); choice.day = LocalDate("2028-01-01"); return choice
                }()), "nothing is scheduled then"
        ),
        (.roster(badges), "this form is for paper"),
        (
            .digest(DigestChoice(period: LocalDate("2020-01-01")!...LocalDate("2020-02-01")!, grouping: .none)),
            "nothing is scheduled in this period"
        ),
    ]

    @Test(arguments: refused) func `what can't be had is refused with what can`(subject: ExportRequest.Subject, beginning: String) throws {
        let message = refusal { try opened().export(ExportRequest(subject, languages: english), on: machine) }
        #expect(message?.hasPrefix(beginning) == true, "\(message ?? "nothing")")
    }

    @Test func `an id that isn't there is refused with the nearest`() throws {
        let plan = try opened().plan
        #expect(
            refusal { try ScopeKind.delegation.scope(of: "fijji", in: plan) } == "the plan has no delegation 'fijji'; did you mean 'fiji'?")
        var choice = TimetableChoice()
        choice.activity = "z"
        #expect(
            refusal { try opened().export(ExportRequest(.timetable(choice), languages: english), on: machine) }?
                .hasPrefix("the plan has no activity 'z'") == true)
    }

    @Test func `a plan without a stamp has that of its file, and none from a stream`() throws {
        let unstamped = clashingPlan.replacingOccurrences(of: "revised: 2027-01-01T00:00Z\n", with: "")
        let stamp = Instant(secondsSince1970: 1_800_000_000)
        #expect(try OpenedPlan(file(unstamped, modified: stamp), on: machine).revision() == stamp)
        #expect(refusal { try opened(unstamped).revision() }?.contains("revised:") == true)
    }
}

@Suite struct ConversionTests {
    @Test func `a plan is the same plan in JSON`() throws {
        let json = try opened().converted(to: .json).bytes
        let again = try OpenedPlan(InputFile(name: "plan.json", bytes: json), on: machine)
        #expect(again.plan.plan == (try opened().plan.plan))
    }

    @Test func `a calendar becomes a plan, with the id and zone asked for`() throws {
        let calendar = try opened().converted(to: .calendar(.jcal)).bytes
        let defaults = try ImportDefaults(
            timezone: "Asia/Seoul", id: "other", domain: nil, lists: ListSettings(), on: machine)
        let made = try OpenedPlan(InputFile(name: "a.jcal", bytes: calendar), defaults: defaults, on: machine)
        #expect(made.isCalendar)
        #expect(made.plan.plan.id == "other")
        #expect(made.plan.activities.map { $0.activity.title.text(in: [.english]) } == ["Opening", "Ports"])
    }

    private static let unusable: [(zone: String?, id: String?, domain: String?, beginning: String)] = [
        ("Mars/Base", nil, nil, "there is no time zone 'Mars/Base'"), (nil, "a b", nil, "'a b' is no id"),
        (nil, nil, "a b", "'a b' is no domain name"),
    ]

    @Test(arguments: unusable) func `what can't be taken for an import is refused`(
        zone: String?, id: String?, domain: String?, beginning: String
    ) {
        let message = refusal { try ImportDefaults(timezone: zone, id: id, domain: domain, lists: ListSettings(), on: machine) }
        #expect(message?.hasPrefix(beginning) == true)
    }

    @Test func `a plan without times is no calendar and no schedule`() throws {
        let plan = try opened("plenary: 1\nid: a\ntitle: A\ndomain: example.org\ntimezone: UTC\nrevised: 2027-01-01T00:00Z\n")
        #expect(refusal { try plan.converted(to: .calendar(.ics)) } == "nothing in the plan has a time, and a calendar can't be empty")
        #expect(refusal { try plan.converted(to: .scheduleXML) }?.hasPrefix("nothing in the plan has a time of day") == true)
    }
}
