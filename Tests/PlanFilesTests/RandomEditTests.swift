import Foundation
import Notation
import Planning
import TestSupport
import Testing
import Time

@testable import PlanFiles

/// Random edits of the real example, in several forms of the file.
struct RandomEditTests {
    enum Form: CaseIterable {
        case asItIs, carriageReturns, writtenAnew, json, jsonOnOneLine

        func bytes(_ text: String, of plan: Plan) -> [UInt8] {
            switch self {
            case .asItIs: Array(text.utf8)
            case .carriageReturns: Array(text.replacing("\n", with: "\r\n").utf8)
            case .writtenAnew: Array(PlanFile.text(of: plan, as: .yaml).utf8)
            case .json: Array(PlanFile.text(of: plan, as: .json).utf8)
            case .jsonOnOneLine:
                Array(PlanFile.text(of: plan, as: .json).split(separator: "\n").map { $0.drop { $0 == " " } }.joined().utf8)
            }
        }
    }

    private static let example: String = {
        let path = packageFolder + "/Calendars/dpadm-2014-06/plan.yaml"
        return String(decoding: try! Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)  // it is in the package
    }()

    /// The example, with something that repeats in it.
    static let text =
        example + """

              # At the end
              - id: briefing
                kind: meeting
                title: Briefing
                when: 2014-06-23T08:00/08:30
                repeat: FREQ=DAILY;COUNT=4  # every morning of the Forum
                roles: {chair: wu, attendee: [oman, fiji]}
                vehicles: van  # the small one
                agenda:
                  - {title: News, by: oman}
            vehicles: [{id: van, name: Van}, {id: bus, name: Bus}]

            """

    private static func file(_ bytes: [UInt8]) throws -> PlanFile { try PlanFile(bytes, name: "plan", zones: systemZones) }

    @Test(arguments: Form.allCases, [1, 2, 3] as [UInt64])
    func `an edited file says what is wanted, and differs only where it has to`(form: Form, seed: UInt64) throws {
        let plan = try Self.file(Array(Self.text.utf8)).plan.wholePlan
        let bytes = form.bytes(Self.text, of: plan)
        let file = try Self.file(bytes)
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<6 {
            let made = RandomEdits(of: file.plan, count: Int.random(in: 1...3, using: &chance), using: &chance)
            let edited = try file.edited(made.edits)
            let wanted = PlanFile.text(of: made.plan, as: .yaml)
            #expect(PlanFile.text(of: try Self.file(edited).plan.wholePlan, as: .yaml) == wanted, "\(made.edits)")
            expectFewChanges(from: bytes, to: edited, by: made.edits, isOneLine: form == .jsonOnOneLine)
        }
    }

    /// Every style at once.
    private static let odd = """
        %YAML 1.1
        ---
        plenary: 1
        "id": trial
        title: 'It''s one'
        domain: plans.example.org
        timezone: Europe/Paris
        people: [{id: ana, name: Ana}, {id: ben, name: "B\\u0065n"}, # both
          {"id":"eva","name":"Eva"}]
        delegations:
        - {id: oman, name: Oman}\t# tab
        places:
        -   id: hall
            name: >-
              The
              # hall
        activities:
          - id: talk
            kind: session
            title: a long
              title
            when: 2027-05-11T09:00/10:00
            repeat: {rule: "FREQ=DAILY;COUNT=3", changes: {at: 2027-05-12, place: hall}}
            roles:
              chair: ana
              # they come
              attendee:
              - who: oman # all
                status: accepted
              -
                who: ben
            notes: |+
              # none
            agenda: [{title: One, by: ana}, Two]

          - {id: walk, kind: siteVisit, title: Walk, roles: {host: [ana,
              oman]}}
        # the end
        """

    @Test func `whatever a file looks like, edits of it are right or refused`() throws {
        let edits: [PlanEdit] = [
            .move("talk", to: Schedule("2027-05-11T14:00/15:00")!),  // is a schedule
            .relocate("talk", to: "hall"), .cancel("talk.2027-05-12"), .withdraw("ana", from: "talk"), .withdraw("oman", from: "talk"),
            .replace("ana", by: "eva", in: "talk"), .excuse("ben", from: "talk"), .join(Participation(.attendee, "eva"), "talk"),
            .split("oman", in: "walk", members: ["ana"], lead: "ana"), .withdraw("oman", from: "walk"), .name(head: "eva", of: "oman"),
            .join(Participation(.chair, "eva"), "walk"), .add(Activity(id: "end", kind: .other, title: "End"), inside: "walk"),
        ]
        let original = try Self.file(Array(Self.odd.utf8))
        for edit in edits {
            #expect(throws: Never.self, "\(edit)") { try original.edited([edit]) }
        }
        var (made, refused) = (0, 0)
        for bytes in mutations(of: Self.odd, count: 600, seed: 7) {
            guard let file = try? Self.file(bytes) else { continue }
            for edit in edits {
                guard let wanted = try? edit.applied(to: file.plan.wholePlan) else { continue }
                if let edited = try? file.edited([edit]) {
                    made += 1
                    #expect(try Self.file(edited).plan.wholePlan == wanted, "\(edit) in \(String(decoding: bytes, as: UTF8.self))")
                } else {
                    refused += 1
                }
            }
        }
        #expect(made > refused * 10)
    }

