internal import Planning
internal import TestSupport
internal import Testing
internal import Time
@testable internal import Wording

@Suite struct ReaderTests {
    @Test(arguments: [
        ("en", "00:15 09:05 12:00 23:59"), ("en-GB", "00:15 09:05 12:00 23:59"), ("fr-CA", "00:15 09:05 12:00 23:59"),
        ("en-US", "12:15\u{202F}AM 9:05\u{202F}AM 12:00\u{202F}PM 11:59\u{202F}PM"), ("ko", "00:15 09:05 12:00 23:59"),
        ("ko-KR", "오전 12:15 오전 9:05 오후 12:00 오후 11:59"),
    ])
    func `times are told on 24 hours, but in the region that the language names as they are told there`(language: String, times: String) {
        let told = ["00:15", "09:05", "12:00", "23:59"].map { reader(language).time(LocalTime($0)!) }
        #expect(told.joined(separator: " ") == times)
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
        let plan = try plan(
            """
            plenary: 1
            id: plan
            title: Plan
            domain: plans.example.org
            timezone: Asia/Seoul
            places:
              - id: goyang
                name: {en: Goyang, ar: غويانغ, ko: 고양시}
                kind: city
                country: KR
                places:
                  - id: kintex
                    name: {en: KINTEX, ar: كينتكس, ko: 킨텍스}
                    kind: venue
                    places:
                      - {id: hall-a, name: {en: Hall A, ar: القاعة أ, ko: A홀}, kind: hall}
            """)
        #expect(reader(language).place("hall-a", in: plan) == path)
    }

    @Test func `a name in another direction is isolated in a line of several`() {
        #expect(reader("ar").joined(["KINTEX", "سول"], by: "، ") == "\u{200F}\u{2068}KINTEX\u{2069}، سول")
        #expect(reader("en").joined(["Seoul", "سول"], by: ", ") == "Seoul, \u{2068}سول\u{2069}")
    }

    @Test(arguments: [
        ("a\r\nb\tc\u{0}d", "a b c d"), ("x\u{202E}y\u{2066}z", "xyz"), ("  a   b ", "a b"), ("a\u{A0}b", "a\u{A0}b"),
        ("नि\u{200D}", "नि\u{200D}"),
    ])
    func `a text stays on its line and in its direction`(text: String, cleaned: String) {
        #expect(clean(text) == cleaned)
    }
}
