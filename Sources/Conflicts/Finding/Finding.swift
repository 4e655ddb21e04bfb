internal import Planning
internal import Time

/// What a rule found, before it is weighed.
///
/// Findings of one rule about the same activities and with the same facts are one conflict with all their resources, so that forty
/// delegates who are double-booked together make one.
struct Finding: Sendable {
    var activities: [ResolvedActivity]
    var resources: [Resource] = []
    var interval: Interval?
    var facts: [Fact.Name: Fact] = [:]
    var waysOut: [WayOut] = []
    /// Held to this at most: it is the lesser kind of what the rule finds, or the figures are estimates.
    var ceiling = Severity.error
    /// The activity that those which differ in their figures have in common, where they are to be one conflict that lists the figures of
    /// each; then `lengths` has them, and the fact `minutes` the longest.
    var common: ResolvedActivity?
    var lengths: [Resource: Minutes] = [:]
    /// Whether all concerned could be elsewhere.
    var isOptional = false
    /// Findings of one rule with the same number are one conflict, of the earliest, whatever activities they are about.
    var oncePer: Int?
}
