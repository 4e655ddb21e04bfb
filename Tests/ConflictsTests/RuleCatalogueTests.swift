import Planning
import TestSupport
import Testing

@testable import Conflicts

/// Every rule finds what breaks it, and not what nearly does; and tells it in every language.
struct RuleCatalogueTests {
    @Test(arguments: RuleExample.all)
    func `a rule finds what breaks it, and nothing in what nearly does`(example: RuleExample) throws {
        let all = try conflicts(example.activities, extra: example.extra)
        #expect(all.filter { $0.rule == example.rule }.map(told) == example.finds)
    }

    /// Rules whose examples need more than a plan have suites of their own.
    static let elsewhere: Set = [BusyCalendar.id, HolidayRule.id, ChangedSincePublished.id]

    @Test func `every rule has an example that breaks it, and one that nearly does`() {
        let rules = Set(RuleCatalogue.all.map { type(of: $0).id }).subtracting(Self.elsewhere)
        #expect(Set(RuleExample.all.filter { !$0.finds.isEmpty }.map(\.rule)) == rules)
        #expect(Set(RuleExample.all.filter(\.finds.isEmpty).map(\.rule)) == rules)
    }

    @Test func `names are unique, and every way out has a sentence`() {
        #expect(Set(RuleCatalogue.all.map { type(of: $0).name }).count == RuleCatalogue.all.count)
        for rule in RuleCatalogue.all.map({ type(of: $0) }) {
            #expect(Set(rule.waysOut.map(\.id)).isSubset(of: Sentences.english.fixes.keys), "\(rule.id)")
            #expect(!rule.waysOut.isEmpty && !rule.candidates.isEmpty && !rule.meaning.isEmpty && !rule.example.isEmpty)
        }
    }

    @Test(arguments: RuleExample.all.filter { !$0.finds.isEmpty }, Sentences.catalogue.keys.sorted())
    func `what is found is told in every language, without a gap`(example: RuleExample, language: String) throws {
        let plan = try resolved(example.activities, extra: example.extra)
        for conflict in ConflictCheck(plan).conflicts() {
            let languages = [LanguageTag(language)!]
            let fixes = conflict.fixes(in: languages, of: plan)
            for text in [conflict.message(in: languages, of: plan)] + fixes {
                #expect(!text.contains { "{}[]".contains($0) } && !text.isEmpty, "\(conflict.id): \(text)")
            }
            #expect(fixes.count == conflict.waysOut.count && conflict.message(in: languages, of: plan) != conflict.rule.rawValue)
            let rule = conflict.rule.type
            #expect(Set(conflict.waysOut).isSubset(of: rule.waysOut) && Set(conflict.facts.keys).isSubset(of: rule.facts), "\(rule.name)")
        }
    }

    @Test(arguments: Sentences.catalogue.keys.sorted())
    func `a language has every sentence, with the placeholders of the English one`(language: String) throws {
        let (english, other) = (Sentences.english, try #require(Sentences.catalogue[language]))
        for (one, two) in [(english.messages, other.messages), (english.fixes, other.fixes)] {
            #expect(Set(one.keys) == Set(two.keys))
            for (key, text) in one { #expect(Set(text.placeholders) == Set(two[key]?.placeholders ?? []), "\(key)") }
            #expect(two.values.allSatisfy { text in text.count { $0 == "[" } == text.count { $0 == "]" } })
        }
        #expect(Set(english.words.keys) == Set(other.words.keys))
        #expect((other.weekdays.count, other.months.count) == (7, 12))
        #expect(Set(other.date.placeholders).isSubset(of: ["weekday", "day", "month", "year"]))
    }
}
