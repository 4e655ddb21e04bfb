package import Planning

/// What must hold in a plan. A rule is one small type: it looks at values and says what it found, no more.
package protocol Rule: Sendable {
    /// Stable: plans and reports name the rule by it.
    static var id: String { get }
    static var severity: RuleSeverity { get }
}

/// A rule about one activity in its surroundings.
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

/// How much a rule's findings matter as the planning goes on.
package struct RuleSeverity: Hashable, Sendable {
    private let byPhase: [Severity]

    package init(draft: Severity, provisional: Severity, published: Severity) { byPhase = [draft, provisional, published] }

    package init(_ severity: Severity) { self.init(draft: severity, provisional: severity, published: severity) }

    package func severity(in phase: Plan.Phase) -> Severity { byPhase[Plan.Phase.allCases.firstIndex(of: phase)!] }  // a case of the type
}

/// What a rule found, before it is weighed.
///
/// Findings of one rule about the same activities are one conflict with all their resources, so that forty delegates who are
/// double-booked together are told once.
struct Finding {
    var activities: [ResolvedActivity]
    var resources: [Resource] = []
    var interval: Interval?
    var facts: [String: Fact] = [:]
    var fixes: [String] = []
    /// Held to this at most: nobody who must be there is concerned, or the figures are estimates.
    var ceiling = Severity.error
}

/// Everything a rule may look at.
struct CheckContext: Sendable {
    let plan: ResolvedPlan
    let holidays: Holidays
    let busy: BusyTimes
    let travel: TravelEstimate
}
