internal import Foundation
internal import Planning
internal import Wording

/// The two parts of a name in one script.
struct NameParts: Hashable {
    let whole: String
    let given: String
    let family: String
    /// Whether the family name comes first, as in Korean.
    let isFamilyFirst: Bool
    /// The language whose capitals are taken.
    let language: LanguageTag?

    /// Splits a name that has the family's at its beginning or end; of a name without it, the whole is the given name. `nil` where they
    /// are in different scripts.
    init?(_ name: String, family: String, language: LanguageTag?) {
        (whole, self.family, self.language) = (name, family, language)
        let options: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive, .anchored]
        func isBoundary(_ rest: Substring, _ neighbour: Character?) -> Bool {
            rest.isEmpty || neighbour?.isLetter == false || !family.isCased
        }
        if let range = name.range(of: family, options: options), isBoundary(name[range.upperBound...], name[range.upperBound...].first) {
            (given, isFamilyFirst) = (name[range.upperBound...].namePart, true)
        } else if let range = name.range(of: family, options: options.union(.backwards)),
            isBoundary(name[..<range.lowerBound], name[..<range.lowerBound].last)
        {
            (given, isFamilyFirst) = (name[..<range.lowerBound].namePart, false)
        } else if name.isCased == family.isCased {
            (given, isFamilyFirst) = (name, false)
        } else {
            return nil
        }
    }

    /// `LÓPEZ Maria`, as lists by name have it; in scripts without capitals the family name is set off by a comma, unless it comes first
    /// anyway.
    func listed(comma: String) -> String {
        if given.isEmpty { return capitals }
        if family.isCased { return "\(capitals) \(given)" }
        return isFamilyFirst ? whole : family + comma + given
    }

    private var capitals: String {
        family.isCased ? family.uppercased(with: Locale(identifier: language?.rawValue ?? "en")) : family
    }
}

extension Reader {
    /// The parts of the name as the reader gets it; `nil` where the plan doesn't have the family name in that script.
    func nameParts(of person: Person) -> NameParts? {
        guard let family = person.family else { return nil }
        let name = text(person.name)
        let language = person.name.translations.first { clean($0.text) == name }?.language ?? person.languages.first
        let forms = [text(family)] + family.translations.map { clean($0.text) }
        return forms.filter { !$0.isEmpty && name.localizedStandardContains($0) }.first.map {
            NameParts(name, family: $0, language: language)
        } ?? NameParts(name, family: text(family), language: language)
    }
}

extension String {
    /// Whether it is in a script whose capitals are used in lists, and that fonts have.
    fileprivate var isCased: Bool {
        guard let letter = unicodeScalars.first(where: \.properties.isAlphabetic)?.value else { return false }
        return letter < 0x0590 || (0x1E00...0x1FFF).contains(letter)
    }
}

extension Substring {
    /// Without the spaces and commas around it.
    fileprivate var namePart: String { trimmingCharacters(in: CharacterSet(charactersIn: " ,،、")) }
}
