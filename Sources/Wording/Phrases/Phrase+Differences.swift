package import Planning

/// The words of a comparison of two states of a plan.
extension Phrase {
    package static func field(_ field: ActivityChange.Field) -> Phrase { Phrase("difference.field.\(field.rawValue)") }

    package static func change(_ kind: ActivityChange.Kind) -> Phrase { Phrase("difference.kind.\(kind.rawValue)") }

    /// `{n}`
    package static func changes(_ kind: ActivityChange.Kind) -> Phrase { Phrase("difference.count.\(kind.rawValue)") }

    /// `{what}`
    package static let changed: Phrase = "difference.changed"
    /// `{what}`, `{from}`, `{to}`
    package static let fromTo: Phrase = "difference.from-to"
    /// `{what}`, `{to}`
    package static let onlyTo: Phrase = "difference.to"
    /// `{what}`, `{from}`
    package static let noLonger: Phrase = "difference.no-longer"
    /// `{role}`
    package static let now: Phrase = "difference.now"
    /// `{names}`
    package static let with: Phrase = "difference.with"
    package static let noTime: Phrase = "difference.no-time"
    package static let noPlace: Phrase = "difference.no-place"
    package static let nothing: Phrase = "difference.nothing"
    package static let optional: Phrase = "difference.optional"
    package static let remote: Phrase = "difference.remote"
    /// `{length}`
    package static let alarm: Phrase = "difference.alarm"
    /// `{from}`, `{to}`
    package static let zones: Phrase = "difference.zones"
    package static let noDifferences: Phrase = "difference.none"
    package static let whatChanged: Phrase = "difference.title"
    package static let before: Phrase = "difference.before"
    package static let after: Phrase = "difference.after"
    package static let besideActivities: Phrase = "difference.beside"
    package static let concerned: Phrase = "difference.concerned"
    /// `{title}`
    package static let isNew: Phrase = "difference.is-new"
    /// `{title}`, `{change}`
    package static let changeInActivity: Phrase = "difference.in-activity"
    package static let newConflict: Phrase = "difference.new-conflict"
}
