package import Planning

/// How much a conflict matters.
package enum Severity: String, CaseIterable, Comparable, Sendable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// What can be overbooked.
package struct Resource: Hashable, Comparable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case person, delegation, organization, place, vehicle, equipment
    }

    package let kind: Kind
    package let id: String

    package init<Entity>(_ kind: Kind, _ id: Identifier<Entity>) {
        self.kind = kind
        self.id = id.rawValue
    }

    package static func < (left: Resource, right: Resource) -> Bool { (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id) }
}

/// Something that can't be, or had better not be, as the plan has it.
package struct Conflict: Hashable, Sendable, Identifiable {
    /// The same as long as the rule finds the same activities in conflict, whatever else changes.
    package let id: String
    package let rule: String
    package let severity: Severity
    /// Each once, in the order in which the resources come to them; a whole before its part.
    package let activities: [Activity.ID]
    /// Those it is about, sorted.
    package let resources: [Resource]
    /// When it is; `nil` where it has no time.
    package let interval: Interval?
    package let facts: [String: Fact]
    /// Ways out: keys of the catalogue of sentences, filled from the facts.
    package let fixes: [String]
    package var accepted: Acceptance? { if case .accepted(let acceptance) = mark { acceptance } else { nil } }
    /// What was accepted of it once, before its facts became others.
    package var outdated: Acceptance? { if case .outdated(let acceptance) = mark { acceptance } else { nil } }
    private let mark: Mark?

    /// Kept apart, since nearly none has one.
    indirect enum Mark: Hashable, Sendable {
        case accepted(Acceptance)
        case outdated(Acceptance)
    }

    /// With an `id` of its own where the activities don't make it.
    init(
        id: String? = nil, rule: String, severity: Severity, activities: [Activity.ID], resources: [Resource], interval: Interval?,
        facts: [String: Fact], fixes: [String], mark: Mark? = nil
    ) {
        self.id = id ?? Self.id(of: rule, among: activities)
        self.rule = rule
        self.severity = severity
        self.activities = activities
        self.resources = resources
        self.interval = interval
        self.facts = facts
        self.fixes = fixes
        self.mark = mark
    }

    static func id(of rule: String, among activities: [Activity.ID]) -> String {
        if activities.count == 1 { return "\(rule):\(activities[0])" }
        if activities.count == 2, activities[0].rawValue < activities[1].rawValue {
            return rule + ":" + activities[0].rawValue + "+" + activities[1].rawValue
        }
        return rule + ":" + Set(activities).map(\.rawValue).sorted().joined(separator: "+")
    }
}
