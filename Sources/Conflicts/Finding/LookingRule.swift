/// A rule that looks at something, as all do that check a plan.
protocol LookingRule: Rule {
    var looks: RuleLooks { get }
}

/// What a rule looks at, each as itself: to ask each at run time what it conforms to takes as long as to check a small plan.
struct RuleLooks {
    var onTimelines: (any TimelineRule)?
    var onActivities: (any ActivityRule)?
    var onSimilar: (any SimilarityRule)?
    var onPlan: (any PlanRule)?
    var onAcceptances: (any AcceptanceRule)?
}
