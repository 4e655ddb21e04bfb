internal import Documents
internal import Conflicts
package import Time
package import Wording

/// By what conflicts are grouped.
package enum ConflictGrouping: String, CaseIterable, Sendable {
    case severity, day, person, delegation, place, rule
}

extension Phrase {
    static func grouped(by grouping: ConflictGrouping) -> Phrase { Phrase("report.by-\(grouping.rawValue)") }

    /// For a heading over conflicts without a day, a person and so on; there are none without a severity or rule.
    package static func without(_ grouping: ConflictGrouping) -> Phrase { Phrase("report.without-\(grouping.rawValue)") }
}

extension Reader {
    /// `Accepted by Ana Silva until Tuesday, 24 June 2014`
    package func acceptance(by name: String?, until: LocalDate?) -> String {
        let accepted = name.map { phrase(.acceptedBy, ["who": .text($0)]) } ?? self[.severity(.accepted)]
        return accepted + (until.map { " " + phrase(.until, ["day": .text(day($0))]) } ?? "")
    }
}
