package import Time

/// The public holidays of countries, by day.
package struct Holidays: Hashable, Sendable {
    package struct Holiday: Hashable, Sendable {
        package let name: LocalizedText
        /// Where it is from, if not from a calendar of the plan's own.
        package let source: String?
    }

    private var all: [CountryCode: [LocalDate: Holiday]] = [:]

    package init() {}

    /// If a day gets two names, the first one is kept.
    package mutating func add(_ name: LocalizedText, on day: LocalDate, in country: CountryCode, from source: String? = nil) {
        if all[country]?[day] == nil { all[country, default: [:]][day] = Holiday(name: name, source: source) }
    }

    package func holiday(on day: LocalDate, in country: CountryCode) -> Holiday? { all[country]?[day] }

    /// Whether the country's holidays have been read; otherwise a day without a name may still be a holiday.
    package func knows(_ country: CountryCode) -> Bool { all[country] != nil }
}
