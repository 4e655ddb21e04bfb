/// The public holidays of countries, by day.
package struct Holidays: Hashable, Sendable {
    private var names: [CountryCode: [LocalDate: LocalizedText]] = [:]

    package init() {}

    /// If a day gets two names, the first one is kept.
    package mutating func add(_ name: LocalizedText, on day: LocalDate, in country: CountryCode) {
        if names[country]?[day] == nil { names[country, default: [:]][day] = name }
    }

    package func name(on day: LocalDate, in country: CountryCode) -> LocalizedText? { names[country]?[day] }

    /// Whether the country's holidays have been read; otherwise a day without a name may still be a holiday.
    package func knows(_ country: CountryCode) -> Bool { names[country] != nil }
}
