package import Planning
package import Time

/// Something that can't be, or had better not be, as the plan has it.
package struct Conflict: Hashable, Sendable, Identifiable {
    /// The same as long as the rule finds the same activities in conflict, whatever else changes. Where it finds several with different
    /// facts in them, whom each is about is added.
    package let id: String
    package let rule: RuleID
    package let severity: Severity
    /// Each once, in the order in which the resources come to them; a whole before its part.
    package let activities: [Activity.ID]
    /// Those it is about, sorted.
    package let resources: [Resource]
    /// When it is; `nil` where it has no time.
    package let interval: Interval?
    package let facts: [Fact.Name: Fact]
    package let waysOut: [WayOut]
    package var accepted: Acceptance? { if case .accepted(let acceptance) = mark { acceptance } else { nil } }
    /// What was accepted of it once, before its facts changed.
    package var outdated: Acceptance? { if case .outdated(let acceptance) = mark { acceptance } else { nil } }
    private let mark: Mark?

    /// Kept apart, since nearly none has one.
    indirect enum Mark: Hashable, Sendable {
        case accepted(Acceptance)
        case outdated(Acceptance)
    }

    /// With an `id` of its own where the activities don't make it.
    init(
        id: String? = nil, rule: RuleID, severity: Severity, activities: [Activity.ID], resources: [Resource], interval: Interval?,
        facts: [Fact.Name: Fact], waysOut: [WayOut], mark: Mark? = nil
    ) {
        self.id = id ?? Self.id(of: rule.rawValue, among: activities)
        self.rule = rule
        self.severity = severity
        self.activities = activities
        self.resources = resources
        self.interval = interval
        self.facts = facts
        self.waysOut = waysOut
        self.mark = mark
    }

    static func id(of rule: String, among activities: [Activity.ID]) -> String {
        if activities.count == 1 { return "\(rule):\(activities[0])" }
        if activities.count == 2, activities[0].rawValue < activities[1].rawValue {
            return rule + ":" + activities[0].rawValue + "+" + activities[1].rawValue
        }
        return rule + ":" + Set(activities).map(\.rawValue).sorted().joined(separator: "+")
    }

    /// That of a conflict that is in no activity; the rule alone where it is about all of the plan.
    static func id(of rule: String, about resources: [String]) -> String {
        resources.isEmpty ? rule : rule + ":" + Set(resources).sorted().joined(separator: "+")
    }

    /// The same conflict with what somebody has said of it.
    func marked(_ mark: Mark) -> Conflict { copy(id: id, mark: mark) }

    private func copy(id: String, mark: Mark?) -> Conflict {
        Conflict(
            id: id, rule: rule, severity: severity, activities: activities, resources: resources, interval: interval, facts: facts,
            waysOut: waysOut, mark: mark)
    }
}

extension Conflict {
    /// No identifier has it.
    private static let separator: Character = "@"

    /// The id without whom it is about: all conflicts of a rule about the same activities share it.
    package var sharedID: String { id.firstIndex(of: Self.separator).map { String(id[..<$0]) } ?? id }

    /// Conflicts of one rule about the same activities, each with an id of its own: with somebody whom none of the others is about,
    /// else also with when it begins, else with a number.
    static func distinguished(_ conflicts: [Conflict]) -> [Conflict] {
        if conflicts.count < 2 { return conflicts }
        let counts = conflicts.reduce(into: [:]) { counts, conflict in conflict.resources.forEach { counts[$0.id, default: 0] += 1 } }
        let named = conflicts.map { conflict -> Conflict in
            let own = conflict.resources.first { counts[$0.id] == 1 }
            let parts = [(own ?? conflict.resources.first)?.id, own == nil ? conflict.interval.map { $0.start.description } : nil]
            return conflict.with(suffixes: parts.compactMap(\.self))
        }
        return Dictionary(grouping: named, by: \.id).values.flatMap { same in
            if same.count == 1 { return same }
            return same.sorted { $0.fingerprint < $1.fingerprint }.enumerated().map { $1.with(suffixes: ["\($0 + 1)"]) }
        }.sorted { $0.id < $1.id }
    }

    private func with(suffixes: [String]) -> Conflict {
        suffixes.isEmpty ? self : copy(id: id + suffixes.map { "\(Self.separator)\($0)" }.joined(), mark: mark)
    }
}

extension Conflict {
    /// Whether somebody has accepted it, now or before its facts changed.
    var isMarked: Bool { accepted != nil || outdated != nil }

    /// The sentence of its own that its rule has for it; `nil` for the rule's usual one.
    package var variant: SentenceVariant? { rule.type.variants.first { $0.holds(for: self) } }
}
