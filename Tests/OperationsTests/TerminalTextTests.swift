internal import Conflicts
internal import Documents
@testable internal import Operations
internal import Planning
import Reports
internal import Testing
internal import Wording

@Suite struct TerminalTextTests {
    @Test(arguments: [
        ("a\u{1B}[31mb\u{7}", "a\u{FFFD}[31mb\u{FFFD}"), ("a\tb", "a b"),
        ("\u{202E}gpj.exe\u{202C}", "\u{FFFD}gpj.exe\u{FFFD}"), ("\u{2067}gpj.exe\u{2069}", "gpj.exe"),
        ("\u{200F}\u{2068}Hall A\u{2069}، وفد عُمان", "\u{200F}Hall A، وفد عُمان"),
    ]) func `nothing in a text steers the terminal, and no isolate is seen`(text: String, shown: String) {
        #expect(text.harmless == shown)
    }

    @Test func `names that run against the reader's direction are isolated in sentences`() throws {
        let report = try opened().check(languages: [LanguageTag("ar")!], on: machine).report
        let overlap = try #require(report.conflicts.first { $0.id == "person-overlap:a+b" })
        let message = report.reader.message(of: overlap, in: report.plan)
        #expect(message.hasPrefix("\u{2068}Ana\u{2069}"))
        #expect(message.contains("«\u{2068}Opening\u{2069}»"))
    }

    @Test func `an Arabic report by place has its names as they are`() throws {
        let report = try opened().check(languages: [LanguageTag("ar")!], on: machine).report.text(by: .place, for: .file)
        #expect(report.contains("Hall"))
        #expect(!report.contains("\u{FFFD}"))
    }
}
