import CalendarExchange
import Planning
import TestSupport
import Testing
import Time

/// Calendars that a plan lists: holidays and busy times.
struct ExternalCalendarTests {
    /// Ana's busy times in the plan, from a calendar with these components, each as `start/end title`.
    private func busy(_ components: String, zone: String = "Europe/Paris", warnings expected: [String] = []) throws -> [String] {
        let plan = try self.plan(
            "calendars: [{file: ana.ics, busy: ana}]\npeople: [{id: ana, name: Ana, email: ana@example.org, timezone: \(zone)}]")
        let found = try ExternalCalendars(plan) { _ in Array(calendar(components).utf8) }
        #expect(found.warnings == expected)
        let always = Interval(start: Instant("2027-01-01T00:00Z")!, end: Instant("2028-01-01T00:00Z")!)!
        return found.busy.spans(of: "ana", during: always).map {
            "\($0.interval.start)/\($0.interval.end)" + ($0.title.map { " \($0)" } ?? "") + ($0.isTentative ? "?" : "")
        }
    }

    /// From 10 May 2027, 09:00, to 14 May, 17:00, in Paris.
    private func plan(_ rest: String) throws -> ResolvedPlan { try TestSupport.plan(text(rest)) }

    private func text(_ rest: String) -> String {
        let text = """
            {plenary: 1, id: trial, title: Trial, domain: plans.example.org, timezone: Europe/Paris}
            """.dropFirst().dropLast().split(separator: ", ").joined(separator: "\n")
        let activities = """
            activities:
              - {id: first, kind: meeting, title: First, when: 2027-05-10T09:00/10:00}
              - {id: last, kind: meeting, title: Last, when: 2027-05-14T16:00/17:00}
            """
        return "\(text)\n\(rest)\n\(activities)\n"
    }

    private func calendar(_ components: String) -> String {
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Trial//EN\n\(components)\nEND:VCALENDAR\n"
    }

    private func event(_ rest: String) -> String { "BEGIN:VEVENT\nUID:e\nDTSTAMP:20270101T000000Z\n\(rest)\nEND:VEVENT" }

    @Test(arguments: [
        ("DTSTART:20270511T080000Z\nDTEND:20270511T090000Z\nSUMMARY:Board", ["2027-05-11T08:00Z/2027-05-11T09:00Z Board"]),
        ("DTSTART;TZID=Asia/Seoul:20270511T080000\nDURATION:PT1H", ["2027-05-10T23:00Z/2027-05-11T00:00Z"]),
        ("DTSTART:20270511T080000\nDURATION:PT1H", ["2027-05-11T06:00Z/2027-05-11T07:00Z"]),  // on the clock at home
        ("DTSTART;VALUE=DATE:20270511\nSUMMARY:Leave", ["2027-05-10T22:00Z/2027-05-11T22:00Z Leave"]),
        ("DTSTART:20270511T080000Z\nDURATION:PT1H\nSUMMARY:Doctor\nCLASS:PRIVATE", ["2027-05-11T08:00Z/2027-05-11T09:00Z"]),
        ("DTSTART:20270511T080000Z\nDURATION:PT1H\nSTATUS:TENTATIVE", ["2027-05-11T08:00Z/2027-05-11T09:00Z?"]),
        ("DTSTART:20270511T080000Z\nDURATION:PT1H\nSTATUS:CANCELLED", []),
        ("DTSTART:20270511T080000Z\nDURATION:PT1H\nTRANSP:TRANSPARENT", []),
        ("DTSTART:20270511T080000Z\nDURATION:PT1H\nATTENDEE;PARTSTAT=DECLINED:mailto:Ana@example.org", []),
        ("DTSTART:20270511T080000Z", []),  // takes no time
        ("DTSTART:20280511T080000Z\nDURATION:PT1H", []),  // long after
        (
            "DTSTART;TZID=Europe/Paris:20200106T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH\nEXDATE;TZID=Europe/Paris:20270511T100000",
            ["2027-05-13T08:00Z/2027-05-13T09:00Z"]
        ),
        (
            "DTSTART:20260511T080000Z\nDURATION:PT1H\nRDATE;VALUE=PERIOD:20270512T080000Z/20270512T083000Z,20270513T080000Z/PT2H",
            ["2027-05-12T08:00Z/2027-05-12T08:30Z", "2027-05-13T08:00Z/2027-05-13T10:00Z"]
        ),
    ])
    func `an event makes the calendar's owner busy`(rest: String, expected: [String]) throws {
        #expect(try busy(event(rest)) == expected)
    }

