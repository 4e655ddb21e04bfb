internal import Foundation
internal import Planning
internal import Testing
@testable internal import Wording

@Suite struct PluralRuleTests {
    // From the samples of CLDR's own rules.
    @Test(
        arguments: [
            (
                "ar",
                [
                    (0, .zero), (1, .one), (2, .two), (3, .few), (10, .few), (103, .few), (11, .many), (99, .many), (100, .other),
                    (102, .other),
                ]
            ),
            (
                "ru",
                [(1, .one), (21, .one), (11, .many), (2, .few), (24, .few), (12, .many), (0, .many), (5, .many), (101, .one), (111, .many)]
            ),
            ("fr", [(0, .one), (1, .one), (2, .other), (1_000_000, .many), (1_000_001, .other)]),
            ("es", [(0, .other), (1, .one), (2, .other), (1_000_000, .many)]),
            ("en", [(0, .other), (1, .one), (2, .other), (1_000_000, .other)]),
            ("ko", [(0, .other), (1, .other)]), ("zh-Hant", [(1, .other)]),
        ] as [(String, [(Int, PluralCategory)])])
    func `a number has the category that CLDR gives it`(language: String, samples: [(Int, PluralCategory)]) {
        let rule = PluralRule(of: LanguageTag(language)!)
        for (number, category) in samples { #expect(rule.category(of: number) == category, "\(number)") }
    }

    /// A line per language, with a letter for each of the numbers; `Tests/Acceptance/test_plurals.py` holds it to Babel.
    @Test func `every language's categories are those of Babel`() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("plurals.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        let numbers = Array(0...200) + [999, 1000, 1001, 10_000, 999_999, 1_000_000, 1_000_001, 2_000_000, 12_000_011]
        #expect(lines.count > 40)
        for line in lines {
            let (language, expected) = (line.prefix { $0 != " " }, line.drop { $0 != " " }.dropFirst())
            let rule = PluralRule(of: try #require(LanguageTag(String(language))))
            let categories = numbers.map(rule.category).map { $0 == .other ? "." : String($0.rawValue.prefix(1)) }.joined()
            #expect(categories == String(expected), "\(language)")
        }
    }
}
