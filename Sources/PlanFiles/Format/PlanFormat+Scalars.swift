internal import Notation
internal import Planning
internal import Time

extension PlanFormat where Value == String {
    static let string = PlanFormat.scalar("a text", write: { .text($0) }, parse: { $0 })
}

extension PlanFormat where Value == Int {
    static func count(from lowest: Int) -> PlanFormat {
        scalar("a whole number, \(lowest) or more", schema: .integer("a whole number", least: lowest), write: { .plain(String($0)) }) {
            text in
            guard text.utf8.count <= 10, let number = Int(text), number >= lowest else { return nil }
            return number
        }
    }

    /// Minutes, or an ISO 8601 duration.
    static let minutes = PlanFormat.scalar("minutes, as 90, or a duration, as PT1H30M", write: { .plain(String($0)) }) { text in
        if text.hasPrefix("P") { return Minutes(iso8601: text).flatMap { $0 > 0 ? $0 : nil } }
        guard text.utf8.count <= 7, let number = Int(text), number > 0 else { return nil }
        return number
    }
}

extension PlanFormat where Value == Bool {
    static let bool = PlanFormat.scalar("true or false", schema: .flag, write: { .plain($0 ? "true" : "false") }) { text in
        ["true": true, "false": false][text]
    }
}

extension PlanFormat {
    static func identifier<Entity>() -> PlanFormat where Value == Identifier<Entity> {
        PlanFormat(
            schema: .identifier,
            read: { node, log in
                if let text = node.scalar, let identifier = Identifier<Entity>(text) { return identifier }
                log.report(
                    "\(node.kind) is no id; write letters, digits, '-', '_' and '.', beginning with a letter or digit", at: node.mark)
                return log.standIn(at: node.mark)
            }, write: { Node(.text($0.rawValue)) })
    }
}

extension PlanFormat where Value == LocalizedText {
    /// A text, or texts by language.
    static let localizedText = PlanFormat(
        schema: .either([.text("a text"), .table(.any("language"), .text("a text"))]),
        read: { node, log in
            guard case .mapping(let entries) = node.content else {
                return PlanFormat<String>.string.read(node, &log).map { LocalizedText($0) }
            }
            var translations: [LocalizedText.Translation] = []
            for entry in entries {
                let tag = PlanFormat<LanguageTag>.language.read(Node(.text(entry.key), mark: entry.keyMark), &log)
                let text = PlanFormat<String>.string.read(entry.value, &log)
                if let tag, let text { translations.append(LocalizedText.Translation(language: tag, text: text)) }
            }
            if let text = LocalizedText(translations) { return text }
            if entries.isEmpty {
                log.report("the text is missing; write a text, or texts by language as {en: …, fr: …}", at: node.mark)
            }
            return nil
        },
        write: { text in
            if let plain = text.plain { return Node(.text(plain)) }
            return Node(.mapping(text.translations.map { .written($0.language.rawValue, Node(.text($0.text))) }))
        })
}

extension PlanFormat where Value == LanguageTag {
    static let language = PlanFormat.scalar(
        "a language tag, as en, zh-Hans or ko-Latn", write: { .text($0.rawValue) }, parse: { LanguageTag($0) })
}

extension PlanFormat where Value == CountryCode {
    static let country = PlanFormat.scalar(
        "a country by two capital letters (ISO 3166-1), as KR", write: { .text($0.rawValue) }, parse: { CountryCode($0) })
}

extension PlanFormat where Value == ZoneID {
    static let zone = PlanFormat.scalar("an IANA time zone, as Asia/Seoul", write: { .text($0.rawValue) }, parse: { ZoneID($0) })
}

extension PlanFormat where Value == Schedule {
    static let schedule = PlanFormat.literal(
        "an interval, as 2014-06-24T09:00/12:30, 2014-06-24T22:00/2014-06-25T01:00, 2014-06-24T09:00/PT90M, 2014-06-23/2014-06-26 or 2014-06-23"
    )
}

extension PlanFormat where Value == LocalDate {
    static let date = PlanFormat.literal("a date, as 2014-06-23")
}

extension PlanFormat where Value == LocalDateTime {
    static let dateTime = PlanFormat.literal("a date and time, as 2014-06-22T18:05")
}

extension PlanFormat where Value == Instant {
    static let instant = PlanFormat.literal("a moment in UTC, as 2014-05-20T12:00Z")
}

extension PlanFormat where Value == RecurrenceRule {
    /// Written as a text, in quotes where needed, since a comma would end a plain scalar inside braces.
    static let recurrenceRule = PlanFormat.scalar(
        "a rule (RFC 5545, RRULE), as FREQ=DAILY;COUNT=5 or FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270630", write: { .text($0.description) },
        parse: { RecurrenceRule($0) })
}

extension PlanFormat where Value == Repeat.Start {
    static let start = PlanFormat.literal("a day, as 2027-05-18, or with another than the usual time, as 2027-05-18T14:00")
}
