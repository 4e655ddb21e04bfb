package import Planning

/// Which form a language takes for a whole number: CLDR's cardinal rules, for numbers without decimals.
package enum PluralRule: Sendable {
    /// `one` is 1, as in English.
    case english
    /// `one` is 0 and 1, and `many` are whole millions, as in French.
    case french
    /// `one` is 0 and 1, as in Persian.
    case zeroAndOne
    /// `one` is 1, and `many` are whole millions, as in Spanish.
    case spanish
    case arabic, hebrew
    /// Russian, Ukrainian and Belarusian.
    case russian
    /// Croatian, Serbian and Bosnian, which have no `many`.
    case croatian
    case polish, czech, slovene, lithuanian, latvian, romanian
    /// One form for every number, as in Chinese.
    case none

    package init(of language: LanguageTag) {
        self =
            switch language.language.rawValue {
            case "fr", "pt": .french
            case "es", "it", "ca": .spanish
            case "ar": .arabic
            case "he": .hebrew
            case "ru", "uk", "be": .russian
            case "hr", "sr", "bs": .croatian
            case "pl": .polish
            case "cs", "sk": .czech
            case "sl": .slovene
            case "lt": .lithuanian
            case "lv": .latvian
            case "ro": .romanian
            case "zh", "ja", "ko", "th", "vi", "id", "ms", "lo", "my", "km": .none
            case "fa", "hi", "bn", "am", "hy", "gu", "kn", "zu": .zeroAndOne
            default: .english
            }
    }

    /// The form for `number`, which isn't negative.
    package func category(of number: Int) -> PluralCategory {
        let (ten, hundred) = (number % 10, number % 100)
        let isMillions = number != 0 && number % 1_000_000 == 0
        return switch self {
        case .english: number == 1 ? .one : .other
        case .zeroAndOne: number < 2 ? .one : .other
        case .french: number < 2 ? .one : isMillions ? .many : .other
        case .spanish: number == 1 ? .one : isMillions ? .many : .other
        case .arabic:
            switch (number, hundred) {
            case (0, _): .zero
            case (1, _): .one
            case (2, _): .two
            case (_, 3...10): .few
            case (_, 11...99): .many
            default: .other
            }
        case .hebrew: number == 1 ? .one : number == 2 ? .two : .other
        case .russian, .croatian:
            if ten == 1, hundred != 11 {
                .one
            } else if (2...4).contains(ten), !(12...14).contains(hundred) {
                .few
            } else {
                self == .russian ? .many : .other
            }
        case .polish:
            if number == 1 { .one } else if (2...4).contains(ten), !(12...14).contains(hundred) { .few } else { .many }
        case .czech: number == 1 ? .one : (2...4).contains(number) ? .few : .other
        case .slovene:
            switch hundred {
            case 1: .one
            case 2: .two
            case 3, 4: .few
            default: .other
            }
        case .lithuanian:
            if (11...19).contains(hundred) || ten == 0 { .other } else { ten == 1 ? .one : .few }
        case .latvian:
            if ten == 0 || (11...19).contains(hundred) { .zero } else { ten == 1 ? .one : .other }
        case .romanian: number == 1 ? .one : number == 0 || (1...19).contains(hundred) ? .few : .other
        case .none: .other
        }
    }

    /// The categories that a language file has to have: all but those for whole millions.
    package var categories: Set<PluralCategory> { Set((0...200).map(category)) }
}
