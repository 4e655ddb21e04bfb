import Planning
import TestSupport
import Testing
import Wording

@testable import Conflicts

/// Every rule finds what breaks it, and not what nearly does; and has its words in every language.
struct RuleCatalogueTests {
    @Test(arguments: RuleExample.all)
    func `a rule finds what breaks it, and nothing in what nearly does`(example: RuleExample) throws {
        let all = try conflicts(example.activities, extra: example.extra, adding: example.adding)
        #expect(all.filter { $0.rule == example.rule }.map(told) == example.finds)
    }

    /// Rules whose examples need more than a plan have suites of their own.
    static let elsewhere: Set = [
        BusyCalendar.id, HolidayRule.id, HotelFull.id, ChangedSincePublished.id, ReplyOverdue.id, UnusedPerson.id,
    ]

    @Test func `every rule has an example that breaks it, and one that nearly does`() {
        let rules = Set(RuleCatalogue.all.map { type(of: $0).id }).subtracting(Self.elsewhere)
        #expect(Set(RuleExample.all.filter { !$0.finds.isEmpty }.map(\.rule)) == rules)
        #expect(Set(RuleExample.all.filter(\.finds.isEmpty).map(\.rule)) == rules)
    }

    @Test(arguments: RuleGroup.allCases)
    func `examples are in the file of their rule's group`(group: RuleGroup) {
        #expect(RuleExample.examples(of: group).filter { $0.rule.type.group != group }.map(\.rule) == [])
    }

    @Test func `names are unique, and every rule advises something and names edits to try`() {
        #expect(Set(RuleCatalogue.all.map { type(of: $0).name }).count == RuleCatalogue.all.count)
        for rule in RuleCatalogue.all.map({ type(of: $0) }) {
            #expect(!rule.waysOut.isEmpty && !rule.candidates.isEmpty, "\(rule.name)")
        }
    }

    @Test func `the catalogue of words has what the rules need, and no more`() throws {
        let rules = RuleCatalogue.all.map { type(of: $0) }
        let phrases = rules.flatMap { rule in
            [Phrase.conflict(rule.id), .meaning(of: rule.id), .example(of: rule.id)] + rule.variants.map { .conflict(rule.id, $0) }
                + rule.waysOut.map(Phrase.wayOut)
        }
        let texts = try #require(Catalogue.builtIn(.english)).texts.keys
        let families = ["conflict.", "rule.", "way-out."]
        #expect(Set(phrases.map(\.key)) == Set(texts.filter { key in families.contains { key.hasPrefix($0) } }))
    }

    @Test func `a sentence names only facts that its rule declares`() throws {
        let always: Set = ["first", "second", "resources", "titles", "parts", "activities"]
        let texts = try #require(Catalogue.builtIn(.english)).texts
        for rule in RuleCatalogue.all.map({ type(of: $0) }) {
            let known = always.union(rule.facts.map(\.rawValue))
            let phrases = [Phrase.conflict(rule.id)] + rule.variants.map { .conflict(rule.id, $0) }
            for phrase in phrases { #expect(texts[phrase.key]?.placeholders.subtracting(known) == [], "\(phrase.key)") }
        }
    }

    @Test(arguments: RuleExample.all.filter { !$0.finds.isEmpty }, Catalogue.languages)
    func `what is found is reported in every language, without a gap`(example: RuleExample, language: LanguageTag) throws {
        let plan = try resolved(example.activities, extra: example.extra, adding: example.adding)
        let reader = Reader(languages: [language], plan: plan.plan)
        for conflict in ConflictCheck(plan).conflicts() {
            for text in [reader.message(of: conflict, in: plan)] + reader.waysOut(of: conflict, in: plan) {
                #expect(!text.contains { "{}[]".contains($0) } && !text.isEmpty, "\(conflict.id): \(text)")
            }
            let rule = conflict.rule.type
            #expect(Set(conflict.waysOut).isSubset(of: rule.waysOut) && Set(conflict.facts.keys).isSubset(of: rule.facts), "\(rule.name)")
        }
    }
}
