import Foundation
import Notation
import Planning
import TestSupport
import Testing

@testable import PlanFiles

/// An edit changes only the lines that it belongs to.
struct PlanFileEditTests {
    private static let head = """
        plenary: 1
        id: trial
        title: Trial
        domain: plans.example.org
        timezone: Europe/Paris
        places: [{id: hall, name: Hall}, {id: room, name: Room}]
        people: [{id: ana, name: Ana}, {id: ben, name: Ben}, {id: eva, name: Eva}]
        delegations:
          - {id: oman, name: Oman}  # arrives late
        vehicles: [{id: van, name: Van}, {id: bus, name: Bus}]
        activities:

        """

    private static func file(_ text: String) throws -> PlanFile {
        try PlanFile(Array(text.utf8), name: "plan.yaml", zones: systemZones)
    }

    /// The file, an activity `talk` with what follows its title, after the edits.
    private static func edited(_ activity: String, _ edits: [PlanEdit]) throws -> String {
        let text = head + activity
        let file = try file(text)
        var wanted = file.plan.wholePlan
        for edit in edits { wanted = try edit.applied(to: wanted) }
        let edited = String(decoding: try file.edited(edits), as: UTF8.self)
        #expect(try Self.file(edited).plan.wholePlan == wanted)
        #expect(edited.hasPrefix(head))
        return String(edited.dropFirst(head.count))
    }

    private static let to14 = PlanEdit.move("talk", to: Schedule("2027-05-11T14:00/15:00")!)  // is a schedule

    /// A plan file's activity before and after an edit.
    struct Example: Sendable {
        let edit: PlanEdit
        let before: String
        let after: String

        init(_ edit: PlanEdit, _ before: String, _ after: String) {
            self.edit = edit
            self.before = before
            self.after = after
        }
    }

    /// What stands after `- id: talk`, `kind` and `title`.
    private static func onLines(_ rest: String) -> String {
        "  - id: talk  # the first\n    kind: session\n    title: Talk\n" + rest + "\n  # the end\n"
    }

    private static func inBraces(_ rest: String) -> String { "  - {id: talk, kind: session, title: Talk\(rest)}  # one line\n" }

