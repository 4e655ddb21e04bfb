package import Planning

/// What must hold in a plan. A rule is one small type: it looks at values and says what it found, no more.
package protocol Rule: Sendable {
    /// Stable: plans and reports name the rule by it.
    static var id: String { get }
    static var group: RuleGroup { get }
    static var severity: RuleSeverity { get }
    /// What it means, in a paragraph for organisers.
    static var meaning: String { get }
    /// A case of it.
    static var example: String { get }
    /// The ways out that it may name, by the keys of the catalogue of sentences.
    static var fixes: [String] { get }
    /// The figures of `Practice` that it measures by, by their names in a plan.
    static var practice: [String] { get }
}

extension Rule {
    package static var practice: [String] { [] }
}

/// What rules are about.
package enum RuleGroup: String, CaseIterable, Sendable {
    case overlap, movement, time, capacity, languages
    case protocols = "protocol"
    case completeness, staleness
}

/// A rule about one activity in its surroundings: itself, what is around it and inside it, and those it names.
protocol ActivityRule: Rule {
    /// Whether it says the same of something whenever it happens, so that what repeats is told once.
    static var isSameEachTime: Bool { get }

    /// What is wrong with a scheduled or unscheduled activity; cancelled ones aren't asked about.
    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding]
}

extension ActivityRule {
    static var isSameEachTime: Bool { false }
}

/// A rule about one resource's activities in order of time.
protocol TimelineRule: Rule {
    static var kinds: Set<Resource.Kind> { get }

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding]
}

/// A rule about activities that have something in common, wherever they are.
protocol LikenessRule: Rule {
    /// The same for those that are alike, and for few others; `nil` for one that the rule isn't about.
    func likeness(of activity: ResolvedActivity, in check: CheckContext) -> Int?

    /// What is wrong with two or more of one likeness, in the order of the plan.
    func findings(among activities: [ResolvedActivity], in check: CheckContext) -> [Finding]
}

/// A rule about the plan as a whole, whose conflicts have ids of their own.
protocol PlanRule: Rule {
    /// `accepted` are the conflicts that somebody has accepted, now or before their facts became others.
    func conflicts(
        accepted: some Collection<Conflict>, in check: CheckContext, weighing: (Finding) -> Severity?
    ) -> [Conflict]
}

/// How much a rule's findings matter as the planning goes on; in some phases not at all.
package struct RuleSeverity: Hashable, Sendable {
    private let byPhase: [Severity?]

    package init(draft: Severity?, provisional: Severity?, published: Severity?) { byPhase = [draft, provisional, published] }

    package init(_ severity: Severity) { self.init(draft: severity, provisional: severity, published: severity) }

    package func severity(in phase: Plan.Phase) -> Severity? { byPhase[Plan.Phase.allCases.firstIndex(of: phase)!] }  // a case of the type
}

/// What a rule found, before it is weighed.
///
/// Findings of one rule about the same activities are one conflict with all their resources, so that forty delegates who are
/// double-booked together are told once.
struct Finding: Sendable {
    var activities: [ResolvedActivity]
    var resources: [Resource] = []
    var interval: Interval?
    var facts: [String: Fact] = [:]
    var fixes: [String] = []
    /// Held to this at most: it is the lesser kind of what the rule finds, or the figures are estimates.
    var ceiling = Severity.error
    /// Whether all concerned could be elsewhere.
    var isOptional = false
}
