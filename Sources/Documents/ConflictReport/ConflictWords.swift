package import Planning

/// The words of a report of conflicts, in one language.
package struct ConflictWords: Sendable {
    let conflicts: String
    package let noConflicts: String
    /// What one conflict of a weight is, and what several are.
    package let weights: [ConflictWeight: (one: String, several: String)]
    /// How the conflicts are put together.
    let groupings: [ConflictGrouping: String]
    /// Over what no day, person and so on has.
    package let elsewhere: [ConflictGrouping: String]
    /// Kinds of what is overbooked, by the model's words for them.
    package let resources: [String: String]
    let activities: String
    let waysOut: String
    let identifier: String
    let whoOrWhat: String
    /// What the picture's marks mean.
    let legend: String
    let asTable: String
    let inConflict: String
    // What follows has places for what varies, in braces.
    let acceptedBy: String
    let until: String
    let more: String
    let leftOut: String
    let toldBefore: String
    let picturesLeftOut: String

    /// The catalogue, by language: the same languages as that of documents.
    static let all: [String: ConflictWords] = [
        "en": english, "fr": french, "es": spanish, "ru": russian, "zh": chinese, "ar": arabic, "ko": korean,
    ]

    /// `3 more`
    package func more(_ number: String) -> String { more.filled(["n": number]) }
}

/// How much a conflict weighs in a report: as the rules say, or nothing more once it is accepted.
package enum ConflictWeight: String, CaseIterable, Sendable {
    case error, warning, note, accepted
}

/// What conflicts are put together by.
package enum ConflictGrouping: String, CaseIterable, Sendable {
    case severity, day, person, delegation, place, rule
}

extension Reader {
    package var conflictWords: ConflictWords { ConflictWords.all[language.language.rawValue] ?? .english }

    /// `Accepted by Ana Silva until Tuesday, 24 June 2014`
    package func acceptance(by name: String?, until: LocalDate?) -> String {
        let words = conflictWords
        let accepted = name.map { words.acceptedBy.filled(["who": $0]) } ?? words.weights[.accepted]!.one  // every weight has its words
        return accepted + (until.map { " " + words.until.filled(["day": day($0)]) } ?? "")
    }
}

extension ConflictWords {
    static let english = ConflictWords(
        conflicts: "Conflicts", noConflicts: "No conflicts.",
        weights: [
            .error: ("Error", "Errors"), .warning: ("Warning", "Warnings"), .note: ("Note", "Notes"), .accepted: ("Accepted", "Accepted"),
        ],
        groupings: [
            .severity: "By severity", .day: "By day", .person: "By person", .delegation: "By delegation", .place: "By place",
            .rule: "By rule",
        ],
        elsewhere: [
            .day: "Without a day", .person: "Nobody in particular", .delegation: "No delegation", .place: "Without a place",
        ],
        resources: [
            "person": "Person", "delegation": "Delegation", "organization": "Organization", "place": "Place", "vehicle": "Vehicle",
            "equipment": "Equipment",
        ],
        activities: "Activities", waysOut: "Ways out", identifier: "Identifier", whoOrWhat: "Who or what",
        legend: "Hatched: when the conflict is. In bold: the activities concerned.", asTable: "The picture as a table",
        inConflict: "in conflict", acceptedBy: "Accepted by {who}", until: "until {day}", more: "{n} more",
        leftOut: "Left out of the picture: {n}", toldBefore: "Told in full above, as number {n}.",
        picturesLeftOut: "Only the first {n} pictures are shown. Choose what matters more with --at-least.")
}
