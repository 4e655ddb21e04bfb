import Foundation
import Planning
import Testing
import Time

@testable import ProgrammeExchange

@Suite struct DateReadingTests {
    @Test(arguments: [
        ("2014-06-23", "2014-06-23"), ("23.6.2014", "2014-06-23"), ("23/06/2014", "2014-06-23"), ("06/23/14", "2014-06-23"),
        ("Monday, 23 June 2014", "2014-06-23"), ("June 23rd, 2014", "2014-06-23"), ("23 juin 2014", "2014-06-23"),
        ("1er juin 2014", "2014-06-01"), ("23 de junio de 2014", "2014-06-23"), ("23 июня 2014 г.", "2014-06-23"),
        ("2014年6月23日", "2014-06-23"), ("٢٣ يونيو ٢٠١٤", "2014-06-23"), ("11 mar 2027", "2027-03-11"), ("20140623", "2014-06-23"),
        ("4/4/2014", "2014-04-04"),
    ])
    func `dates are read as people write them`(text: String, date: String) throws {
        #expect(try DateReader(order: nil, samples: []).date(in: text).date == LocalDate(date))
    }

    @Test func `day and month that could be swapped are read by the other dates of the list, or refused`() throws {
        #expect(throws: DateReader.Problem.ambiguous) { try DateReader(order: nil, samples: ["05/06/2014"]).date(in: "03/04/2014") }
        #expect(try DateReader(order: nil, samples: ["13/04/2014"]).date(in: "03/04/2014").date == LocalDate("2014-04-03"))
        #expect(try DateReader(order: nil, samples: ["04/13/2014"]).date(in: "03/04/2014").date == LocalDate("2014-03-04"))
        #expect(throws: DateReader.Problem.ambiguous) {
            try DateReader(order: nil, samples: ["04/13/2014", "13/04/2014"]).date(in: "03/04/2014")
        }
    }

    @Test func `a date with another day of the week is refused`() {
        #expect(throws: DateReader.Problem.otherWeekday(LocalDate("2014-06-23")!)) {
            try DateReader(order: nil, samples: []).date(in: "Tue 23 June 2014")
        }
    }

    @Test(
        arguments: [
            ("9:30", "09:30"), ("09h30", "09:30"), ("9.30", "09:30"), ("0930", "09:30"), ("2:30 PM", "14:30"), ("12 a.m.", "00:00"),
            ("12pm", "12:00"), ("18h", "18:00"), ("noon", "12:00"), ("14:30:00", "14:30"), ("25:00", nil), ("13 pm", nil), ("9", nil),
        ] as [(String, String?)])
    func `times of day are read as people write them`(text: String, time: String?) {
        #expect(DateReader(order: nil, samples: []).time(in: text) == time.flatMap { LocalTime($0) })
    }
}

@Suite struct PersonNameTests {
    @Test(
        arguments: [
            ("LOPEZ, Maria", "Maria LOPEZ", nil), ("H.E. Mr. John Smith", "John Smith", "H.E. Mr."),
            ("Smith, Dr. John", "John Smith", "Dr."),
            ("John Smith, Jr.", "John Smith, Jr.", nil), ("王小明 先生", "王小明", "先生"), ("Dr", "Dr", nil),
        ] as [(String, String, String?)])
    func `honorifics are split off, and names with the family name first are turned`(written: String, text: String, honorific: String?) {
        #expect(PersonName(written).text == text)
        #expect(PersonName(written).honorific == honorific)
    }

    @Test(
        arguments: [
            (PersonName("LOPEZ, Maria"), "Maria LOPEZ", "LOPEZ"), (PersonName(given: "Maria", family: "López"), "Maria López", "López"),
            (PersonName(given: "민수", family: "김"), "김민수", "김"), (PersonName("Dr. Maria López", family: "López"), "Maria López", "López"),
            (PersonName("Maria", family: "López"), "Maria López", "López"), (PersonName("Maria López"), "Maria López", nil),
            (PersonName(given: nil, family: "López"), "López", nil),
        ] as [(PersonName, String, String?)])
    func `the family name is known where a list has both, or turns the name around`(name: PersonName, text: String, family: String?) {
        #expect(name.text == text)
        #expect(name.family == family)
    }

    @Test func `given and family name are joined in the order of their script`() {
        #expect(PersonName(given: "Maria", family: "LOPEZ").text == "Maria LOPEZ")
        #expect(PersonName(given: "철수", family: "김").text == "김철수")
    }

    @Test(arguments: [
        ("María López", "LOPEZ Maria", true), ("Александр Иванов", "Alexander Ivanov", true), ("محمد العلي", "Mohammed Al Ali", true),
        ("M. Lopez", "Maria Lopez", true), ("Maria Lopez", "Maria Lopez Garcia", true), ("Maria Lopez", "Pedro Lopez", false),
        ("Anna Berg", "Otto Klein", false),
    ])
    func `different spellings may be of one person`(one: String, other: String, compatible: Bool) {
        #expect(PersonName(one).isCompatible(with: PersonName(other)) == compatible)
    }
}

@Suite struct RegionNamesTests {
    private let regions = RegionNames()

    @Test(
        arguments: [
            ("KR", "KR"), ("South Korea", "KR"), ("Corée du Sud", "KR"), ("대한민국", "KR"), ("españa", "ES"), ("The Netherlands", "NL"),
            ("Россия", "RU"), ("عُمان", "OM"), ("Côte d’Ivoire", "CI"), ("Wakanda", nil),
        ] as [(String, String?)])
    func `countries are known in many languages`(name: String, code: String?) {
        #expect(regions.country(named: name)?.rawValue == code)
    }

    @Test func `official names come before those of CLDR`() throws {
        let (bolivia, french) = (try #require(CountryCode("BO")), try #require(LanguageTag("fr")))
        let regions = RegionNames(official: [bolivia: [french: "Bolivie (État plurinational de)"]])
        #expect(regions.country(named: "Bolivie (État plurinational de)") == bolivia)
        #expect(regions.name(of: bolivia, in: french) == "Bolivie (État plurinational de)")
        #expect(regions.name(of: bolivia, in: .english) == "Bolivia")
    }

    @Test func `three-letter codes are known without iso-codes`() throws {
        struct Country: Decodable {
            let short, long: String
            enum CodingKeys: String, CodingKey {
                case short = "alpha_2"
                case long = "alpha_3"
            }
        }
        let list = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/iso-codes/json/iso_3166-1.json"))
        let countries = try #require(JSONDecoder().decode([String: [Country]].self, from: list)["3166-1"])
        #expect(countries.count > 240)
        for country in countries { #expect(regions.country(named: country.long)?.rawValue == country.short) }
    }

    @Test(
        arguments: [("English", "en"), ("français", "fr"), ("العربية", "ar"), ("zh-Hans", "zh-Hans"), ("KO", "ko"), ("Elvish", nil)]
            as [(String, String?)])
    func `languages are known by name and by tag`(name: String, tag: String?) {
        #expect(RegionNames.language(named: name)?.rawValue == tag)
    }
}
