@testable internal import Documents
internal import Testing

@Suite struct LinkTests {
    @Test(arguments: [
        ("https://example.org/a?b=c#d", true), ("HTTP://x", true), ("mailto:a@b", true), ("javascript:alert(1)", false),
        ("data:text/html,x", false),
        ("//x", false), ("https://x/\u{0}", false), ("https://x/\"onclick=", false), ("https://x y", false),
    ]) func `only addresses that can't run anything become links`(url: String, isLink: Bool) {
        #expect(safeURL(url) == (isLink ? url : nil))
    }
}