    @Test(arguments: [
        Example(to14, "    when: 2027-05-11T09:00/10:00  # as agreed", "    when: 2027-05-11T14:00/15:00  # as agreed"),
        Example(to14, "    \"when\" : '2027-05-11T09:00/PT1H'\t# tab", "    \"when\" : 2027-05-11T14:00/15:00\t# tab"),
        Example(to14, "    place: hall", "    when: 2027-05-11T14:00/15:00\n    place: hall"),
        Example(.relocate("talk", to: "room"), "    place: hall", "    place: room"),
        Example(
            .relocate("talk", to: "room"), "    # where?\n    notes: >-\n      Two\n\n      lines # of text\n    tags: [a]\n",
            "    # where?\n    notes: >-\n      Two\n\n      lines # of text\n    tags: [a]\n    place: room\n"),
        Example(.cancel("talk"), "    status: confirmed", "    status: cancelled"),
        Example(.relayout("talk", .uShape), "    notes: |\n      # no comment\n", "    layout: uShape\n    notes: |\n      # no comment\n"),
        Example(.replaceVehicle("van", by: "bus", in: "talk"), "    vehicles: van # one", "    vehicles: bus # one"),
        Example(.excuse("oman", from: "talk"), "    roles: {attendee: oman}", "    roles: {attendee: {who: oman, required: false}}"),
        Example(
            .excuse("oman", from: "talk"), "    roles:\n      attendee:\n      - ana\n      - oman # all\n",
            "    roles:\n      attendee:\n      - ana\n      - {who: oman, required: false} # all\n"),
        Example(
            .replace("ana", by: "eva", in: "talk"),
            "    roles:\n      chair: ana\n      speaker: {who: ana, remote: true, status: accepted}",
            "    roles:\n      chair: eva\n      speaker: {who: eva, remote: true}"),
        Example(
            .replace("ana", by: "eva", in: "talk"), "    agenda:\n      - title: One\n        by: [ben, ana]  # both\n      - Two",
            "    agenda:\n      - title: One\n        by: [ben, eva]  # both\n      - Two"),
        Example(
            .withdraw("ana", from: "talk"),
            "    roles:\n      chair: ana\n      # and then\n      speaker: [ana, ben]\n      attendee: [ben, ana]",
            "    roles:\n      # and then\n      speaker: [ben]\n      attendee: [ben]"),
        Example(
            .withdraw("ana", from: "talk"), "    roles:\n      # who leads\n      chair: ana\n    tags: [a]",
            "      # who leads\n    tags: [a]"),
        Example(
            .withdraw("ana", from: "talk"),
            "    roles:\n      speaker:\n        - who: ana  # tired\n          remote: true\n        # next\n        - ben\n",
            "    roles:\n      speaker:\n        # next\n        - ben\n"),
        Example(
            .withdraw("ana", from: "talk"), "    roles: {speaker: [ana, # first\n      ben]}", "    roles: {speaker: [ # first\n      ben]}"
        ),
        Example(
            .split("oman", in: "talk", members: ["ana", "ben"], lead: "ben"), "    roles: {attendee: [eva, \"oman\"]}",
            "    roles: {attendee: [eva, {who: \"oman\", members: [ana, ben], lead: ben}]}"),
        Example(
            .split("oman", in: "talk", members: ["ana"], lead: nil),
            "    roles:\n      attendee:\n        who: oman\n        members: [ben]\n        lead: ben",
            "    roles:\n      attendee:\n        who: oman\n        members: [ana]"),
        Example(.join(Participation(.chair, "eva"), "talk"), "    notes: Text", "    roles: {chair: [eva]}\n    notes: Text"),
        Example(
            .join(Participation(.chair, "eva"), "talk"), "    roles:\n      speaker: ana",
            "    roles:\n      chair: [eva]\n      speaker: ana"),
        Example(.join(Participation(.speaker, "eva"), "talk"), "    roles: {speaker: []}", "    roles: {speaker: [eva]}"),
        Example(.join(Participation(.speaker, "eva"), "talk"), "    roles: {speaker: ana}", "    roles: {speaker: [ana, eva]}"),
        Example(
            .join(Participation(.speaker, "eva"), "talk"), "    roles:\n      speaker:\n        who: ana\n        remote: true",
            "    roles:\n      speaker:\n        - {who: ana, remote: true}\n        - eva"),
        Example(
            .join(Participation(.speaker, "eva"), "talk"), "    roles:\n      speaker:\n      - ana\n      attendee: ben",
            "    roles:\n      speaker:\n      - ana\n      - eva\n      attendee: ben"),
        Example(
            .join(Participation(.speaker, "eva"), "talk"), "    roles: {speaker: [\n      ana,\n      ben\n    ]}",
            "    roles: {speaker: [\n      ana,\n      ben,\n      eva\n    ]}"),
        Example(
            .add(Activity(id: "lunch", kind: .meal, title: "Lunch"), inside: "talk"), "    tags: [a]",
            "    tags: [a]\n    activities:\n      - id: lunch\n        kind: meal\n        title: Lunch"),
        Example(
            .cancel("talk.2027-05-12"), "    when: 2027-05-11T09:00/10:00\n    repeat: FREQ=DAILY;COUNT=3 # daily",
            "    when: 2027-05-11T09:00/10:00\n"
                + "    repeat: {rule: FREQ=DAILY;COUNT=3, changes: [{at: 2027-05-12, status: cancelled}]} # daily"),
        Example(
            .cancel("talk.2027-05-13"),
            "    when: 2027-05-11T09:00/10:00\n    repeat:\n      rule: FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3\n      changes:\n"
                + "        - {at: 2027-05-18, place: hall}",
            "    when: 2027-05-11T09:00/10:00\n    repeat:\n      rule: FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3\n      changes:\n"
                + "        - {at: 2027-05-13, status: cancelled}\n        - {at: 2027-05-18, place: hall}"),
        Example(
            .relocate("talk.2027-05-18", to: "room"),
            "    when: 2027-05-11T09:00/10:00\n    repeat:\n      rule: FREQ=WEEKLY;COUNT=3\n      changes:\n"
                + "        - at: 2027-05-18\n          status: tentative",
            "    when: 2027-05-11T09:00/10:00\n    repeat:\n      rule: FREQ=WEEKLY;COUNT=3\n      changes:\n"
                + "        - at: 2027-05-18\n          status: tentative\n          place: room"),
    ])
    func `an activity on lines of its own is edited as it is written`(example: Example) throws {
        let edited = try Self.edited(Self.onLines(example.before), [example.edit])
        #expect(edited == Self.onLines(example.after))
    }

