package import Planning

/// The sentences in which conflicts are told, in one language: this is the only place that has them.
///
/// `{name}` stands for a fact of the conflict, and `[…]` is left out where one inside isn't there, `{first}` and `{second}` for its activities, `{resources}` for whom or what it is
/// about, `{activities}` for how many activities. A key with `.variant` is taken where the conflict has what the variant needs.
package struct Sentences: Sendable {
    /// What a rule's conflict is, by the rule's id.
    let messages: [String: String]
    /// What to do, by the keys that rules give.
    let fixes: [String: String]
    /// Words of the model that stand in sentences.
    let words: [String: String]
    /// From Monday.
    let weekdays: [String]
    /// From January.
    let months: [String]
    /// A day, of `{weekday}`, `{day}`, `{month}` and `{year}`.
    let date: String
    let hours: String
    let minutes: String
    let others: String
    let comma: String
    let and: String
    let quotes: (open: String, close: String)

    /// The sentences for a reader of these languages; English where the catalogue has none of them.
    package static func `in`(_ languages: [LanguageTag]) -> Sentences {
        languages.lazy.compactMap { catalogue[$0.language.rawValue] }.first ?? english
    }

    static let catalogue: [String: Sentences] = [
        "ar": arabic, "en": english, "es": spanish, "fr": french, "ru": russian, "zh": chinese,
    ]
}

extension Sentences {
    /// `Tue 24 Jun 2014`
    package func day(_ date: LocalDate) -> String {
        self.date.filled([
            "weekday": weekdays[date.weekday.rawValue - 1], "day": String(date.day), "month": months[date.month - 1],
            "year": String(date.year),
        ])
    }

    /// `Tue 24 Jun 2014, 09:00–12:30`; with the day of the end where it is another, and the zones where there are two or on request.
    package func when(_ activity: ResolvedActivity, tellingZone: Bool = false) -> String? {
        switch activity.activity.when {
        case .timed(let start, let end)?:
            let isOneZone = activity.zone == activity.endZone
            let from = "\(day(start.date))\(comma)\(start.time)" + (isOneZone ? "" : " (\(activity.zone))")
            let until =
                (start.date == end.date ? "" : "\(day(end.date))\(comma)") + "\(end.time)"
                + (isOneZone && !tellingZone ? "" : " (\(activity.endZone))")
            return "\(from)–\(until)"
        case .allDay(let first, let last)?: return first == last ? day(first) : "\(day(first)) – \(day(last))"
        case nil: return nil
        }
    }

    /// `45 min`, `1 h 30 min`
    func length(_ total: Minutes) -> String {
        let parts = [(total / 60, hours), (total % 60, minutes)].filter { $0.0 != 0 }
        return parts.isEmpty ? minutes.filled(["n": "0"]) : parts.map { $1.filled(["n": String($0)]) }.joined(separator: " ")
    }

    /// `A, B and C`, shortened after five.
    func list(_ names: [String]) -> String {
        if names.count > 5 { return list(Array(names.prefix(4)) + [others.filled(["n": String(names.count - 4)])]) }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: comma) + and + last
    }
}

extension String {
    /// Each `{name}` replaced by its value, and `[…]` left out where one inside has none; elsewhere one without a value stays as it is.
    func filled(_ values: [String: String]) -> String {
        var out = ""
        var rest = self[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "[" }) {
            out += rest[..<open]
            guard let close = rest[open...].firstIndex(of: rest[open] == "{" ? "}" : "]") else {
                rest = rest[open...]
                break
            }
            let inside = String(rest[rest.index(after: open)..<close])
            if rest[open] == "{" {
                out += values[inside] ?? "{\(inside)}"
            } else if inside.placeholders.allSatisfy({ values[$0] != nil }) {
                out += inside.filled(values)
            }
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }

    /// The names in `{}`, in order.
    var placeholders: [String] {
        split(separator: "{").dropFirst(hasPrefix("{") ? 0 : 1).compactMap { $0.split(separator: "}").first.map(String.init) }
    }
}
