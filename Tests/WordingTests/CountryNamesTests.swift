internal import Planning
internal import TestSupport
internal import Testing
internal import Time
@testable internal import Wording

@Suite struct CountryNamesTests {
    private let languages: [LanguageTag] = Catalogue.languages

    @Test func `every country has a name in every language, and no two have the same`() {
        // M49 lists 248 countries and areas with a code of ISO 3166-1.
        #expect(CountryNames.table.count == 248)
        for language in languages {
            let names = CountryNames.table.keys.compactMap { CountryNames.name(of: $0, in: language) }
            #expect(names.count == 248, "\(language)")
            #expect(Set(names).count == 248, "\(language)")
        }
    }

    @Test(arguments: [
        ("en", "CN", "China"), ("en", "VA", "Holy See"), ("en", "CV", "Cabo Verde"), ("en", "SZ", "Eswatini"),
        ("en", "LA", "Lao People’s Democratic Republic"),
        ("fr", "TR", "Türkiye"), ("fr", "BN", "Brunéi Darussalam"), ("es", "BY", "Belarús"), ("ar", "CZ", "تشيكيا"), ("ru", "MM", "Мьянма"),
        ("zh", "KR", "大韩民国"), ("ko", "VA", "교황청"), ("ko", "CD", "콩고민주공화국"), ("en", "TW", "Taiwan"),
    ]) func `countries are called as the United Nations do, in Korean as its foreign ministry does, and else as CLDR does`(
        language: String, code: String, name: String
    ) throws {
        let reader = Reader(Languages([try #require(LanguageTag(language))]))
        #expect(reader.country(try #require(CountryCode(code))) == name)
    }

    @Test(arguments: [
        ("Iran", "IR", "Hotel, Iran"), ("Netherlands", "NL", "Hotel, Netherlands"), ("Corée du Sud", "KR", "Hotel, Republic of Korea"),
        ("Gangwon", "KR", "Hotel, Gangwon, Republic of Korea"), ("Türkiye", "TR", "Hotel, Türkiye"),
    ]) func `a country stands once in a place`(region: String, code: String, path: String) throws {
        var country = Place(
            id: "country", name: LocalizedText([.init(language: LanguageTag(region.contains("é") ? "fr" : "en")!, text: region)])!)
        (country.kind, country.country) = (.region, CountryCode(code))
        country.places = [Place(id: "hotel", name: "Hotel")]
        var plan = Plan(id: "p", title: "P", domain: "example.org", timezone: .utc)
        (plan.languages, plan.places) = ([.english, LanguageTag("fr")!], [country])
        let resolved = try ResolvedPlan(plan, zones: systemZones)
        #expect(Reader(languages: [.english], plan: plan).place("hotel", in: resolved) == path)
    }
}
