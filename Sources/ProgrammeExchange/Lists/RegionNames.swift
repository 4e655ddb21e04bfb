internal import Foundation
internal import Notation
package import Planning

/// Finds countries and languages by their names in many languages.
package struct RegionNames: Sendable {
    private let countries: [String: CountryCode]
    private let official: [CountryCode: [LanguageTag: String]]
    private static let readers = ["en", "fr", "es", "ar", "zh", "ru", "ko", "de", "pt", "it", "ja"].map { Locale(identifier: $0) }

    /// `official` are names that come before those of CLDR; `isoCodes` is the JSON file of ISO 3166-1 from the package iso-codes, which has official names. Without it, only codes and the
    /// names in CLDR are known.
    package init(official: [CountryCode: [LanguageTag: String]] = [:], isoCodes: [UInt8]? = nil) {
        self.official = official
        var countries: [String: CountryCode] = [:]
        func add(_ name: String, _ code: CountryCode) { if countries[name.folded] == nil { countries[name.folded] = code } }
        let codes = Locale.Region.isoRegions.map(\.identifier).compactMap { CountryCode($0) }.sorted()
        for code in codes { countries[code.rawValue.lowercased()] = code }
        for (letters, code) in ThreeLetterCodes.all { countries[letters.lowercased()] = code }
        for (code, names) in official.sorted(by: { $0.key < $1.key }) { for name in names.values.sorted() { add(name, code) } }
        for locale in Self.readers {
            for code in codes { locale.localizedString(forRegionCode: code.rawValue).map { add($0, code) } }
        }
        for (code, names) in Self.records(isoCodes) { names.forEach { add($0, code) } }
        for (name, code) in Self.others { CountryCode(code).map { add(name, $0) } }
        self.countries = countries
    }

    package func country(named name: String) -> CountryCode? {
        let words = name.foldedWords
        let text = words.joined(separator: " ")
        return countries[text] ?? (words.first == "the" ? countries[words.dropFirst().joined(separator: " ")] : nil)
            ?? countries[words.sorted().joined(separator: " ")]
    }

    package func suggestion(for name: String) -> String? { Planning.suggestion(for: name.folded, among: countries.keys.sorted()) }

    private static func records(_ bytes: [UInt8]?) -> [(CountryCode, [String])] {
        guard let bytes, let root = try? Node(json: String(decoding: bytes, as: UTF8.self)), case .mapping(let entries) = root.content,
            case .sequence(let records)? = entries.first(where: { $0.key == "3166-1" })?.value.content
        else { return [] }
        return records.compactMap { record in
            guard case .mapping(let entries) = record.content else { return nil }
            let texts = Dictionary(entries.map { ($0.key, $0.value.scalar ?? "") }) { first, _ in first }
            guard let code = CountryCode(texts["alpha_2"] ?? "") else { return nil }
            let names = ["alpha_3", "name", "official_name", "common_name"].compactMap { texts[$0] }
            // "Korea, Republic of" is also "Republic of Korea".
            let turned = names.map { name in name.split(separator: ",").reversed().joined(separator: " ") }
            return (code, names + turned)
        }
    }

    /// Common names that neither list has.
    private static let others = [
        "England": "GB", "Scotland": "GB", "Wales": "GB", "UK": "GB", "Great Britain": "GB", "USA": "US", "US of America": "US",
        "America": "US", "Holland": "NL", "South Korea": "KR", "North Korea": "KP", "ROK": "KR", "DPRK": "KP", "DRC": "CD",
        "Ivory Coast": "CI", "Cape Verde": "CV", "Swaziland": "SZ", "Czech Republic": "CZ", "Burma": "MM", "Macedonia": "MK",
        "UAE": "AE", "KSA": "SA", "PRC": "CN", "Türkiye": "TR", "East Timor": "TL", "Palestine": "PS", "Viet Nam": "VN",
    ]

    /// The name of a country in a language; its code where no name is known.
    func name(of country: CountryCode, in language: LanguageTag) -> String {
        official[country]?[language.language] ?? Locale(identifier: language.rawValue).localizedString(forRegionCode: country.rawValue)
            ?? country.rawValue
    }

    /// The tag of a language with this code or name.
    static func language(named name: String) -> LanguageTag? {
        if let tag = languages[name.folded] { return tag }
        return name.count <= 3 ? nil : LanguageTag(name).flatMap { languages[$0.language.rawValue.lowercased()] == nil ? nil : $0 }
    }

    private static let languages: [String: LanguageTag] = {
        var languages: [String: LanguageTag] = [:]
        let codes = Locale.LanguageCode.isoLanguageCodes.map(\.identifier).filter { $0.count == 2 }.compactMap { LanguageTag($0) }.sorted()
        for code in codes { languages[code.rawValue] = code }
        for code in codes {
            for locale in readers + [Locale(identifier: code.rawValue)] {
                guard let name = locale.localizedString(forLanguageCode: code.rawValue)?.folded, languages[name] == nil else { continue }
                languages[name] = code
            }
        }
        return languages
    }()
}
