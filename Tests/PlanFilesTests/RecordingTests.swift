import Foundation
import Notation
import Planning
import TestSupport
import Testing

@testable import PlanFiles

/// A reply changes only the line that it belongs to.
struct RecordingTests {
    private static func plan(_ roles: String, format: (String) -> String = { $0 }) -> [UInt8] {
        Array(
            format(
                """
                plenary: 1
                id: trial
                title: Trial
                domain: plans.example.org
                timezone: Europe/Paris
                people: [{id: ana, name: Ana}, {id: ben, name: Ben}]
                activities:
                  - id: talk
                    kind: session
                    title: Talk
                    when: 2027-05-11T09:00/10:00
                    roles: \(roles)

                """
            ).utf8)
    }

    private static func file(_ bytes: [UInt8]) throws -> PlanFile { try PlanFile(bytes, name: "plan.yaml", zones: systemZones) }

    private static func accepted(_ person: Person.ID, in activity: Activity.ID = "talk") -> Reply {
        Reply(activity: activity, person: person, status: .accepted, comment: nil)
    }

    @Test(arguments: [
        ("groups: [{id: all, all: people}]", "{attendee: all}"), ("groups: []", "{attendee: ben}"),
    ])
    func `a reply of somebody in a group, or in another's place, names them`(groups: String, roles: String) throws {
        let text = String(decoding: Self.plan(roles), as: UTF8.self).replacing(
            "{id: ben, name: Ben}", with: "{id: ben, name: Ben, replacedBy: ana}"
        )
        .replacing("activities:", with: "\(groups)\nactivities:")
        let recorded = try Self.file(Array(text.utf8)).recording([Self.accepted("ana")])
        #expect(recorded.refused.isEmpty)
        let activity = try #require(try Self.file(recorded.bytes).plan.activity("talk"))
        #expect(activity.activity.participations.map { "\($0.role) \($0.who) \($0.status)" } == ["attendee ana accepted"])
        #expect(activity.written.participations.count == 2)
    }

    @Test(arguments: [
        ("{speaker: ana}", "{speaker: {who: ana, status: accepted}}"),
        ("{speaker: [ben, 'ana']}  # both", "{speaker: [ben, {who: 'ana', status: accepted}]}  # both"),
        ("{speaker: \"\\x61na\"}", "{speaker: {who: \"\\x61na\", status: accepted}}"),
        ("{speaker: [{who: ana}]}", "{speaker: [{who: ana, status: accepted}]}"),
        (
            "{speaker: {required: false, who: \"ana\" , remote: true}}",
            "{speaker: {required: false, who: \"ana\", status: accepted , remote: true}}"
        ),
        ("{speaker: {who: ana, status: 'declined'}}", "{speaker: {who: ana, status: accepted}}"),
        (
            "\n      speaker:\n      -   who: ana # x\n          remote: true",
            "\n      speaker:\n      -   who: ana # x\n          status: accepted\n          remote: true"
        ),
        (
            "\n      speaker:\n        remote: true\n        who: ana",
            "\n      speaker:\n        remote: true\n        who: ana\n        status: accepted"
        ),
        (
            "\n      speaker: {\n        who: ana,\n        remote: true}",
            "\n      speaker: {\n        who: ana,\n        status: accepted,\n        remote: true}"
        ),
        ("{\"speaker\":[\"ana\"], chair: ana}", "{\"speaker\":[{who: \"ana\", status: accepted}], chair: {who: ana, status: accepted}}"),
    ])
    func `a participation is edited as it is written`(before: String, after: String) throws {
        for format in [{ $0 }, { $0.replacing("\n", with: "\r\n") }, { "# \u{2028}# é \u{85}# 한\n" + $0 }] as [(String) -> String] {
            let (bytes, recorded, refused) = try Self.file(Self.plan(before, format: format)).recording([Self.accepted("ana")])
            #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: Self.plan(after, format: format), as: UTF8.self))
            #expect(recorded == [Self.accepted("ana")])
            #expect(refused == [])
        }
    }

    @Test(arguments: ["{chair: &a ana, speaker: *a}", "{speaker: !!str ana}", "{speaker: {who: ana, status: ~}}"])
    func `a reply that can't be recorded safely is refused at its line, and the others are recorded`(roles: String) throws {
        let roles = "\(roles.dropLast()), attendee: ben}"
        let (bytes, recorded, refused) = try Self.file(Self.plan(roles)).recording([Self.accepted("ana"), Self.accepted("ben")])
        #expect(recorded == [Self.accepted("ben")])
        #expect(refused.map(\.line) == [12])
        #expect(bytes == Self.plan(roles.replacing(" ben}", with: " {who: ben, status: accepted}}")))
    }

    @Test func `a reply that is recorded already changes nothing`() throws {
        let bytes = Self.plan("{speaker: {who: ana, status: accepted}}")
        #expect(try Self.file(bytes).recording([Self.accepted("ana")]).bytes == bytes)
    }

    @Test func `a reply to one time is recorded there, where that time has its own roles`() throws {
        func text(_ own: String) -> [UInt8] {
            Self.plan("{chair: ben}\n    repeat: {rule: FREQ=DAILY;COUNT=2, changes: [{at: 2027-05-12, roles: {attendee: [ben, \(own)]}}]}")
        }
        let recorded = try Self.file(text("ana")).recording([Self.accepted("ana", in: "talk.2027-05-12")]).bytes
        #expect(recorded == text("{who: ana, status: accepted}"))
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `random replies to the example change only their own lines`(seed: UInt64) throws {
        let path = packageFolder + "/Calendars/dpadm-2014-06/plan.yaml"
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        if seed % 3 == 0 { bytes = Array(PlanFile.text(of: try Self.file(bytes).plan.wholePlan, as: seed == 3 ? .json : .yaml).utf8) }
        let file = try Self.file(bytes)
        var chance = SeededGenerator(seed: seed)
        let people = Set(file.plan.plan.people.map { Participant.ID($0.id) })
        var replies: [Reply] = []
        var wanted = file.plan.wholePlan
        for (index, activity) in file.plan.activities.enumerated() {
            for who in Set(activity.activity.participations.map(\.who)).intersection(people).sorted() where Bool.random(using: &chance) {
                let status = Participation.Status.allCases.randomElement(using: &chance)!  // there are cases
                replies.append(Reply(activity: activity.activity.id, person: Person.ID(who), status: status, comment: nil))
                var position = 0
                wanted.activities.visit { value in
                    if position == index {
                        for place in value.participations.indices where value.participations[place].who == who {
                            value.participations[place].status = status
                        }
                    }
                    position += 1
                }
            }
        }
        #expect(replies.count > 5)
        let (edited, recorded, refused) = file.recording(replies)
        #expect((recorded, refused.count) == (replies, 0))
        #expect(try Self.file(edited).plan.wholePlan == wanted)
        let before = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let after = String(decoding: edited, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let lost = before.difference(from: after).insertions.count + before.difference(from: after).removals.count
        #expect(lost <= replies.count * 6)
        #expect(Set(after).subtracting(before).allSatisfy { $0.contains("status") })
        #expect(
            Set(before).subtracting(after).allSatisfy { line in people.contains { line.contains($0.rawValue) } || line.contains("status") })
    }
}

extension [Activity] {
    /// Depth-first, parents before children, as a resolved plan numbers them.
    fileprivate mutating func visit(_ change: (inout Activity) -> Void) {
        for index in indices {
            change(&self[index])
            self[index].activities.visit(change)
        }
    }
}
