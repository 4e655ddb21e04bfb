internal import Planning

/// What a rule found, before it is weighed.
///
/// Findings of one rule about the same activities are one conflict with all their resources, so that forty delegates who are
/// double-booked together make one.
struct Finding: Sendable {
    var activities: [ResolvedActivity]
    var resources: [Resource] = []
    var interval: Interval?
    var facts: [Fact.Name: Fact] = [:]
    var waysOut: [WayOut] = []
    /// Held to this at most: it is the lesser kind of what the rule finds, or the figures are estimates.
    var ceiling = Severity.error
    /// Whether all concerned could be elsewhere.
    var isOptional = false
    /// Findings of one rule with the same number are one conflict, of the earliest, whatever activities they are about.
    var oncePer: Int?
}