    @Test(arguments: [
        Example(to14, ", when: 2027-05-11T09:00/10:00", ", when: 2027-05-11T14:00/15:00"),
        Example(to14, "", ", when: 2027-05-11T14:00/15:00"),
        Example(to14, ",\n    place: hall", ", when: 2027-05-11T14:00/15:00,\n    place: hall"),
        Example(.relocate("talk", to: "room"), ",\n    when: 2027-05-11\n  ", ",\n    when: 2027-05-11,\n    place: room\n  "),
        Example(.withdraw("ana", from: "talk"), ", roles: {speaker: ana}", ""),
        Example(.withdraw("ana", from: "talk"), ", roles: {speaker: ana, attendee: ben}", ", roles: {attendee: ben}"),
        Example(.withdraw("ana", from: "talk"), ", \"roles\":{\"speaker\":[\"ana\",\"ben\"]}", ", \"roles\":{\"speaker\":[\"ben\"]}"),
        Example(
            .add(Activity(id: "lunch", kind: .meal, title: "Lunch, late"), inside: "talk"), "",
            ", activities: [{id: lunch, kind: meal, title: \"Lunch, late\"}]"),
    ])
    func `an activity in braces is edited as it is written`(example: Example) throws {
        let edited = try Self.edited(Self.inBraces(example.before), [example.edit])
        #expect(edited == Self.inBraces(example.after))
    }

