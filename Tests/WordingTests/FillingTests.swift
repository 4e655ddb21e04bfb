internal import Planning
internal import Testing
@testable internal import Wording

@Suite struct FillingTests {
    @Test func `what a text is filled with isn't taken for a text`() {
        #expect("{place} time ({offset})".filled(["place": "{offset}", "offset": "[{place}]"]) == "{offset} time ([{place}])")
    }

    @Test(
        arguments: [
            (["n": "3"], "3 people"), (["n": "3", "place": "Hall"], "3 people in Hall"), ([:], "{n} people"),
        ] as [([String: String], String)])
    func `a stretch in brackets is left out where a value in it is missing`(values: [String: String], filled: String) {
        #expect("{n} people[ in {place}]".filled(values) == filled)
    }

    @Test func `a bracket or brace that isn't closed stays`() { #expect("a { b [ c".filled([:]) == "a { b [ c") }

    @Test(arguments: [
        ("ar", 0, "لا أيام"), ("ar", 1, "يوم"), ("ar", 2, "يومان"), ("ar", 3, "3 أيام"), ("ar", 11, "11 يومًا"), ("ar", 100, "100 يوم"),
        ("ar-EG", 3, "٣ أيام"),
    ]) func `a number chooses its form`(language: String, number: Int, text: String) {
        let forms: [PluralCategory: String] = [
            .zero: "لا أيام", .one: "يوم", .two: "يومان", .few: "{n} أيام", .many: "{n} يومًا", .other: "{n} يوم",
        ]
        var languages = Languages([LanguageTag(language)!])
        languages.add(Catalogue(language: LanguageTag("ar")!, texts: ["days": .plural(forms, counting: "n")]))
        let someone = reader(languages)
        #expect(someone.phrase(Phrase("days"), ["n": .number(number)]) == text)
    }

    @Test func `the entry may name another placeholder that counts`() {
        let seats = PhraseText.plural([.one: "{room}: {seats} seat", .other: "{room}: {seats} seats"], counting: "seats")
        var languages: Languages = [.english]
        languages.add(Catalogue(language: .english, texts: ["seats": seats]))
        let someone = reader(languages)
        #expect(someone.phrase(Phrase("seats"), ["room": "Hall A", "seats": .number(1)]) == "Hall A: 1 seat")
        #expect(someone.phrase(Phrase("seats"), ["room": "Hall A", "seats": .number(2)]) == "Hall A: 2 seats")
    }
}
