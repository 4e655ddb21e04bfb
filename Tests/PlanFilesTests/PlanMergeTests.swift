import Foundation
import Notation
import Planning
import TestSupport
import Testing

@testable import PlanFiles

/// Merges of two edited states of a plan.
@Suite struct PlanMergeTests {
    private static let base = """
        # Our plan
        plenary: 1
        id: forum
        title: Forum
        domain: plans.example.org
        timezone: UTC
        places: [{id: hall, kind: hall, name: Hall}, {id: annex, kind: room, name: Annex}]
        people:
          - {id: ana, name: Ana, email: ana@example.org}  # knows everybody
          - {id: ben, name: Ben}
        activities:
          - id: day
            kind: forum
            title: Day
            activities:
              - id: talk
                kind: session
                title: Talk
                when: 2027-05-11T09:00/10:00
                place: hall
                roles: {speaker: [ana], attendee: [ben]}
              - {id: lunch, kind: meal, title: Lunch, when: 2027-05-11T12:00/13:00}
          - {id: call, kind: call, title: Call, tags: [a, b]}

        """

    private static func file(_ text: String, name: String = "plan.yaml") throws -> PlanFile {
        try PlanFile(Array(text.utf8), name: name, zones: systemZones)
    }

    private static func edited(_ edits: [(String, String)]) -> String {
        edits.reduce(base) { text, edit in
            precondition(text.contains(edit.0), "\(edit.0) is not in the plan")
            return text.replacing(edit.0, with: edit.1)
        }
    }

    private func merge(_ ours: String, _ theirs: String, base: String? = base, preferring side: PlanMerge.Side = .ours) throws -> PlanMerge
    {
        try PlanMerge(
            base: base.map { try Self.file($0, name: "base.yaml") }, ours: Self.file(ours, name: "ours.yaml"),
            theirs: Self.file(theirs, name: "theirs.yaml"), preferring: side)
    }

    private func text(_ merge: PlanMerge) -> String { String(decoding: merge.bytes, as: UTF8.self) }

    /// One edit of each kind: a field, a word in a list, a new record, one taken out, one moved inside another, one put elsewhere, a comment.
    private static let edits: [(String, String)] = [
        ("title: Talk", "title: A talk"), ("place: hall", "place: annex"), ("attendee: [ben]", "attendee: [ben, ana]"),
        ("tags: [a, b]", "tags: [b]"), ("  - {id: ben, name: Ben}", "  - {id: ben, name: Ben}\n  - {id: eve, name: Eve}"),
        ("          - {id: lunch, kind: meal, title: Lunch, when: 2027-05-11T12:00/13:00}\n", ""), ("# Our plan", "# Our plan, reviewed"),
        ("12:00/13:00", "12:30/13:30"), ("email: ana@example.org", "email: ana@example.net"),
        ("title: Forum", "title: {en: Forum, fr: Le Forum}"),
    ].map { edit in (edit.0.replacing("          - {id: lunch", with: "      - {id: lunch"), edit.1) }

    @Test(arguments: edits.indices) func `an edit of one side is merged, whichever side made it`(index: Int) throws {
        let changed = Self.edited([Self.edits[index]])
        for (ours, theirs) in [(changed, Self.base), (Self.base, changed), (changed, changed)] {
            let merged = try merge(ours, theirs)
            #expect(merged.conflicts == [])
            #expect(text(merged) == changed)
        }
    }

    @Test func `without edits nothing changes`() throws {
        let merged = try merge(Self.base, Self.base)
        #expect(merged.conflicts == [])
        #expect(text(merged) == Self.base)
    }

    static let pairs: [(Int, Int)] = edits.indices.flatMap { one in edits.indices.map { (one, $0) } }.filter { one, other in
        // Lunch can't be taken out and put off; that has a test of its own.
        one < other && (one, other) != (5, 7)
    }

    @Test(arguments: pairs) func `edits of both sides are merged, whoever made which`(one: Int, other: Int) throws {
        let both = Self.edited([Self.edits[one], Self.edits[other]])
        let (ours, theirs) = (Self.edited([Self.edits[one]]), Self.edited([Self.edits[other]]))
        for merged in [try merge(ours, theirs), try merge(theirs, ours)] {
            #expect(merged.conflicts == [])
            #expect(merged.plan == (try Self.file(both).plan.wholePlan))
            #expect(text(merged) == both)
        }
    }

