import ICalendar
import Planning
import TestSupport
import Testing
import Time

@testable import CalendarExchange

struct FeedTests {
    private static let text = """
        plenary: 1
        id: trial
        title: Trial
        domain: plans.example.org
        timezone: Europe/Paris
        places: [{id: paris, kind: city, name: Paris, timezone: Europe/Paris}, {id: empty, name: Empty}]
        people: [{id: ana, name: Ana}, {id: idle, name: Idle}]
        activities:
          - id: forum
            kind: forum
            title: Forum
            when: 2027-05-11
            activities:
              - {id: talk, kind: session, title: Talk, when: 2027-05-11T09:00/10:00, place: paris, roles: {speaker: ana}}
              - {id: secret, kind: meeting, title: Secret, when: 2027-05-11T11:00/12:00, visibility: confidential, roles: {speaker: ana}}
        """

    private func feeds(_ text: String, names: inout FeedNames, seed: UInt64 = 1, previous: [String: VCalendar] = [:]) throws -> [Feed] {
        let words = CalendarEdition.Words(cancelled: "Cancelled", members: "Members", kind: \.rawValue, role: \.rawValue)
        let edition = CalendarEdition(languages: [.english], words: words, revision: Instant("2027-01-01T00:00Z")!, prodid: "-//Test//EN")
        var chance = SeededGenerator(seed: seed)
        return try plan(text).feeds(edition: edition, names: &names, chance: &chance) { previous[$0] }
    }

    private func summaries(_ feed: Feed) throws -> [String] { try VCalendar.read(feed.bytes).calendars[0].events.compactMap(\.summary) }

    @Test func `everything with events has a feed, and confidential activities are only in the private ones`() throws {
        var names = FeedNames()
        let all = try feeds(Self.text, names: &names)
        #expect(all.filter { !$0.isPrivate }.map(\.file) == ["programme.ics", "activity-forum.ics", "place-paris.ics"])
        #expect(all.filter(\.isPrivate).map(\.title) == ["Ana"])
        #expect(try all.map(summaries) == [["Forum", "Talk"], ["Forum", "Talk"], ["Talk"], ["Talk", "Secret"]])
        #expect(names.files == all.map(\.file))
    }

    @Test func `names of private feeds stay, whatever random bits come next time`() throws {
        var names = FeedNames()
        let first = try feeds(Self.text, names: &names)
        var stored = try #require(FeedNames(json: names.json()))
        #expect(stored == names)
        #expect(try feeds(Self.text, names: &stored, seed: 2) == first)
        var others = FeedNames()
        #expect(try feeds(Self.text, names: &others, seed: 2).last?.file != first.last?.file)
    }

    @Test func `a change without a newer stamp is refused`() throws {
        var names = FeedNames()
        let before = try feeds(Self.text, names: &names)
        let previous = try Dictionary(uniqueKeysWithValues: before.map { ($0.file, try VCalendar.read($0.bytes).calendars[0]) })
        let later = Self.text.replacing(", place: paris", with: "")
        var newer = names
        // A stamp of the same moment doesn't show that anything changed.
        #expect(throws: StaleRevision.self) { try feeds(later, names: &newer, previous: previous) }
    }

    @Test(arguments: [
        "{}", "[]", "{\"tokens\":{\"person:ana\":\"../x\"},\"files\":[]}", "{\"tokens\":{},\"files\":[\"/etc/passwd\"]}",
        "{\"tokens\":{},\"files\":[\".htaccess\"]}",
    ])
    func `names that lead out of the folder are refused`(json: String) { #expect(FeedNames(json: Array(json.utf8)) == nil) }
}
