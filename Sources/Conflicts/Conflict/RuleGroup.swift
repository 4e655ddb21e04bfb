/// What rules are about.
package enum RuleGroup: String, CaseIterable, Sendable {
    case overlap, movement, time, capacity, languages
    case protocols = "protocol"
    case completeness, staleness
}
