import CalendarExchange
import Foundation
import Importing
import PlanFiles
import Planning
import TestSupport
import Testing

/// Calendars of other programs become plans; what can't be kept is reported with its line.
struct ImportTests {
    /// Words of two languages, as the catalogue of documents has them.
    static let words = [
        Vocabulary(language: .english, cancelled: "Cancelled", kinds: [.workshop: "Workshop"], roles: [.chair: "Chair"]),
        Vocabulary(
            language: LanguageTag("fr")!, cancelled: "Annulé", kinds: [.workshop: "Atelier"], roles: [.chair: "Présidence"]),
    ]

    static func imported(_ components: String, properties: String = "") throws -> (activities: String, issues: [String]) {
        let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Trial//EN\n\(properties)\(components)END:VCALENDAR\n"
        let settings = CalendarImport(fileName: "trial.ics", zones: systemZones, words: words)
        let (plan, issues) = try settings.plan(from: Array(text.utf8))
        let lines = PlanFile.text(of: plan, as: .yaml).split(separator: "\n", omittingEmptySubsequences: false)
        let activities = lines.drop { $0 != "activities:" }.dropFirst().map { String($0.dropFirst(2)) }
        return (activities.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines), issues.map(\.description))
    }

    /// An event of half an hour that has `rest` beside its required properties.
    static func event(_ rest: String, uid: String = "e", start: String = "DTSTART:20270511T080000Z", end: String = "DURATION:PT30M")
        -> String
    {
        "BEGIN:VEVENT\nUID:\(uid)\nDTSTAMP:20270101T000000Z\n\(start)\n\(end)\n\(rest)END:VEVENT\n"
    }

    @Test func `an event becomes an activity with the same content`() throws {
        let (activities, issues) = try Self.imported(
            Self.event(
                "SUMMARY:Inventer\nCATEGORIES:Atelier,Services,open\nDESCRIPTION:One\\nTwo\nSTATUS:TENTATIVE\nCLASS:PRIVATE\nPRIORITY:1\n"))
        #expect(
            activities == """
                - id: inventer
                  uid: e
                  kind: workshop
                  title: Inventer
                  description: "One\\nTwo"
                  track: Services
                  tags: [open]
                  when: 2027-05-11T08:00/08:30
                  status: tentative
                  visibility: private
                """)
        #expect(issues == ["14: PRIORITY is not kept: a plan can't hold it"])
    }

    @Test(arguments: [
        ("RRULE:FREQ=WEEKLY;COUNT=3\n", "repeat: FREQ=WEEKLY;COUNT=3", []),
        ("RRULE:FREQ=WEEKLY;UNTIL=20270531T215959Z\n", "repeat: FREQ=WEEKLY;UNTIL=20270531", []),
        (
            "RRULE:FREQ=WEEKLY\n", "repeat: FREQ=WEEKLY;UNTIL=20280510",
            ["9: the rule has no end, but a plan needs one; it is followed until 2028-05-10"]
        ),
        (
            "RRULE:FREQ=DAILY;COUNT=9999\n", "repeat: FREQ=DAILY;COUNT=1000",
            ["9: the event happens more than 1000 times; only the first 1000 are kept"]
        ),
        (
            "RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=Europe/Paris:20270518T100000,20270519T100000\n",
            "repeat: {rule: FREQ=WEEKLY;COUNT=3, except: [2027-05-18]}",
            ["10: EXDATE 2027-05-19T10:00 is not kept: the event doesn't happen then anyway"]
        ),
        ("RDATE:20270512T130000Z\n", "repeat: {also: [2027-05-12T15:00]}", []),
        ("RDATE;VALUE=PERIOD:20270512T130000Z/PT30M\n", "repeat: {also: [2027-05-12T15:00]}", []),
        (
            "RDATE;VALUE=PERIOD:20270512T080000Z/PT2H\n",
            "repeat: {also: [2027-05-12], changes: [{at: 2027-05-12, when: 2027-05-12T10:00/12:00}]}", []
        ),
        (
            "RDATE;VALUE=PERIOD:20270512T080000Z/20270512T080000Z\n", "",
            ["9: the value of RDATE is not a list of dates or date-times that exist; it is skipped"]
        ),
        (
            "RRULE:FREQ=SOMETIMES\n", "",
            ["9: RRULE is not kept: the activity doesn't repeat", "9: the value of RRULE doesn't follow RFC 5545"]
        ),
    ])
    func `a series repeats in the plan`(rule: String, repeats: String, expected: [String]) throws {
        let (activities, issues) = try Self.imported(
            Self.event("SUMMARY:Talk\n", start: "DTSTART;TZID=Europe/Paris:20270511T100000", end: "DURATION:PT30M\n" + rule.dropLast()))
        let lines = activities.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.filter { $0.hasPrefix("repeat") } == (repeats.isEmpty ? [] : [repeats]))
        #expect(issues == expected)
    }

    @Test func `an event for one time of a series becomes a change of it`() throws {
        let series = Self.event("SUMMARY:Talk\nRRULE:FREQ=DAILY;COUNT=3\n", start: "DTSTART;TZID=Europe/Paris:20270511T100000")
        func instance(_ at: String, _ rest: String, start: String) -> String {
            Self.event("RECURRENCE-ID\(at)\n\(rest)", start: "DTSTART\(start)")
        }
        let (activities, issues) = try Self.imported(
            instance(";TZID=Europe/Paris:20270512T100000", "SUMMARY:Longer talk\n", start: ":20270512T090000Z") + series
                + instance(
                    ":20270513T080000Z", "SUMMARY:Talk\nSTATUS:CANCELLED\nCATEGORIES:sad\n", start: ";TZID=Europe/Paris:20270513T100000")
                + instance(":20270601T080000Z", "SUMMARY:Talk\n", start: ":20270601T080000Z"))
        #expect(
            activities == """
                - id: talk
                  uid: e
                  kind: other
                  title: Talk
                  when: 2027-05-11T10:00/10:30
                  repeat:
                    rule: FREQ=DAILY;COUNT=3
                    changes:
                      - {at: 2027-05-12, when: 2027-05-12T11:00/11:30, title: Longer talk}
                      - {at: 2027-05-13, status: cancelled}
                - id: talk-3
                  kind: other
                  title: Talk
                  when: 2027-06-01T08:00/08:30
                  timezone: UTC
                """)
        #expect(
            issues == [
                "28: CATEGORIES differs at this one time; the difference is not kept",
                "35: the event belongs to a series that is not here (RECURRENCE-ID); it becomes an activity of its own, with its own UID",
            ])
    }

    @Test func `a series of whole days is on the clock of the change that has a time`() throws {
        let (activities, issues) = try Self.imported(
            Self.event("SUMMARY:Visit\n", start: "DTSTART;VALUE=DATE:20270511", end: "RRULE:FREQ=DAILY;COUNT=2")
                + Self.event("SUMMARY:Visit\n", start: "RECURRENCE-ID;VALUE=DATE:20270512\nDTSTART;TZID=Asia/Seoul:20270512T090000"),
            properties: "X-WR-TIMEZONE:Europe/Paris\n")
        #expect(
            activities == """
                - id: visit
                  uid: e
                  kind: other
                  title: Visit
                  when: 2027-05-11
                  repeat: {rule: FREQ=DAILY;COUNT=2, changes: [{at: 2027-05-12, when: 2027-05-12T09:00/09:30}]}
                  timezone: Asia/Seoul
                """)
        #expect(issues == [])
    }

    @Test func `a part is inside the event that it belongs to, unless that repeats`() throws {
        let (activities, issues) = try Self.imported(
            Self.event("SUMMARY:Forum\n", uid: "a", end: "DURATION:PT8H")
                + Self.event("SUMMARY:Talk\nRELATED-TO:a\n", uid: "b")
                + Self.event("SUMMARY:Daily\nRRULE:FREQ=DAILY;COUNT=2\n", uid: "c")
                + Self.event("SUMMARY:News\nRELATED-TO:c\n", uid: "d") + Self.event("SUMMARY:Lost\nRELATED-TO:x\n", uid: "e"))
        #expect(
            activities == """
                - id: forum
                  uid: a
                  kind: other
                  title: Forum
                  when: 2027-05-11T08:00/16:00
                  activities:
                    - id: talk
                      uid: b
                      kind: other
                      title: Talk
                      when: 2027-05-11T08:00/08:30
                - id: daily
                  uid: c
                  kind: other
                  title: Daily
                  when: 2027-05-11T08:00/08:30
                  repeat: FREQ=DAILY;COUNT=2
                - id: news
                  uid: d
                  kind: other
                  title: News
                  when: 2027-05-11T08:00/08:30
                - id: lost
                  uid: e
                  kind: other
                  title: Lost
                  when: 2027-05-11T08:00/08:30
                """)
        #expect(
            issues == [
                "33: RELATED-TO is not kept: the event around it repeats, and this one would repeat with it",
                "41: RELATED-TO names 'x', but no event here has that UID; the relation is not kept",
            ])
    }
}
