package import Time

/// The days of rest by country, from the weekData of Unicode CLDR 46; Saturday and Sunday for the others.
package enum Weekend {
    package static func days(in country: CountryCode) -> Set<Weekday> { others[country.rawValue] ?? [.saturday, .sunday] }

    private static let others: [String: Set<Weekday>] = {
        let byDays: [(Set<Weekday>, String)] = [
            ([.friday, .saturday], "BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE"),
            ([.thursday, .friday], "AF"),
            ([.friday], "IR"),
            ([.sunday], "IN UG"),
        ]
        return Dictionary(uniqueKeysWithValues: byDays.flatMap { days, codes in codes.split(separator: " ").map { (String($0), days) } })
    }()
}
