internal import Conflicts

extension Phrase {
    /// The label of a fact.
    static func fact(_ name: Fact.Name) -> Phrase { Phrase("fact.\(name.rawValue)") }

    package static let conflicts: Phrase = "report.conflicts"
    package static let noConflicts: Phrase = "report.no-conflicts"
    package static let activities: Phrase = "report.activities"
    package static let waysOut: Phrase = "report.ways-out"
    package static let identifier: Phrase = "report.identifier"
    package static let whoOrWhat: Phrase = "report.who-or-what"
    package static let legend: Phrase = "report.legend"
    package static let asTable: Phrase = "report.as-table"
    package static let inConflict: Phrase = "report.in-conflict"
    /// `{who}`
    package static let acceptedBy: Phrase = "report.accepted-by"
    /// `{day}`
    package static let until: Phrase = "report.until"
    /// `{n}`
    package static let more: Phrase = "report.more"
    /// `{n}`
    package static let leftOut: Phrase = "report.left-out"
    /// `{n}`
    package static let above: Phrase = "report.above"
    /// `{n}`
    package static let picturesLeftOut: Phrase = "report.pictures-left-out"
}