    @Test func `a field that both sides changed is a merge conflict with both values and their lines`() throws {
        let (ours, theirs) = (
            Self.edited([("title: Talk", "title: Ours")]), "# One line more\n" + Self.edited([("title: Talk", "title: Theirs")])
        )
        let lines = Self.base.split(separator: "\n", omittingEmptySubsequences: false)
        let line = 1 + lines.firstIndex { $0.contains("title: Talk") }!  // it is there
        let conflict = PlanMerge.Conflict(
            path: ["activities", "talk", "title"], base: "Talk", ours: "Ours", theirs: "Theirs", ourLine: line, theirLine: line + 1)
        let merged = try merge(ours, theirs)
        #expect(merged.conflicts == [conflict])
        #expect(merged.plan == (try Self.file(ours).plan.wholePlan))
        let other = try merge(ours, theirs, preferring: .theirs)
        #expect(other.conflicts == [conflict])
        #expect(other.plan == (try Self.file(theirs).plan.wholePlan))
    }

    @Test func `a field that both sides changed alike is no merge conflict`() throws {
        let both = Self.edited([("title: Talk", "title: A talk")])
        let (ours, theirs) = (both.replacing("# Our plan", with: "# Ours"), both.replacing("name: Ben", with: "name: Benedict"))
        let merged = try merge(ours, theirs)
        #expect(merged.conflicts == [])
        #expect(text(merged) == ours.replacing("name: Ben", with: "name: Benedict"))
    }

    @Test(arguments: [true, false]) func `a record that one side removed and the other changed is kept, and a merge conflict`(isOurs: Bool)
        throws
    {
        let out = Self.edited([Self.edits[5]])
        let changed = Self.edited([Self.edits[7]])
        let merged = try isOurs ? merge(out, changed) : merge(changed, out)
        #expect(merged.conflicts.map(\.path) == [["activities", "lunch"]])
        #expect(merged.conflicts.map { ($0.ours == nil) } == [isOurs])
        #expect(merged.plan == (try Self.file(changed).plan.wholePlan))
    }

    @Test func `using a record that the other side removed is refused, and the missing one named`() throws {
        let out = Self.edited([("  - {id: ben, name: Ben}\n", ""), (", attendee: [ben]", "")])
        let used = Self.edited([("tags: [a, b]", "roles: {chair: ben}")])
        let problems = try #require(throws: SourceProblems.self) { try merge(out, used) }
        #expect(problems.problems.contains { $0.message.contains("'ben'") })
    }

    @Test func `a record that one side moved and the other changed is changed in its new place`() throws {
        let moved = Self.edited([
            ("      - {id: lunch, kind: meal, title: Lunch, when: 2027-05-11T12:00/13:00}\n", ""),
            ("  - {id: call,", "  - {id: lunch, kind: meal, title: Lunch, when: 2027-05-11T12:00/13:00}\n  - {id: call,"),
        ])
        let changed = Self.edited([("title: Lunch", "title: Late lunch")])
        for merged in [try merge(moved, changed), try merge(changed, moved)] {
            #expect(merged.conflicts == [])
            #expect(merged.plan.activities.map(\.id.rawValue) == ["day", "lunch", "call"])
            #expect(merged.plan.activities.map { $0.title.text(in: [.english]) } == ["Day", "Late lunch", "Call"])
        }
    }

    @Test func `a record moved to two places is a merge conflict, and there only once`() throws {
        let lunch = "{id: lunch, kind: meal, title: Lunch, when: 2027-05-11T12:00/13:00}"
        let out = "      - \(lunch)\n"
        let ours = Self.edited([(out, ""), ("  - {id: call,", "  - \(lunch)\n  - {id: call,")])
        let theirs = Self.edited([(out, ""), ("tags: [a, b]}", "tags: [a, b], activities: [\(lunch)]}")])
        let merged = try merge(ours, theirs)
        #expect(merged.conflicts.map(\.path) == [["activities", "lunch"]])
        #expect(text(merged).components(separatedBy: "id: lunch").count == 2)
    }

    @Test func `without a common state, every field that differs is a merge conflict`() throws {
        let (ours, theirs) = (Self.base, Self.edited([("title: Talk", "title: Theirs"), ("name: Annex", "name: Annexe")]))
        let merged = try merge(ours, theirs, base: nil)
        #expect(
            merged.conflicts.map(\.path).sorted { $0.joined() < $1.joined() } == [
                ["activities", "talk", "title"], ["places", "annex", "name"],
            ])
        #expect(merged.conflicts.allSatisfy { $0.base == nil })
        #expect(merged.plan == (try Self.file(ours).plan.wholePlan))
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64]) func `random edits of one side are all merged`(seed: UInt64) throws {
        let base = try Self.file(RandomEditTests.text)
        var chance = SeededGenerator(seed: seed)
        let made = RandomEdits(of: base.plan, count: 5, using: &chance)
        let changed = try PlanFile(base.edited(made.edits), name: "plan.yaml", zones: systemZones)
        for (ours, theirs) in [(changed, base), (base, changed), (changed, changed)] {
            let merged = try PlanMerge(base: base, ours: ours, theirs: theirs)
            #expect(merged.conflicts == [])
            #expect(merged.plan == changed.plan.wholePlan, "\(made.edits)")
        }
    }
}
