import Foundation
import ICalendar
import Notation
import Planning
import TestSupport
import Testing
import Time

@testable import CalendarExchange
@testable import PlanFiles

/// The same plan either way.
struct PlanFileTests {
    /// A plan with every key of every record.
    static let full = """
        plenary: 1
        id: full
        title: {en: A full plan, ar: خطة كاملة}
        letterhead:
          name: {en: Office of the Games, fr: Bureau des jeux}
          address: |
            1 Main Street
            Goyang
          logo: pictures/logo.svg
          color: '#7a1f5c'
        description: "Everything: once"
        domain: plans.example.org
        timezone: Europe/Paris
        languages: [en, ar]
        phase: provisional
        revised: 2027-01-15T12:00Z
        replyBy: 2027-04-01
        rules: {holiday: note, weekend: "off"}

        fields:
          - {id: visa, name: {en: Visa number, fr: Numéro de visa}, of: [people, delegations], sensitive: true}
          - {id: stay, type: date, of: people}
          - {id: nights, type: number, of: delegations}
          - {id: webcast, type: boolean, of: [activities, places]}
          - {id: badge, type: choice, of: organizations, choices: [blue, {id: gold, name: Gold}]}

        calendars:
          - {file: holidays/FR-2027.ics, holidays: [FR]}
          - {file: busy/hall.ics, busy: hall}

        places:
          - id: paris
            kind: city
            name: {en: Paris, ko: 파리}
            country: FR
            timezone: Europe/Paris
            location: [48.8566, 2.3522]
            address: 1 rue de la Paix
            hours: "07:00-22:00"
            url: https://example.org/paris
            email: desk@example.org
            fields: {webcast: false}
            places:
              - id: hall
                kind: hall
                name: Hall
                hours: {mon-fri: "08:00-12:00, 14:00-24:00", sun: "09:00-12:00"}
                capacity: {theatre: 300, classroom: 150}
                equipment: [projector, {what: receiver, count: 200}]
                booths: 2
                combines: [hall-a, hall-b]
                shared: true
              - {id: hall-a, kind: hall, name: Hall A, capacity: 100}
              - {id: hall-b, kind: hall, name: Hall B}

        organizations:
          - id: secretariat
            name: Secretariat
            acronym: SEC
            country: FR
            parent: board
            place: paris
            hours: "09:00-17:00"
            hosts: 1
            email: office@example.org
            phone: "+33 1 00"
            url: https://example.org
            tags: [lead]
            fields: {badge: gold}
          - {id: board, name: Board}

        people:
          - id: ana
            name: {ka: ანა, en: Ana}
            family: {en: Ana}
            honorific: Ms.
            title: Chair
            rank: 1
            organization: secretariat
            country: GE
            languages: [ka, en]
            timezone: Asia/Tbilisi
            available: [2027-05-11/2027-05-12, "2027-05-13T09:00/12:00", "18:00-20:00", {mon-wed: "09:00-13:00, 14:00-18:00", 2027-05-14/2027-05-15: closed}]
            arrival: {at: 2027-05-10T18:00, place: paris, by: GE123}
            departure: 2027-05-14T09:00
            email: ana@example.org
            phone: "1"
            dietary: none
            access: ramp
            tags: [vip]
            status: notComing
            replacedBy: ben
            since: 2027-05-12
            reason: {en: Ill, fr: Malade}
            fields: {visa: K1, stay: 2027-05-13}
          - {id: ben, name: Ben}

        delegations:
          - id: georgia
            name: Delegation of Georgia
            country: GE
            organization: board
            head: ana
            members: [ben]
            size: 7
            liaison: ben
            languages: [ka]
            arrival: 2027-05-10T18:00
            departure: {at: 2027-05-14T09:00, by: GE124}
            hotel: paris
            email: georgia@example.org
            notes: "yes"
            tags: [host]
            fields: {visa: G2, nights: 3}
          - {id: tbilisi, name: Tbilisi, status: notComing, since: 2027-05-12, reason: No flight}

        groups:
          - {id: heads, name: Heads, heads: all}
          - {id: some, heads: [georgia], country: GE, organization: board, tag: [host, lead], members: [ben, heads]}
          - {id: all-people, all: people}

        vehicles:
          - {id: bus, name: Bus 1, seats: 40, driver: ben, plate: "12가 3456", phone: "2"}

        equipment:
          - {id: projector, name: Projector, stock: 3}
          - {id: receiver, name: Receiver, stock: 500}

        travel:
          - {from: hall, to: paris, by: walk, minutes: 5, oneWay: true}

        activities:
          - id: forum
            uid: old-uid@example.org
            kind: forum
            title: Forum
            description: >-
              A long text that goes on and on, so that it has to be folded over several lines when it is written, because
              nobody reads lines that are wider than the window they are in.
            theme: Theme
            track: Track
            tags: [a, "2027"]
            when: 2027-05-11/2027-05-12
            timezone: Europe/Paris
            status: tentative
            visibility: private
            setup: 60
            teardown: PT30M
            place: hall
            url: https://example.org/join
            alarm: PT1H
            layout: theatre
            expected: 250
            quorum: 10
            replyBy: 2027-04-15
            languages: [en]
            interpretation: [ar]
            roles:
              chair: [ana]
              interpreter: [{who: ben, from: ka, to: en}]
              attendee: [{who: georgia, required: false, status: accepted, remote: true, members: [ben], lead: ben, size: 3}, heads]
            fields: {webcast: true}
            vehicles: [bus]
            equipment: [{what: receiver, count: 20}]
            agenda:
              - {title: One, description: First, minutes: 40, by: [ana, georgia], documents: [{title: Paper, url: "https://example.org/p"}]}
              - Two
              - title: {en: Three, fr: Trois}
            outcomes: [Agreed, Signed]
            followUps: [Call]
            documents: [Programme]
            after: [call]
            apart: [call]
            alsoIn: [call]
            prefer: {days: [2027-05-12 afternoon, tue, morning], rooms: hall, apart: [call]}
            notes: Bring badges
            activities:
              - id: flight
                kind: flight
                title: Flight
                when: 2027-05-12T22:00/2027-05-13T01:00
                to: paris
          - {id: call, kind: call, title: Call, duration: 90}
          - {id: daily, kind: meeting, title: Daily, when: 2027-05-11T08:00/08:30, repeat: FREQ=DAILY;COUNT=2}
          - id: weekly
            kind: meeting
            title: Weekly
            when: 2027-05-11T14:00/15:00
            repeat:
              rule: FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270601
              except: [2027-05-18]
              also: [2027-05-19T16:00]
              changes:
                - {at: 2027-05-20, when: 2027-05-21T10:00/11:00, title: Late, place: hall, roles: {chair: ana}}
                - {at: 2027-05-19T16:00, status: cancelled}

        accepted:
          - {rule: person-overlap, activities: [forum, call], reason: fine, by: ana, until: 2027-06-01}
        """

