internal import CHolidays
package import Planning
package import Time

/// The public holidays that are built in, so that nobody has to look for a calendar: data of the Python package `holidays`, written by
/// `Sources/CHolidays/generate.py`.
package enum PublicHolidays {
    /// Where they are from.
    package static let source = "Python package holidays 0.109"
    /// What the data covers; of some countries less.
    package static let years = 2014...2045

    /// The holidays of a country in these years, in order of name; `nil` where it isn't in the data.
    package static func of(_ country: CountryCode, in years: ClosedRange<Int>) -> [(name: String, day: LocalDate)]? {
        let embedded = embeddedHolidays()
        // The text is a constant, and UTF-8.
        let text = UnsafeBufferPointer(start: embedded.bytes, count: embedded.size)
        guard let lines = lines(of: country, in: text) else { return nil }
        return lines.flatMap { line -> [(name: String, day: LocalDate)] in
            let parts = line.split(separator: "\t")
            return parts[1].split(separator: " ").flatMap { days(in: $0, years) }.map { (String(parts[0]), $0) }
        }
    }

    /// The lines after the one that is the country's letters, up to the next country.
    private static func lines(of country: CountryCode, in text: UnsafeBufferPointer<UInt8>) -> [Substring]? {
        let newline = UInt8(ascii: "\n")
        let all = text.split(separator: newline)
        guard let start = all.firstIndex(where: { $0.elementsEqual(country.rawValue.utf8) }) else { return nil }
        return all[(start + 1)...].prefix { $0.count > 2 }.map { Substring(decoding: $0, as: UTF8.self) }
    }

    /// Reads `0501:14-45,47`.
    private static func days(in text: Substring, _ years: ClosedRange<Int>) -> [LocalDate] {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let monthAndDay = Int(parts[0]) else { return [] }
        return parts[1].split(separator: ",").flatMap { span -> [LocalDate] in
            let ends = span.split(separator: "-").compactMap { Int($0) }.map { 2000 + $0 }
            guard let first = ends.first, let last = ends.last else { return [] }
            return (max(first, years.lowerBound)..<max(first, years.lowerBound, min(last, years.upperBound) + 1)).compactMap {
                LocalDate(year: $0, month: monthAndDay / 100, day: monthAndDay % 100)
            }
        }
    }
}
