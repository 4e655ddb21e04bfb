internal import Foundation
package import Planning

/// Words and formats for somebody who reads certain languages.
package struct Reader: Sendable {
    /// The languages texts are taken in, the best known first; the plan's own come last.
    let languages: [LanguageTag]
    /// The first of the languages that the catalogue has, or English.
    let language: LanguageTag
    package let words: Words
    let locale: Locale
    /// Whether the day is told in twelve hours twice, as the language asks for that names such a region: `en-US`, but not `en`.
    let hasTwelveHours: Bool
    /// The locale's digits, from 0 to 9.
    let digits: [String]

    package init(languages: Languages, plan: Plan) {
        self.languages = languages.tags + plan.languages
        language = self.languages.first { languages.words(in: $0) != nil } ?? .english
        words = languages.words(in: language) ?? .english
        // Without a region, English dates are told day first, as between countries.
        locale = Locale(identifier: language == .english ? "en-001" : language.rawValue)
        hasTwelveHours = language != language.language && [.oneToTwelve, .zeroToEleven].contains(locale.hourCycle)
        let style = IntegerFormatStyle<Int>(locale: locale).grouping(.never)
        digits = (0...9).map { style.format($0) }
    }

    func edition(of plan: Plan) -> Edition {
        Edition(
            language: language.rawValue, direction: language.isRightToLeft ? "rtl" : "ltr", phase: phase(plan.phase),
            revision: plan.revised.map { words.revised.filled(["date": moment($0)]) }, letterhead: plan.letterhead.map(letterhead),
            page: words.page, digits: digits)
    }

    private func letterhead(_ letterhead: Planning.Letterhead) -> Letterhead {
        Letterhead(
            name: letterhead.name.map(text), address: lines(letterhead.address), logo: letterhead.logo, color: letterhead.color?.description
        )
    }

    /// `nil` for what is confirmed.
    func status(of activity: ResolvedActivity) -> String? {
        switch activity.status {
        case .confirmed: nil
        case .tentative: words.tentative
        case .cancelled: words.cancelled
        }
    }

    private func phase(_ phase: Plan.Phase) -> String? {
        switch phase {
        case .draft: words.draft
        case .provisional: words.provisional
        case .published: nil
        }
    }

    /// The text on one line.
    package func text(_ text: LocalizedText) -> String { clean(text.text(in: languages)) }

    /// The text by its lines, without the empty ones.
    func lines(_ text: LocalizedText?) -> [String] {
        guard let text else { return [] }
        return text.text(in: languages).split(whereSeparator: \.isNewline).map { clean(String($0)) }.filter { !$0.isEmpty }
    }

    /// The parts on one line. Those that run against the reader's direction are isolated, so that all stay in their order.
    func joined(_ parts: [String], by separator: String) -> String {
        guard parts.count > 1 else { return parts.first ?? "" }
        let isolated = parts.map { runsAgainst($0) ? "\u{2068}\($0)\u{2069}" : $0 }
        // A browser takes the direction of the whole from its first letter, isolated or not; a mark comes before it.
        let mark = parts.first.map(runsAgainst) ?? false ? (language.isRightToLeft ? "\u{200F}" : "\u{200E}") : ""
        return mark + isolated.joined(separator: separator)
    }

    private func runsAgainst(_ text: String) -> Bool { isRightToLeft(text).map { $0 != language.isRightToLeft } ?? false }

    /// Below 0 where `one` comes before `other` in a list for this reader.
    func compare(_ one: String, _ other: String) -> Int {
        one.compare(other, options: [.caseInsensitive, .numeric], range: nil, locale: locale).rawValue
    }

    func papers(_ documents: [Document]) -> [Paper] {
        documents.map { Paper(title: text($0.title), url: safeURL($0.url)) }
    }
}

/// The text on one line, without what would reach beyond it: controls, and marks that turn the direction of what follows; nor what
/// is no character at all, which XML doesn't take.
func clean(_ text: String) -> String {
    let kept = text.unicodeScalars.map { scalar -> Unicode.Scalar in
        let isControl = scalar.properties.generalCategory == .control || scalar.properties.isWhitespace
        return isControl && scalar != "\u{A0}" && scalar != "\u{202F}" ? " " : scalar
    }.filter {
        !("\u{202A}"..."\u{202E}").contains($0) && !("\u{2066}"..."\u{2069}").contains($0) && !$0.properties.isNoncharacterCodePoint
    }
    var cleaned = String.UnicodeScalarView()
    cleaned.append(contentsOf: kept)
    return String(cleaned).split(separator: " ").joined(separator: " ")
}

/// Whether its first letter is written from right to left, or a mark before it says so; `nil` where there is neither.
private func isRightToLeft(_ text: String) -> Bool? {
    if text.hasPrefix("\u{200E}") { return false }
    if text.hasPrefix("\u{200F}") { return true }
    guard let letter = text.unicodeScalars.first(where: \.properties.isAlphabetic)?.value else { return nil }
    return [0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF].contains { $0.contains(letter) }
}

/// The address if it is one that opens a page or a letter and can't run anything, else `nil`.
func safeURL(_ url: String?) -> String? {
    guard let url, let colon = url.firstIndex(of: ":"), ["http", "https", "mailto"].contains(url[..<colon].lowercased()) else { return nil }
    let allowed = url.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>\"'`{}|\\^".utf8.contains($0) }
    return allowed ? url : nil
}
