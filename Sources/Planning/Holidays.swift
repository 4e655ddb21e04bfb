/// The public holidays of countries, by day.
package struct Holidays: Hashable, Sendable {
    private var names: [CountryCode: [LocalDate: LocalizedText]] = [:]

    package init() {}

    /// Where a day has two names, the first one given stays.
    package mutating func add(_ name: LocalizedText, on day: LocalDate, in country: CountryCode) {
        if names[country]?[day] == nil { names[country, default: [:]][day] = name }
    }

    package func name(on day: LocalDate, in country: CountryCode) -> LocalizedText? { names[country]?[day] }

    /// Whether anything is known of the country; without it, a day without a holiday may be one.
    package func knows(_ country: CountryCode) -> Bool { names[country] != nil }
}
