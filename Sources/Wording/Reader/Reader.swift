internal import Foundation
package import Planning

/// Words and formats for somebody who reads certain languages.
package struct Reader: Sendable {
    /// The languages texts are taken in, the best known first; the plan's own come last.
    package let languages: [LanguageTag]
    /// The first of the languages that there is a catalogue of, or English.
    package let language: LanguageTag
    /// The language of texts that don't name theirs: the plan's first.
    private var unnamed: LanguageTag?
    let catalogue: Catalogue
    let locale: Locale
    /// Whether the day is given in twelve hours twice, as the language asks for that names such a region: `en-US`, but not `en`.
    let hasTwelveHours: Bool
    /// The locale's digits, from 0 to 9.
    package let digits: [String]

    package init(languages: Languages, plan: Plan) {
        var languages = languages
        languages.tags += plan.languages
        self.init(languages)
        unnamed = plan.languages.first
    }

    package init(_ languages: Languages) {
        self.languages = languages.tags
        language = self.languages.first { languages.catalogue(of: $0) != nil } ?? .english
        catalogue = languages.catalogue(of: language) ?? .english
        // Without a region, English dates are given day first, as between countries.
        locale = Locale(identifier: language == .english ? "en-001" : language.rawValue)
        hasTwelveHours = language != language.language && [.oneToTwelve, .zeroToEleven].contains(locale.hourCycle)
        let style = IntegerFormatStyle<Int>(locale: locale).grouping(.never)
        digits = (0...9).map { style.format($0) }
    }

    /// `nil` for what is confirmed.
    package func status(of activity: ResolvedActivity) -> String? {
        switch activity.status {
        case .confirmed: nil
        case .tentative: self[.tentative]
        case .cancelled: self[.cancelled]
        }
    }

    /// `nil` for what is public.
    package func mark(of visibility: Activity.Visibility) -> String? {
        switch visibility {
        case .public: nil
        case .private: self[.private]
        case .confidential: self[.confidential]
        }
    }

    /// The text on one line.
    package func text(_ text: LocalizedText) -> String { clean(text.text(in: languages)) }

    /// The language of what the reader gets of the text, where it isn't the reader's.
    package func foreignLanguage(of text: LocalizedText) -> LanguageTag? {
        let taken = text.plain == nil ? text.translation(in: languages)?.language : unnamed
        return taken.flatMap { $0.language == language.language ? nil : $0 }
    }

    /// The text by its lines, without the empty ones.
    package func lines(_ text: LocalizedText?) -> [String] {
        guard let text else { return [] }
        return text.text(in: languages).split(whereSeparator: \.isNewline).map { clean(String($0)) }.filter { !$0.isEmpty }
    }

    /// The parts on one line. Those that run against the reader's direction are isolated, so that all stay in their order.
    package func joined(_ parts: [String], by separator: String) -> String {
        guard parts.count > 1 else { return parts.first ?? "" }
        // A browser takes the direction of the whole from its first letter, isolated or not; a mark comes before it.
        let mark = parts.first.map(runsAgainst) ?? false ? (language.isRightToLeft ? "\u{200F}" : "\u{200E}") : ""
        return mark + parts.map(isolated).joined(separator: separator)
    }

    /// What runs against the reader's direction, so that what stands around it keeps its order.
    func isolated(_ text: String) -> String { runsAgainst(text) && !text.contains("\u{2068}") ? "\u{2068}\(text)\u{2069}" : text }

    private func runsAgainst(_ text: String) -> Bool { isRightToLeft(text).map { $0 != language.isRightToLeft } ?? false }

    /// Below 0 where `one` comes before `other` in a list for this reader.
    package func compare(_ one: String, _ other: String) -> Int {
        one.compare(other, options: [.caseInsensitive, .numeric], range: nil, locale: locale).rawValue
    }
}