    @Test func `the plan's own activities don't`() throws {
        #expect(
            try busy(
                "BEGIN:VEVENT\nUID:first@trial.plans.example.org\nDTSTAMP:20270101T000000Z\nDTSTART:20270511T080000Z\nDURATION:PT1H\nEND:VEVENT"
            ) == [])
    }

    @Test func `busy times count, whatever their type`() throws {
        let components = """
            BEGIN:VFREEBUSY
            UID:f
            DTSTAMP:20270101T000000Z
            FREEBUSY:20270511T080000Z/PT1H,20270511T100000Z/20270511T103000Z
            FREEBUSY;FBTYPE=FREE:20270512T080000Z/PT1H
            FREEBUSY;FBTYPE=BUSY-TENTATIVE:20270512T100000Z/PT1H
            FREEBUSY;FBTYPE=X-OUT:20270512T120000Z/PT1H
            FREEBUSY:tomorrow
            END:VFREEBUSY
            """
        #expect(
            try busy(components, warnings: ["ana.ics:11: the value of FREEBUSY doesn't follow RFC 5545"]) == [
                "2027-05-11T08:00Z/2027-05-11T09:00Z", "2027-05-11T10:00Z/2027-05-11T10:30Z", "2027-05-12T10:00Z/2027-05-12T11:00Z?",
                "2027-05-12T12:00Z/2027-05-12T13:00Z",
            ])
    }

    @Test func `people are busy outside the times at which they are available`() throws {
        let components = """
            BEGIN:VAVAILABILITY
            UID:v
            DTSTART;TZID=Europe/Paris:20270511T000000
            DTEND;TZID=Europe/Paris:20270513T000000
            BEGIN:AVAILABLE
            UID:a
            DTSTART;TZID=Europe/Paris:20270104T090000
            DTEND;TZID=Europe/Paris:20270104T170000
            RRULE:FREQ=DAILY
            END:AVAILABLE
            END:VAVAILABILITY
            """
        #expect(
            try busy(components) == [
                "2027-05-10T22:00Z/2027-05-11T07:00Z", "2027-05-11T15:00Z/2027-05-12T07:00Z", "2027-05-12T15:00Z/2027-05-12T22:00Z",
            ])
    }

    @Test func `rules and zones that can't be followed are reported`() throws {
        #expect(
            try busy(
                event("DTSTART;TZID=Nowhere:20270511T080000\nDURATION:PT1H\nSUMMARY:Board"),
                warnings: ["ana.ics: 'Board': its time zone 'Nowhere' is unknown; the event is skipped"]) == [])
        #expect(
            try busy(
                event("DTSTART:20270511T080000Z\nDURATION:PT1H\nSUMMARY:Board\nRRULE:FREQ=SOMETIMES"),
                warnings: [
                    "ana.ics:10: the value of RRULE doesn't follow RFC 5545",
                    "ana.ics: 'Board': its rule can't be followed; only its first time counts",
                ]) == [
                    "2027-05-11T08:00Z/2027-05-11T09:00Z Board"
                ])
        #expect(
            try busy(
                event("DTSTART:19700101T000000Z\nDURATION:PT1S\nSUMMARY:Tick\nRRULE:FREQ=SECONDLY"),
                warnings: ["ana.ics: 'Tick': its rule can't be followed; only its first time counts"]) == [])
    }

    private func holidays(_ calendars: String) throws -> ExternalCalendars {
        try ExternalCalendars(try self.plan("calendars: \(calendars)")) { _ in Array(calendar(event("DTSTART:20270511T080000Z")).utf8) }
    }

    @Test func `holidays without a file are those built in, with their source`() throws {
        let found = try holidays("[{holidays: [FR, KR]}]").holidays
        let (france, korea) = (try #require(CountryCode("FR")), try #require(CountryCode("KR")))
        let holiday = found.holiday(on: LocalDate("2027-05-08")!, in: france)
        #expect((holiday?.name, holiday?.source) == (LocalizedText("Victory Day"), PublicHolidays.source))
        #expect(found.holiday(on: LocalDate("2027-05-13")!, in: korea)?.name == LocalizedText("Buddha's Birthday"))
        #expect(found.holiday(on: LocalDate("2027-05-13")!, in: france) == nil)
    }

    @Test func `a country without built-in holidays is reported where the plan names it`() throws {
        let error = try #require(throws: UnreadableCalendars.self) { try holidays("[{holidays: [FR]}, {holidays: [KR, XX]}]") }
        #expect(error.calendars.map(\.path.description) == ["/calendars/1/holidays/1"])
        #expect(error.calendars[0].reason.hasPrefix("no public holidays of 'XX' are built in; "))
    }

    @Test(arguments: ["[{busy: ana}]", "[{holidays: [KR], busy: ana}]", "[{published: true}]", "[{}]"])
    func `only holidays need no file`(calendars: String) {
        let found = problems(in: text("calendars: \(calendars)\npeople: [{id: ana, name: Ana}]"))
        #expect(found.map { $0.split(separator: ": ", maxSplits: 1).last.map { $0.prefix(26) } } == ["the calendar has no file; "])
    }

    @Test func `every country's holidays can be read`() throws {
        for country in ["US", "KE", "KR", "SA", "IN", "ZW", "AD"].compactMap({ CountryCode($0) }) {
            let all = try #require(PublicHolidays.of(country, in: 2027...2027))
            #expect(all.count > 3)
            #expect(all.allSatisfy { $0.day.year == 2027 && !$0.name.isEmpty })
        }
    }

    @Test func `holidays come back every year`() throws {
        let plan = try self.plan("calendars: [{file: fr.ics, holidays: [FR]}]")
        let found = try ExternalCalendars(plan) { _ in
            Array(calendar(event("DTSTART;VALUE=DATE:20000513\nSUMMARY:Fête\nRRULE:FREQ=YEARLY")).utf8)
        }
        #expect(found.holidays.holiday(on: LocalDate("2027-05-13")!, in: CountryCode("FR")!)?.name == LocalizedText("Fête"))
        #expect(found.holidays.holiday(on: LocalDate("2027-05-12")!, in: CountryCode("FR")!) == nil)
    }
}
