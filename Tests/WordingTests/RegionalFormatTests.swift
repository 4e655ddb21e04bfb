internal import Foundation
internal import Planning
internal import Testing
internal import Time
@testable internal import Wording

/// Lengths, lists, intervals and spaces as each language and region has them.
@Suite struct RegionalFormatTests {
    @Test(
        arguments: [
            ("en", [0, 1, 45, 60, 90], "0 min, 1 min, 45 min, 1 hr, 1 hr 30 min"),
            ("ar", [1, 2, 5, 11, 60, 120, 180], "دقيقة, دقيقتان, 5 دقائق, 11 دقيقة, ساعة, ساعتان, 3 ساعات"),
            ("ru", [2, 60, 125], "2 мин, 1 ч, 2 ч 5 мин"), ("zh", [90], "1小时30分钟"), ("ko", [90], "1시간 30분"), ("fr", [90], "1 h 30 min"),
        ] as [(String, [Minutes], String)])
    func `lengths of time are those of CLDR`(language: String, lengths: [Minutes], text: String) {
        let spoken = lengths.map(reader(language).length).joined(separator: ", ")
        #expect(spoken.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") == text)
    }

    @Test func `where the day has twelve hours, so have intervals`() {
        let (nine, noon) = (LocalTime("09:00")!, LocalTime("12:30")!)
        #expect(reader("en").times(from: nine, to: noon) == "09:00–12:30")
        let american = reader("en-US").times(from: nine, to: noon)
        #expect(american.contains("9:00") && american.contains("AM") && american.contains("12:30") && american.contains("PM"))
    }

    @Test(arguments: [
        ("en", "A, B, and C"), ("fr", "A, B et C"), ("es", "A, B y C"), ("ru", "A, B и C"), ("zh", "A、B和C"),
        ("ar", "\u{2068}A\u{2069} و\u{2068}B\u{2069} و\u{2068}C\u{2069}"),
    ])
    func `lists are those of CLDR`(language: String, list: String) { #expect(reader(language).list(["A", "B", "C"]) == list) }

    @Test func `a long list is cut`() {
        #expect(reader("en").shortList(["A", "B", "C", "D", "E", "F"]) == "A, B, C, D, and 2 others")
    }

    @Test func `French lines don't break inside guillemets or before a colon`() throws {
        for (key, text) in try #require(Catalogue.builtIn(LanguageTag("fr")!)).texts {
            #expect(text.forms.allSatisfy { !$0.contains(/[ ][:;!?»]|«[ ]/) }, "\(key)")
        }
    }
}