    @Test func `several edits of one activity are made together`() throws {
        let edited = try Self.edited(
            Self.onLines("    roles:\n      chair: ana\n      attendee:\n        - ben # b\n        - oman"),
            [
                .withdraw("ana", from: "talk"), .withdraw("ben", from: "talk"), .join(Participation(.attendee, "eva"), "talk"),
                .excuse("oman", from: "talk"), Self.to14, .cancel("talk"),
            ])
        #expect(
            edited
                == Self.onLines(
                    "    when: 2027-05-11T14:00/15:00\n    status: cancelled\n    roles:\n      attendee:\n"
                        + "        - {who: oman, required: false}\n        - eva"))
    }

    @Test func `a list that isn't there yet is added`() throws {
        let acceptance = Acceptance(rule: "weekend", activities: ["talk"], reason: "Agreed: all know")
        let edited = try Self.edited(Self.inBraces(""), [.accept(acceptance)])
        #expect(
            edited == Self.inBraces("") + "\naccepted:\n  - {rule: weekend, activities: [talk], reason: \"Agreed: all know\"}\n")
        let more = try Self.edited(edited, [.accept(Acceptance(rule: "holiday", activities: ["talk"], reason: "So it is"))])
        #expect(more == edited + "  - {rule: holiday, activities: [talk], reason: So it is}\n")
    }

    @Test func `a head is named in the delegation's line`() throws {
        let text = Self.head + Self.inBraces("")
        let edited = String(decoding: try Self.file(text).edited([.name(head: "ana", of: "oman")]), as: UTF8.self)
        #expect(edited == text.replacing("name: Oman}", with: "name: Oman, head: ana}"))
    }

    @Test func `activities that stand apart stay so`() throws {
        let edited = try Self.edited(
            "\n  - {id: talk, kind: session, title: Talk}\n\n  # 2\n  - {id: walk, kind: session, title: Walk}",
            [.add(Activity(id: "lunch", kind: .meal, title: "Lunch"), inside: nil)])
        #expect(edited.hasSuffix("title: Walk}\n\n  - id: lunch\n    kind: meal\n    title: Lunch"))
    }

    @Test func `line ends and a byte order mark stay`() throws {
        let text = (Self.head + Self.onLines("    roles:\n      chair: ana")).replacing("\n", with: "\r\n")
        let bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        let edits: [PlanEdit] = [Self.to14, .join(Participation(.speaker, "eva"), "talk")]
        let edited = try PlanFile(bytes, name: "plan.yaml", zones: systemZones).edited(edits)
        let wanted = text.replacing("chair: ana\r\n", with: "chair: ana\r\n      speaker: [eva]\r\n")
            .replacing("title: Talk\r\n", with: "title: Talk\r\n    when: 2027-05-11T14:00/15:00\r\n")
        #expect(edited == [0xEF, 0xBB, 0xBF] + Array(wanted.utf8))
    }

    @Test func `JSON stays JSON`() throws {
        let compact = """
            {"plenary":1,"id":"trial","title":"T","domain":"plans.example.org","timezone":"Europe/Paris",\
            "people":[{"id":"ana","name":"A"},{"id":"ben","name":"B"}],\
            "activities":[{"id":"talk","kind":"session","title":"T","roles":{"chair":["ana"]}}]}
            """
        let edits: [PlanEdit] = [Self.to14, .replace("ana", by: "ben", in: "talk"), .excuse("ben", from: "talk")]
        let edited = String(decoding: try Self.file(compact).edited(edits), as: UTF8.self)
        #expect(
            edited
                == compact.replacing("\"title\":\"T\",\"roles\"", with: "\"title\":\"T\", \"when\": \"2027-05-11T14:00/15:00\",\"roles\"")
                .replacing("[\"ana\"]", with: "[{\"who\": \"ben\", \"required\": false}]"))
    }

    @Test(
        arguments: [
            (.withdraw("ana", from: "talk"), "    roles: {chair: &a ana, speaker: *a}", "15:5", "take 'roles' out"),
            (
                .join(Participation(.speaker, "eva"), "talk"), "    roles: {chair: &a ana, speaker: *a}", "15:20",
                "write 'speaker: [ana, eva]'"
            ),
            (.relocate("talk", to: "room"), "    place: !!str hall", "15:12", "write 'place: room'"),
        ] as [(PlanEdit, String, String, String)])
    func `an edit that can't be made safely is refused at its line, with what to do`(
        edit: PlanEdit, rest: String, place: String, cure: String
    )
        throws
    {
        let file = try Self.file(Self.head + Self.onLines(rest))
        let problems = #expect(throws: SourceProblems.self) { try file.edited([edit]) }
        #expect(problems?.problems.map(\.description) == ["plan.yaml:\(place): this can't be edited safely here; \(cure) yourself"])
    }

    @Test func `an edit that makes the plan invalid is reported where it would stand`() throws {
        let file = try Self.file(Self.head + Self.onLines("    when: 2027-05-11T09:00/10:00\n    repeat: FREQ=DAILY;COUNT=3"))
        let none = #expect(throws: SourceProblems.self) { try file.edited([.cancel("talk.2027-06-01")]) }
        #expect(none?.problems.map(\.message).map { $0.prefix(47) } == ["after this edit, it doesn't happen on 2027-06-0"])
        let unknown = #expect(throws: SourceProblems.self) { try file.edited([.withdraw("eva", from: "talk")]) }
        #expect(unknown?.problems.map(\.description) == ["plan.yaml:12:5: 'eva' doesn't take part in 'talk'; choose one that does"])
        let calendar = PlanFile(file.plan)
        #expect(throws: SourceProblems.self) { try calendar.edited([.cancel("talk")]) }
    }

    @Test func `no edit changes nothing`() throws {
        let text = Self.head + Self.onLines("    status: cancelled")
        #expect(try Self.file(text).edited([.cancel("talk")]) == Array(text.utf8))
    }
}