    @Test func `a plan survives YAML and JSON`() throws {
        let original = try plan(Self.full).wholePlan
        let yaml = PlanFile.text(of: original, as: .yaml)
        let json = PlanFile.text(of: original, as: .json)
        #expect(try plan(yaml).wholePlan == original)
        #expect(try plan(json).wholePlan == original)
        #expect(PlanFile.text(of: try plan(json).wholePlan, as: .yaml) == yaml)
        try expectGolden(yaml, "full.yaml")
    }

    @Test func `the example survives YAML and JSON`() throws {
        let text = try String(contentsOfFile: packageFolder + "/Calendars/dpadm-2014-06/plan.yaml", encoding: .utf8)
        let original = try plan(text).wholePlan
        #expect(try plan(PlanFile.text(of: original, as: .yaml)).wholePlan == original)
        #expect(try plan(PlanFile.text(of: original, as: .json)).wholePlan == original)
    }

    @Test func `the JSON is JSON`() throws {
        let json = PlanFile.text(of: try plan(Self.full).wholePlan, as: .json)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["plenary"] as? Int == 1)
        #expect((object["places"] as? [[String: Any]])?.first?["location"] as? [Double] == [48.8566, 2.3522])
    }

    @Test(arguments: [
        "yes", "No", "null", "~", "", " lead", "trail ", "a: b", "a #b", "- x", "[x]", "{x}", "*x", "&x", "!x", "%x", "@x", "`x`", "'x'",
        "\"x\"", "|", ">",
        "2014-06-23", "1e3", "0x10", "12:30", "line\nbreak", "tab\there", "\u{7F}\u{85}\u{2028}\u{FEFF}", "emoji 🎉", "خطة", "a, b", "x:",
        "=SUM(A1)", "#x", "?", "-",
    ])
    func `a title stays what it is, however it looks to YAML`(title: String) throws {
        var original = try plan(Self.full).wholePlan
        original.title = LocalizedText(title)
        original.activities[0].agenda[0].title = LocalizedText(title)
        #expect(try plan(PlanFile.text(of: original, as: .yaml)).wholePlan == original)
        #expect(try plan(PlanFile.text(of: original, as: .json)).wholePlan == original)
    }

    @Test func `an id alone stands for a list of one, and a role's entries for records`() throws {
        let activity = try plan(
            PlanFileProblemTests.head + """
                people: [{id: ana, name: Ana}]
                activities:
                  - {id: a, kind: meeting, title: A, roles: {chair: ana, speaker: {who: ana, required: false}}}
                """
        ).wholePlan.activities[0]
        var speaker = Participation(.speaker, "ana")
        speaker.isRequired = false
        #expect(activity.participations == [Participation(.chair, "ana"), speaker])
    }

    @Test(arguments: 1...20)
    func `any octets are refused with a place or read, and then survive`(seed: UInt64) throws {
        for bytes in mutations(of: Self.full, count: 25, seed: seed) {
            do {
                let read = try PlanFile(bytes, name: "plan.yaml", zones: systemZones).plan
                #expect(try plan(PlanFile.text(of: read.wholePlan, as: .yaml)).wholePlan == read.wholePlan)
                let words = CalendarEdition.Words(cancelled: "Cancelled", members: "Members", kind: \.rawValue, role: \.rawValue)
                let edition = CalendarEdition(
                    languages: [.english], words: words, revision: Instant(secondsSince1970: 0), prodid: "-//Test//EN")
                let stream = try VCalendar(read, scope: .everything, edition: edition).bytes()
                #expect(try VCalendar.read(stream).issues == [])
            } catch let error as SourceProblems {
                #expect(error.problems.allSatisfy { $0.line > 0 && $0.column > 0 && !$0.message.isEmpty })
                #expect(!error.problems.isEmpty)
            }
        }
    }
}