    private func expectFewChanges(from before: [UInt8], to after: [UInt8], by edits: [PlanEdit], isOneLine: Bool) {
        let (before, after) = (Self.lines(before), Self.lines(after))
        let difference = after.difference(from: before)
        // A role or two, the presenters of the agenda, a change of one time with all its roles.
        #expect(difference.count <= edits.count * (isOneLine ? 2 : 40), "\(edits)")
        if isOneLine { return }
        var comments = before.compactMap(Self.comment)
        for comment in after.compactMap(Self.comment) {
            if let index = comments.firstIndex(of: comment) { comments.remove(at: index) }
        }
        #expect(comments == [], "\(edits)")
        #expect(after.allSatisfy { $0.isEmpty || $0.last != " " }, "\(edits)")
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    }

    /// Of a line; none of the example's texts has these characters.
    private static func comment(in line: String) -> Substring? {
        line.hasPrefix("# ") ? line[...] : line.firstRange(of: " # ").map { line[$0.lowerBound...] }
    }
}

/// Edits that can be made one after another, and the plan they give.
struct RandomEdits {
    private(set) var edits: [PlanEdit] = []
    private(set) var plan: Plan
    private let resolved: ResolvedPlan

    init(of resolved: ResolvedPlan, count: Int, using chance: inout SeededGenerator) {
        self.resolved = resolved
        plan = resolved.wholePlan
        while edits.count < count {
            guard let edit = edit(number: Int.random(in: 0..<13, using: &chance), using: &chance),
                let edited = try? edit.applied(to: plan), (try? ResolvedPlan(edited, zones: systemZones)) != nil
            else { continue }
            edits.append(edit)
            plan = edited
        }
    }

    private func edit(number: Int, using chance: inout SeededGenerator) -> PlanEdit? {
        let activity = resolved.activities.randomElement(using: &chance)!.activity  // the example has all of these
        let id = Bool.random(using: &chance) ? activity.id : resolved.activities.filter { $0.occurrence != nil }[0].activity.id
        let person = plan.people.randomElement(using: &chance)!.id
        let place = resolved.places.randomElement(using: &chance)!.place.id
        let delegation = plan.delegations.randomElement(using: &chance)!
        let who = activity.participations.randomElement(using: &chance)?.who
        let role = Participation.Role.allCases.randomElement(using: &chance)!
        let day = LocalDate(year: 2014, month: 6, day: Int.random(in: 1...30, using: &chance))!
        switch number {
        case 0: return .move(id, to: .timed(start: LocalDateTime(day, LocalTime("09:00")!), end: LocalDateTime(day, LocalTime("10:30")!)))
        case 1: return .move(activity.id, to: .allDay(first: day, last: day.adding(days: 1)))
        case 2: return .relocate(id, to: place)
        case 3: return .relayout(activity.id, Place.Layout.allCases.randomElement(using: &chance)!)
        case 4: return who.map { .replace($0, by: Participant.ID(person), in: activity.id) }
        case 5: return .replaceVehicle("van", by: "bus", in: activity.id)
        case 6: return who.map { .withdraw($0, from: activity.id) }
        case 7: return who.map { .excuse($0, from: activity.id) }
        case 8: return .split(delegation.id, in: activity.id, members: [person], lead: Bool.random(using: &chance) ? person : nil)
        case 9: return .join(Participation(role, Participant.ID(person)), activity.id)
        case 10: return .cancel(id)
        case 11:
            var added = Activity(id: Activity.ID("added-\(edits.count)")!, kind: .transfer, title: "On the way: from one to the other # 2")
            added.when = activity.when
            added.participations = [
                Participation(.organizer, Participant.ID(person)), Participation(.attendee, Participant.ID(delegation.id)),
            ]
            return .add(added, inside: Bool.random(using: &chance) ? activity.id : nil)
        default:
            if Bool.random(using: &chance) { return .name(head: person, of: delegation.id) }
            return .accept(Acceptance(rule: "person-overlap", activities: [activity.id], reason: "Known: it can't be otherwise"))
        }
    }
}
