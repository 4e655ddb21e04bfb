internal import CLanguages
internal import Foundation
package import Planning

/// What countries are called by the United Nations in its languages, and in Korean; the table beside this file says by whom and since
/// when.
package enum CountryNames {
    /// `nil` for a language or a country that the table doesn't have.
    package static func name(of country: CountryCode, in language: LanguageTag) -> String? {
        table[country]?[language.language]
    }

    /// Every name of a country in the table.
    package static func all(of country: CountryCode) -> [String] { table[country]?.values.sorted() ?? [] }

    /// The names by country and language. Read on first use.
    package static let table: [CountryCode: [LanguageTag: String]] = {
        let file = embeddedCountries()
        let lines = UnsafeBufferPointer(start: file.bytes, count: file.size).split(separator: UInt8(ascii: "\n"))
        let rows = lines.filter { $0.first != UInt8(ascii: "#") }.map { line in
            line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
        }
        let languages = rows.first?.dropFirst().compactMap { LanguageTag($0) } ?? []
        return Dictionary(
            uniqueKeysWithValues: rows.dropFirst().compactMap { row in
                CountryCode(row[0]).map { ($0, Dictionary(uniqueKeysWithValues: zip(languages, row.dropFirst()))) }
            })
    }()
}

extension Reader {
    /// What the reader calls a country: by a language file that has the name, by the United Nations, or else by CLDR.
    package func country(_ code: CountryCode) -> String {
        catalogue.text(.country(code)) ?? CountryNames.name(of: code, in: language) ?? locale.localizedString(forRegionCode: code.rawValue)
            ?? code.rawValue
    }

    /// The place's name. A place that is a whole country, by its name in any language, is called as the plan does where that is the
    /// reader's language, and else as the reader does.
    func placeName(_ place: Place) -> String {
        let name = text(place.name)
        guard let code = place.country, isCountry(place) else { return name }
        let isTheirs = place.name.translations.contains { $0.language.language == language.language }
        return isTheirs || names(of: code, in: language).contains { $0.isSameName(as: name) } ? name : country(code)
    }

    /// Whether the place is a whole country: then its name and the country's would say the same.
    func isCountry(_ place: Place) -> Bool {
        guard let code = place.country, place.kind == .region || place.kind == .other && !place.places.isEmpty else { return false }
        let known = CountryNames.all(of: code).flatMap(\.withAndWithoutBrackets) + languages.flatMap { names(of: code, in: $0) }
        return ([place.name.plain].compactMap { $0 } + place.name.translations.map(\.text)).contains { name in
            known.contains { $0.isSameName(as: name) }
        }
    }

    /// What a country is called in a language: by the United Nations, in short, and by CLDR.
    private func names(of country: CountryCode, in language: LanguageTag) -> [String] {
        (CountryNames.name(of: country, in: language)?.withAndWithoutBrackets ?? [])
            + [Locale(identifier: language.rawValue).localizedString(forRegionCode: country.rawValue)].compactMap { $0 }
    }
}

extension String {
    /// `Iran (Islamic Republic of)` and `Iran`.
    fileprivate var withAndWithoutBrackets: [String] {
        firstIndex(of: "(").map { [self, clean(String(self[..<$0]))] } ?? [self]
    }

    fileprivate func isSameName(as other: String) -> Bool {
        compare(other, options: [.caseInsensitive, .diacriticInsensitive]) == .orderedSame
    }
}
