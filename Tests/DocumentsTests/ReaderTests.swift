@testable internal import Documents
internal import Planning
internal import TestSupport
internal import Testing

@Suite struct ReaderTests {
    private func reader(_ language: String) -> Reader { Reader(languages: [LanguageTag(language)!], plan: samplePlan()) }

    @Test(arguments: Words.all.keys.sorted()) func `no language lacks a word`(language: String) {
        let words = Words.all[language]!
        for kind in Activity.Kind.allCases { #expect(words.kinds[kind]?.isEmpty == false, "\(kind)") }
        for role in Participation.Role.allCases {
            #expect(words.roles[role]?.isEmpty == false && words.roleGroups[role]?.isEmpty == false, "\(role)")
        }
        for reply in [Participation.Status.needsAction, .accepted, .declined, .tentative, .delegated] {
            #expect(words.replies[reply]?.isEmpty == false, "\(reply)")
        }
        #expect(Mirror(reflecting: words.headings).children.allSatisfy { ($0.value as? String)?.isEmpty == false })
        #expect(words.minutes.contains("{n}") && words.total.contains("{n}") && words.stillToBeNamed.contains("{n}"))
        #expect(words.localTime.contains("{place}") && words.localTime.contains("{offset}") && words.revised.contains("{date}"))
    }

    @Test(arguments: [
        ("en", "00:15 09:05 12:00 23:59"), ("en-GB", "00:15 09:05 12:00 23:59"), ("fr-CA", "00:15 09:05 12:00 23:59"),
        ("en-US", "12:15\u{202F}AM 9:05\u{202F}AM 12:00\u{202F}PM 11:59\u{202F}PM"), ("ko", "00:15 09:05 12:00 23:59"),
        ("ko-KR", "오전 12:15 오전 9:05 오후 12:00 오후 11:59"),
    ])
    func `times are told on 24 hours, but in the region that the language names as they are told there`(language: String, times: String) {
        let told = ["00:15", "09:05", "12:00", "23:59"].map { reader(language).time(LocalTime($0)!) }
        #expect(told.joined(separator: " ") == times)
    }

    @Test func `words given in a file are used as if they were built in, and their language comes first`() throws {
        let english = String(decoding: try #require(WordsFile.json(of: .english)), as: UTF8.self)
        let swahili = english.replacing(#""language" : "en""#, with: #""language" : "sw""#).replacing("\"Programme\"", with: "\"Ratiba\"")
        var languages: Languages = [.french]
        languages.add(try WordsFile(Array(swahili.utf8), file: "sw.json"))
        let agenda = Agenda(
            of: try ResolvedPlan(samplePlan(), zones: systemZones).activity("forum")!,
            in: try ResolvedPlan(samplePlan(), zones: systemZones), languages: languages)
        #expect(agenda.headings.programme == "Ratiba")
        #expect(agenda.edition.language == "sw")
        #expect(agenda.days[0].name == "Jumatatu, 23 Juni 2014" || agenda.days[0].name.contains("Juni"))
    }

    @Test func `everything that is wrong with a file of words is told at once`() throws {
        let english = String(decoding: try #require(WordsFile.json(of: .english)), as: UTF8.self)
        let wrong = english.replacing("\"chair\" : \"Chair\"", with: "\"chiar\" : \"Chair\"").replacing("{n} min", with: "min")
        let error = #expect(throws: DocumentError.self) { try WordsFile(Array(wrong.utf8), file: "pt.json") }
        #expect(
            error?.description == """
                pt.json: 'words.minutes' lacks {n}, which is filled in: 'min'
                pt.json: 'words.roles.chair' is missing; in English it is 'Chair'
                pt.json: there is no 'words.roles.chiar'; did you mean 'words.roles.chair'?
                """)
        #expect(throws: DocumentError.self) { try WordsFile(Array("{\"language\"".utf8), file: "pt.json") }
        #expect(throws: DocumentError.self) { try WordsFile(Array("[1]".utf8), file: "pt.json") }
    }

    @Test func `the catalogue has the languages of the United Nations and Korean`() {
        #expect(Words.all.keys.sorted() == ["ar", "en", "es", "fr", "ko", "ru", "zh"])
    }

    @Test(arguments: [
        ("en", "Tuesday, 24 June 2014"), ("en-US", "Tuesday, June 24, 2014"), ("fr", "mardi 24 juin 2014"),
        ("es", "martes, 24 de junio de 2014"),
        ("ru", "вторник, 24 июня 2014\u{202F}г."), ("zh", "2014年6月24日 星期二"), ("ar", "الثلاثاء، 24 يونيو، 2014"), ("ko", "2014년 6월 24일 화요일"),
        ("ka", "Tuesday, 24 June 2014"),
    ]) func `a day is told as the language tells it`(language: String, day: String) {
        #expect(reader(language).day(LocalDate("2014-06-24")!) == day)
    }

    @Test(arguments: [
        ("ar", "09:05", "الثلاثاء، 24 يونيو، 2014"), ("ar-EG", "٩:٠٥\u{A0}ص", "الثلاثاء، ٢٤ يونيو، ٢٠١٤"),
        ("ar-MA", "09:05", "الثلاثاء، 24 يونيو 2014"),
    ])
    func `digits are those of the locale, in times as in dates`(language: String, time: String, day: String) {
        #expect(reader(language).time(LocalTime("09:05")!) == time)
        #expect(reader(language).day(LocalDate("2014-06-24")!) == day)
    }

    @Test(arguments: [(0, "UTC"), (9 * 3600, "UTC+9"), (5 * 3600 + 1800, "UTC+5:30"), (-12_600, "UTC−3:30")])
    func `an offset is told in hours, and minutes where there are any`(seconds: Int, text: String) {
        #expect(reader("en").offset(seconds) == text)
    }

    @Test(arguments: [
        ("en", "Hall A, KINTEX, Goyang, Republic of Korea"), ("ko", "대한민국 고양시 킨텍스 A홀"), ("ar", "القاعة أ، كينتكس، غويانغ، جمهورية كوريا"),
        ("fr", "Hall A, KINTEX, Goyang, République de Corée"),
    ]) func `a place is told with what is around it`(language: String, path: String) throws {
        let plan = try ResolvedPlan(samplePlan(), zones: systemZones)
        #expect(reader(language).place("hall-a", in: plan) == path)
    }

    @Test func `a name in another direction is isolated in a line of several`() {
        #expect(reader("ar").joined(["KINTEX", "سول"], by: "، ") == "\u{200F}\u{2068}KINTEX\u{2069}، سول")
        #expect(reader("en").joined(["Seoul", "سول"], by: ", ") == "Seoul, \u{2068}سول\u{2069}")
    }

    @Test func `what a pattern is filled with isn't taken for a pattern`() {
        #expect("{place} time ({offset})".filled(["place": "{offset}", "offset": "{place}"]) == "{offset} time ({place})")
    }

    @Test(arguments: [
        ("a\r\nb\tc\u{0}d", "a b c d"), ("x\u{202E}y\u{2066}z", "xyz"), ("  a   b ", "a b"), ("a\u{A0}b", "a\u{A0}b"),
        ("नि\u{200D}", "नि\u{200D}"),
    ])
    func `a text stays on its line and in its direction`(text: String, cleaned: String) {
        #expect(clean(text) == cleaned)
    }

    @Test(arguments: [
        ("https://example.org/a?b=c#d", true), ("HTTP://x", true), ("mailto:a@b", true), ("javascript:alert(1)", false),
        ("data:text/html,x", false),
        ("//x", false), ("https://x/\u{0}", false), ("https://x/\"onclick=", false), ("https://x y", false),
    ]) func `only addresses that can't run anything become links`(url: String, isLink: Bool) {
        #expect(safeURL(url) == (isLink ? url : nil))
    }
}
