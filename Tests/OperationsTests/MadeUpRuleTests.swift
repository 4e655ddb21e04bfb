@testable internal import Conflicts
internal import Foundation
internal import Operations
internal import Planning
internal import Scheduling
internal import TestSupport
internal import Testing
@testable internal import Wording

/// A rule is whole in its file and its texts: nothing else in Plenary knows one by name.
@Suite struct MadeUpRuleTests {
    /// No activity has a title longer than a line of a booklet.
    private struct TitleTooLong: ActivityRule {
        static let name = "title-too-long"
        static let group = RuleGroup.completeness
        static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .error)
        static let facts: [Fact.Name] = [.letters, .shouted]
        static let variants: [SentenceVariant] = [.with(.shouted)]
        static let waysOut: [WayOut] = [.shortenTitle]
        static let candidates: [CandidateKind] = [.cancellations]

        func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
            let title = activity.activity.title.text(in: [.english])
            guard title.count > 20 else { return [] }
            var facts: [Fact.Name: Fact] = [.letters: .count(title.count)]
            if title == title.uppercased() { facts[.shouted] = .flag(.shouted) }
            return [Finding(activities: [activity], interval: activity.interval, facts: facts, waysOut: Self.waysOut)]
        }
    }

    /// What stands in a language file, beside the texts that are there.
    private static let texts = """
        {"conflict.title-too-long": {"one": "{first} has {letters} letter", "other": "{first} has {letters} letters", "of": "letters"},
         "conflict.title-too-long.shouted": "{first} is shouted",
         "rule.title-too-long.meaning": "A title fits a line. Nobody reads further.", "rule.title-too-long.example": "A title of two lines.",
         "way-out.shorten-title": "Shorten the title of {first}."}
        """

    private let plan: ResolvedPlan
    private let reader: Reader
    private let rules: [any Rule] = [TitleTooLong()]

    init() throws {
        plan = try TestSupport.plan(
            """
            plenary: 1
            id: trial
            title: Trial
            domain: plans.example.org
            timezone: UTC
            activities:
              - {id: a, kind: call, title: Everything that anybody asked for, when: 2027-05-11T10:00/11:00}
              - {id: b, kind: call, title: CALL ALL THE DELEGATIONS, when: 2027-05-12T10:00/11:00}
              - {id: c, kind: call, title: Twenty letters or so, when: 2027-05-13T10:00/11:00}
            """)
        let added = try JSONDecoder().decode([String: PhraseText].self, from: Data(Self.texts.utf8))
        var languages: Languages = [.english]
        languages.add(Catalogue(language: .english, texts: Catalogue.english.texts.merging(added) { $1 }))
        reader = Reader(languages: languages, plan: plan.plan)
    }

    @Test func `it is checked beside the others, and worded`() {
        let conflicts = ConflictCheck(plan, rules: RuleCatalogue.all + rules).conflicts().filter { $0.rule == TitleTooLong.id }
        #expect(conflicts.map(\.id) == ["title-too-long:a", "title-too-long:b"])
        #expect(conflicts.map(\.severity) == [.note, .note])
        #expect(
            conflicts.map { reader.message(of: $0, in: plan) } == [
                "“Everything that anybody asked for” has 33 letters", "“CALL ALL THE DELEGATIONS” is shouted",
            ])
        #expect(conflicts.flatMap { reader.waysOut(of: $0, in: plan) }.first == "Shorten the title of “Everything that anybody asked for”.")
    }

    @Test func `its conflicts are resolved by the candidate edits that it names`() throws {
        var proposer = Proposer(plan, rules: rules)
        let conflict = try #require(proposer.conflicts.first)
        #expect(proposer.proposals(for: conflict).map(\.edits) == [[.cancel("a")]])
    }

    @Test func `it is listed and explained`() throws {
        let handbook = RuleHandbook(rules, for: reader)
        #expect(handbook.list(for: .file) == "Completeness\n  title-too-long  A title fits a line.\n")
        #expect(
            try handbook.explanation(of: "title-too-long", for: .file) == """
                title-too-long (completeness, note while draft, warning while provisional, error while published)

                A title fits a line. Nobody reads further.

                Example: A title of two lines.

                Ways out:
                → Shorten the title of “A”.

                In the plan:
                  rules: {title-too-long: note}    # or "off", warning, error; or by phases, roles and optional

                """)
    }
}

extension Fact.Name {
    fileprivate static let letters = Fact.Name("letters")
    fileprivate static let shouted = Fact.Name("shouted")
}

extension WayOut {
    fileprivate static let shortenTitle = WayOut("shorten-title")
}
