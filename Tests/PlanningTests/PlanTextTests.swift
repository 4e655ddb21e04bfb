import Planning
import Testing

@testable import Planning

struct LocalizedTextTests {
    private let text = LocalizedText(
        [("en", "Goyang"), ("ko", "고양"), ("ko-Latn", "Goyang-si"), ("zh-Hant", "高陽")]
            .map { LocalizedText.Translation(language: LanguageTag($0)!, text: $1) })!

    @Test(arguments: [
        (["ko"], "고양"), (["ko-Latn"], "Goyang-si"), (["ko-KR"], "고양"), (["zh"], "高陽"), (["zh-Hans"], "高陽"), (["fr"], "Goyang"),
        ([], "Goyang"),
        (["fr", "ko"], "고양"),
    ])
    func `the reader's own tag, then its language, then another form, then English`(tags: [String], expected: String) {
        #expect(text.text(in: tags.map { LanguageTag($0)! }) == expected)
    }

    @Test func `no translation is no text`() { #expect(LocalizedText([LocalizedText.Translation]()) == nil) }

    @Test(arguments: ["", "e", "engl", "en-", "en_GB", "-en", "en-abcdefghi", "é"])
    func `anything but a language tag is rejected`(tag: String) { #expect(LanguageTag(tag) == nil) }
}

struct IdentifierTests {
    @Test(arguments: ["", "-a", ".a", "..", "a/b", "a b", "é", String(repeating: "a", count: 81)])
    func `text that can't be in file names or UIDs is not an identifier`(text: String) { #expect(Activity.ID(text) == nil) }

    @Test(arguments: ["a", "A1", "ws-egov_2.b", "2014"])
    func `letters, digits, hyphens, underscores and full stops are`(text: String) { #expect(Activity.ID(text)?.rawValue == text) }
}

struct SuggestionTests {
    @Test(arguments: [
        ("kintex-hal-b", ["kintex-hall-a", "kintex-hall-b"], "kintex-hall-b"), ("nmae", ["name", "notes"], "name"),
        ("hall", ["Hall"], "Hall"),
        ("zebra", ["hall"], nil), ("ab", ["xy"], nil),
    ])
    func `the nearest word, if it is near`(word: String, candidates: [String], expected: String?) {
        #expect(suggestion(for: word, among: candidates) == expected)
    }

    @Test(arguments: [("", "abc", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("same", "same", 0)])
    func `edits are counted as insertions, deletions, replacements and swaps`(first: String, second: String, distance: Int) {
        #expect(editDistance(Array(first), Array(second)) == distance)
    }
}

struct LetterheadTests {
    @Test(arguments: [
        ("#17405f", true), ("#000000", true), ("#767676", true), ("#777777", false), ("#ffffff", false), ("red", false), ("#12345", false),
        ("#+12345", false), ("#17405F; x", false),
    ])
    func `a colour is accepted if it is readable on white`(text: String, isTaken: Bool) { #expect((ThemeColor(text) != nil) == isTaken) }

    @Test(arguments: [
        ("logo.svg", true), ("pictures/logo.PNG", true), ("logo.jpeg", true), ("../logo.svg", false), ("/etc/logo.svg", false),
        ("a/../b.png", false),
        ("logo.pdf", false), ("a//b.png", false), ("", false), ("a\n.png", false),
    ])
    func `a logo is a picture in the plan's folder or below`(path: String, isTaken: Bool) { #expect(Letterhead.isLogo(path) == isTaken) }
}
